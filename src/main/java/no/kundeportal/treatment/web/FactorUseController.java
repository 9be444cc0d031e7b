package no.kundeportal.treatment.web;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import no.kundeportal.kernel.Right;
import no.kundeportal.treatment.Factor;
import no.kundeportal.treatment.FactorUses;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which factors count for a fraction that meets a code. */
@Controller
@Access(Right.OPERATE)
class FactorUseController {

    private static final String ONE = "/operator/factors/uses/{fraction:[A-Z0-9-]{1,20}}/{code:[RD]\\d{1,2}}";

    record FactorUseForm(
            @Size(max = 300) @Nullable String emission,
            @Size(max = 300) @Nullable String avoided) {}

    private final FactorUses uses;

    FactorUseController(FactorUses uses) {
        this.uses = uses;
    }

    @GetMapping(ONE)
    String ask(@PathVariable String fraction, @PathVariable String code, Model model) {
        var use = uses.find(fraction, code);
        model.addAttribute("factorUseForm", new FactorUseForm(key(use.emission()), key(use.avoided())));
        return form(fraction, code, model);
    }

    @PostMapping(ONE)
    String choose(
            @PathVariable String fraction,
            @PathVariable String code,
            @jakarta.validation.Valid FactorUseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(
                errors,
                () -> uses.choose(
                        fraction,
                        code,
                        Objects.requireNonNullElse(form.emission(), ""),
                        Objects.requireNonNullElse(form.avoided(), "")))) return form(fraction, code, model);
        then.addFlashAttribute("done", "factor.use.saved");
        return "redirect:/operator/factors#uses";
    }

    private String form(String fraction, String code, Model model) {
        model.addAttribute("use", uses.find(fraction, code));
        model.addAttribute("names", uses.names());
        return "treatment/factor-use";
    }

    private static String key(Factor.@Nullable Name name) {
        return name == null ? "" : name.key();
    }
}
