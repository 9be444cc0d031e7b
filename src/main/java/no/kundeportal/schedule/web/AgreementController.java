package no.kundeportal.schedule.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.schedule.Agreements;
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

/** Agreements on regular collection: made and changed only after their next days have been seen. */
@Controller
@Access(Right.AGREEMENTS)
class AgreementController {

    private static final String ONE = "/facility/agreements/{number:A-\\d{4,}}";

    private final Agreements agreements;
    private final AgreementPages pages;
    private final Sites sites;
    private final Clock clock;

    AgreementController(Agreements agreements, AgreementPages pages, Sites sites, Clock clock) {
        this.agreements = agreements;
        this.pages = pages;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping("/facility/agreements")
    String index(Viewer viewer, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", agreements.page(viewer, after));
        model.addAttribute("ofAll", viewer.may(Right.OPERATE));
        model.addAttribute("today", LocalDate.now(clock));
        return "schedule/agreements";
    }

    /** First the site, then what is agreed for it. */
    @GetMapping(path = "/facility/agreements/new", params = "!request")
    String ask(Viewer viewer, @RequestParam(defaultValue = "") String site, Model model) {
        var found = sites.find(viewer, site.strip());
        if (found.isEmpty()) {
            model.addAttribute("unknownSite", !site.isBlank());
            return "schedule/agreement-site";
        }
        model.addAttribute("agreementForm", AgreementForm.blank(LocalDate.now(clock)));
        return pages.form(found.get(), null, model);
    }

    @PostMapping(path = "/facility/agreements", params = "!request")
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
        if (!pages.isToBeSaved(found, form, save, errors, model)
                || !Forms.accepted(errors, () -> made[0] = agreements.make(viewer, site, form.toTerms())))
            return pages.form(found, null, model);
        then.addFlashAttribute("done", "agreement.made");
        return "redirect:/facility/agreements/" + made[0];
    }

    @GetMapping(ONE + "/change")
    String askChange(Viewer viewer, @PathVariable String number, Model model) {
        var agreement = agreements.find(viewer, number);
        model.addAttribute("agreementForm", AgreementForm.of(agreement));
        return pages.form(agreements.siteOf(viewer, agreement.site()), number, model);
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
        if (!pages.isToBeSaved(site, form, save, errors, model)
                || !Forms.accepted(
                        errors,
                        () -> agreements.change(
                                viewer, number, Objects.requireNonNull(form.version()), form.toTerms(), form.words())))
            return pages.form(site, number, model);
        then.addFlashAttribute("done", "agreement.changed");
        return "redirect:/facility/agreements/" + number;
    }
}
