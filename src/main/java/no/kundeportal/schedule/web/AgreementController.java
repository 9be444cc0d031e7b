package no.kundeportal.schedule.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import no.kundeportal.customer.Site;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.Action;
import no.kundeportal.schedule.Agreements;
import no.kundeportal.schedule.RuleKind;
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

/** The facility's agreements: made and changed only after their next days have been seen. */
@Controller
@Access(Right.FACILITY)
class AgreementController {

    private static final String ONE = "/facility/agreements/{number:A-\\d{4,}}";

    private final Agreements agreements;
    private final Sites sites;
    private final Clock clock;

    AgreementController(Agreements agreements, Sites sites, Clock clock) {
        this.agreements = agreements;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping("/facility/agreements")
    String index(Viewer viewer, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", agreements.page(viewer, after));
        model.addAttribute("today", LocalDate.now(clock));
        return "schedule/agreements";
    }

    /** First the site, then what is agreed for it. */
    @GetMapping("/facility/agreements/new")
    String ask(Viewer viewer, @RequestParam(defaultValue = "") String site, Model model) {
        var found = sites.find(viewer, site.strip());
        if (found.isEmpty()) {
            model.addAttribute("unknownSite", !site.isBlank());
            return "schedule/agreement-site";
        }
        model.addAttribute("agreementForm", AgreementForm.blank(LocalDate.now(clock)));
        return form(found.get(), null, model);
    }

    @PostMapping("/facility/agreements")
    String make(
            Viewer viewer,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(required = false) @Nullable String save,
            @Valid AgreementForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var found = agreements.siteOf(viewer, site);
        var made = new String[1];
        if (!isToBeSaved(found, form, save, errors, model)
                || !Forms.accepted(errors, () -> made[0] = agreements.make(viewer, site, form.toTerms())))
            return form(found, null, model);
        then.addFlashAttribute("done", "agreement.made");
        return "redirect:/facility/agreements/" + made[0];
    }

    @GetMapping(ONE + "/change")
    String askChange(Viewer viewer, @PathVariable String number, Model model) {
        var agreement = agreements.find(viewer, number);
        model.addAttribute("agreementForm", AgreementForm.of(agreement));
        return form(agreements.siteOf(viewer, agreement.site()), number, model);
    }

    @PostMapping(ONE + "/change")
    String change(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String save,
            @Valid AgreementForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var site = agreements.siteOf(viewer, agreements.find(viewer, number).site());
        if (form.version() == null) errors.rejectValue("version", "NotNull");
        if (form.words().isEmpty()) errors.rejectValue("reason", "NotBlank.endingForm.reason");
        if (!isToBeSaved(site, form, save, errors, model)
                || !Forms.accepted(
                        errors,
                        () -> agreements.change(
                                viewer, number, Objects.requireNonNull(form.version()), form.toTerms(), form.words())))
            return form(site, number, model);
        then.addFlashAttribute("done", "agreement.changed");
        return "redirect:/facility/agreements/" + number;
    }

    /** Shows the next days of terms that hold; they are saved when just these have been seen before. */
    private boolean isToBeSaved(
            Site site, AgreementForm form, @Nullable String save, BindingResult errors, Model model) {
        if (errors.hasErrors()) return false;
        try {
            var terms = form.toTerms();
            model.addAttribute("preview", agreements.preview(site, terms));
            model.addAttribute("terms", terms);
            model.addAttribute("seen", AgreementForm.nameOf(terms));
            if (save == null) return false;
            if (!AgreementForm.nameOf(terms).equals(form.previewed())) throw new Refusal("agreement.preview.changed");
            return true;
        } catch (Refusal refusal) {
            Forms.reject(errors, refusal);
            return false;
        }
    }

    private String form(Site site, @Nullable String number, Model model) {
        model.addAttribute("site", site);
        model.addAttribute("number", number);
        model.addAttribute("stands", sites.containersAt(site));
        model.addAttribute("actions", Action.values());
        model.addAttribute("kinds", RuleKind.values());
        model.addAttribute("weekdays", DayOfWeek.values());
        return "schedule/agreement-form";
    }
}
