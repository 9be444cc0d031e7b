package no.kundeportal.schedule.web;

import java.time.DayOfWeek;
import no.kundeportal.customer.Site;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.pickup.Action;
import no.kundeportal.schedule.Agreements;
import no.kundeportal.schedule.RuleKind;
import no.kundeportal.schedule.Terms;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the forms have in common in which a rule is typed: what there is to choose, and the days that are seen before they are saved. */
@Component
class AgreementPages {

    private final Agreements agreements;
    private final Sites sites;

    AgreementPages(Agreements agreements, Sites sites) {
        this.agreements = agreements;
        this.sites = sites;
    }

    /** Shows the next days of terms that hold; they are saved when just these have been seen before. */
    boolean isToBeSaved(Site site, AgreementForm form, @Nullable String save, BindingResult errors, Model model) {
        if (errors.hasErrors()) return false;
        try {
            Terms terms = form.toTerms();
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

    /** @param number of the agreement that is changed; null for a new one */
    String form(Site site, @Nullable String number, Model model) {
        choices(site, model);
        model.addAttribute("number", number);
        return "schedule/agreement-form";
    }

    void choices(Site site, Model model) {
        model.addAttribute("site", site);
        model.addAttribute("stands", sites.containersAt(site));
        model.addAttribute("actions", Action.values());
        model.addAttribute("kinds", RuleKind.values());
        model.addAttribute("weekdays", DayOfWeek.values());
    }
}
