package no.kundeportal.catalogue.web;

import jakarta.validation.Valid;
import java.util.Objects;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.catalogue.ContainerTypeRegister;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The kinds of containers: a list, and one form for a new and a known one. */
@Controller
@RequestMapping("/operator/container-types")
@Access(Right.OPERATE)
class ContainerTypeRegisterController {

    private static final String ONE = "/{code:[A-Z0-9-]{1,20}}";

    private final ContainerTypeRegister types;
    private final Catalogue catalogue;

    ContainerTypeRegisterController(ContainerTypeRegister types, Catalogue catalogue) {
        this.types = types;
        this.catalogue = catalogue;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("types", catalogue.containerTypes());
        return "catalogue/container-types";
    }

    @GetMapping("/new")
    String ask(Model model) {
        model.addAttribute(ContainerTypeForm.blank());
        return form(model);
    }

    @PostMapping
    String add(@Valid ContainerTypeForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> types.add(form.toType()))) return form(model);
        then.addFlashAttribute("done", "catalogue.added");
        return "redirect:/operator/container-types";
    }

    @GetMapping(ONE)
    String show(@PathVariable String code, Model model) {
        model.addAttribute(ContainerTypeForm.of(types.find(code).orElseThrow(NotFound::new)));
        return known(code, model);
    }

    @PostMapping(ONE)
    String change(
            @PathVariable String code,
            @Valid ContainerTypeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var version = Objects.requireNonNullElse(form.version(), -1);
        if (!Forms.accepted(errors, () -> types.rename(code, form.toType().name(), version))) return known(code, model);
        then.addFlashAttribute("done", "catalogue.changed");
        return "redirect:/operator/container-types";
    }

    private String known(String code, Model model) {
        model.addAttribute("known", types.find(code).orElseThrow(NotFound::new));
        return form(model);
    }

    private static String form(Model model) {
        return "catalogue/container-type";
    }
}
