package no.kundeportal.schedule.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.Action;
import no.kundeportal.schedule.AgreementRequests;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The customer asks that the same be collected again and again, after having seen on which days that would be. */
@Controller
@RequestMapping("/schedule/requests/new")
@Access(Right.ORDER)
class AgreementRequestController {

    private final AgreementRequests requests;
    private final AgreementPages pages;
    private final Sites sites;

    AgreementRequestController(AgreementRequests requests, AgreementPages pages, Sites sites) {
        this.requests = requests;
        this.pages = pages;
        this.sites = sites;
    }

    /** First the site, where there are several; then the wish, with what is known of it already. */
    @GetMapping
    String ask(
            Viewer viewer,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "EMPTY") Action action,
            @RequestParam(defaultValue = "1") int containerCount,
            Model model) {
        var all = sites.of(viewer);
        var chosen = all.stream()
                .filter(each -> all.size() == 1 || each.number().value().equals(site))
                .findFirst();
        if (chosen.isEmpty()) {
            model.addAttribute("sites", all);
            return "schedule/request-site";
        }
        pages.choices(chosen.get(), model);
        model.addAttribute("agreementForm", AgreementForm.wish(requests.earliest(), choice, action, containerCount));
        model.addAttribute("requestKey", UUID.randomUUID());
        return "schedule/request-new";
    }

    @PostMapping
    String send(
            Viewer viewer,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(required = false) @Nullable UUID requestKey,
            @RequestParam(required = false) @Nullable String save,
            @Valid AgreementForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var found = sites.find(viewer, site).orElseThrow(NotFound::new);
        var key = Objects.requireNonNullElseGet(requestKey, UUID::randomUUID);
        var task = new String[1];
        if (Forms.accepted(errors, () -> requests.check(form.toTerms()))
                && pages.isToBeSaved(found, form, save, errors, model)
                && Forms.accepted(
                        errors, () -> task[0] = requests.ask(viewer, key, found, form.toTerms(), form.words()))) {
            then.addFlashAttribute("done", "agreement.request.sent");
            return "redirect:/tasks/" + task[0];
        }
        pages.choices(found, model);
        model.addAttribute("requestKey", key);
        return "schedule/request-new";
    }
}
