package no.kundeportal.catalogue.web;

import jakarta.validation.Valid;
import java.util.Objects;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.catalogue.FractionRegister;
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

/** The fractions: a list, and one form for a new and a known one. */
@Controller
@RequestMapping("/operator/fractions")
@Access(Right.OPERATE)
class FractionRegisterController {

    private static final String ONE = "/{code:[A-Z0-9-]{1,20}}";

    private final FractionRegister fractions;
    private final Catalogue catalogue;

    FractionRegisterController(FractionRegister fractions, Catalogue catalogue) {
        this.fractions = fractions;
        this.catalogue = catalogue;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("fractions", catalogue.fractions());
        return "catalogue/fractions";
    }

    @GetMapping("/new")
    String ask(Model model) {
        model.addAttribute(FractionForm.blank());
        return form(model);
    }

    @PostMapping
    String add(@Valid FractionForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> fractions.add(form.toFraction(null)))) return form(model);
        then.addFlashAttribute("done", "catalogue.added");
        return "redirect:/operator/fractions";
    }

    @GetMapping(ONE)
    String show(@PathVariable String code, Model model) {
        model.addAttribute(FractionForm.of(fractions.find(code).orElseThrow(NotFound::new)));
        return known(code, model);
    }

    @PostMapping(ONE)
    String change(
            @PathVariable String code,
            @Valid FractionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var version = Objects.requireNonNullElse(form.version(), -1);
        if (!Forms.accepted(errors, () -> fractions.change(form.toFraction(code), version))) return known(code, model);
        then.addFlashAttribute("done", "catalogue.changed");
        return "redirect:/operator/fractions";
    }

    private String known(String code, Model model) {
        model.addAttribute("known", fractions.find(code).orElseThrow(NotFound::new));
        return form(model);
    }

    private static String form(Model model) {
        return "catalogue/fraction";
    }
}
