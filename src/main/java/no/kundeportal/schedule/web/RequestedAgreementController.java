package no.kundeportal.schedule.web;

import jakarta.validation.Valid;
import java.util.UUID;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.schedule.AgreementRequests;
import no.kundeportal.schedule.AgreementRequests.Wish;
import no.kundeportal.schedule.Agreements;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An agreement that a customer has asked for: the form is filled in with the wish, and saving it answers the task. */
@Controller
@Access(Right.FACILITY)
class RequestedAgreementController {

    private final AgreementRequests requests;
    private final Agreements agreements;
    private final AgreementPages pages;

    RequestedAgreementController(AgreementRequests requests, Agreements agreements, AgreementPages pages) {
        this.requests = requests;
        this.agreements = agreements;
        this.pages = pages;
    }

    @GetMapping(path = "/facility/agreements/new", params = "request")
    String ask(Viewer viewer, @RequestParam UUID request, Model model) {
        var wish = requests.open(viewer, request);
        model.addAttribute("agreementForm", AgreementForm.of(wish.terms()));
        return page(viewer, wish, model);
    }

    @PostMapping(path = "/facility/agreements", params = "request")
    String make(
            Viewer viewer,
            @RequestParam UUID request,
            @RequestParam(required = false) @Nullable String save,
            @Valid AgreementForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var wish = requests.open(viewer, request);
        var made = new String[1];
        if (!pages.isToBeSaved(agreements.siteOf(viewer, wish.site()), form, save, errors, model)
                || !Forms.accepted(errors, () -> made[0] = requests.agree(viewer, request, form.toTerms())))
            return page(viewer, wish, model);
        then.addFlashAttribute("done", "agreement.request.made");
        return "redirect:/facility/agreements/" + made[0];
    }

    private String page(Viewer viewer, Wish wish, Model model) {
        model.addAttribute("wish", wish);
        return pages.form(agreements.siteOf(viewer, wish.site()), null, model);
    }
}
