package no.kundeportal.treatment.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.treatment.Boundary;
import no.kundeportal.treatment.Factor;
import no.kundeportal.treatment.FactorKind;
import no.kundeportal.treatment.FactorUses;
import no.kundeportal.treatment.Factors;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The factors of greenhouse gases, with their editions. */
@Controller
@Access(Right.OPERATE)
class FactorController {

    private static final String ONE = "/operator/factors/{id:\\d{1,15}}";

    private final Factors factors;
    private final FactorUses uses;
    private final Clock clock;

    FactorController(Factors factors, FactorUses uses, Clock clock) {
        this.factors = factors;
        this.uses = uses;
        this.clock = clock;
    }

    @GetMapping("/operator/factors")
    String index(
            @RequestParam(defaultValue = "EMISSION") FactorKind kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("q", q);
        model.addAttribute("page", factors.page(kind, q, after));
        model.addAttribute("uses", uses.all());
        return "treatment/factors";
    }

    @GetMapping(ONE)
    String show(@PathVariable long id, Model model) {
        var editions = frame(id, model);
        var over = editions.stream()
                .filter(Factor::counts)
                .mapToLong(Factor::id)
                .max()
                .orElse(0);
        model.addAttribute("factorForm", FactorForm.following(factors.find(id), over, LocalDate.now(clock)));
        return "treatment/factor";
    }

    @PostMapping(ONE)
    String save(
            Viewer viewer,
            @PathVariable long id,
            @Valid FactorForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        frame(id, model);
        var made = new long[1];
        if (!Forms.accepted(
                errors,
                () -> made[0] = factors.save(
                        viewer, factors.find(id).name(), form.toTerms(), Objects.requireNonNull(form.over()))))
            return "treatment/factor";
        then.addFlashAttribute("done", "factor.saved");
        return "redirect:/operator/factors/" + made[0];
    }

    private java.util.List<Factor> frame(long id, Model model) {
        var factor = factors.find(id);
        var editions = factors.editions(factor.name());
        model.addAttribute("factor", factor);
        model.addAttribute("editions", editions);
        model.addAttribute("boundaries", Boundary.values());
        return editions;
    }
}
