package no.kundeportal.pickup.web;

import jakarta.validation.Valid;
import java.util.Objects;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.OrderDesk;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.pickup.TimeWindow;
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

/** What the facility sets right on an order; the customer sees old and new value and the reason. */
@Controller
@RequestMapping("/facility/orders/{number}/correction")
@Access(Right.FACILITY)
class CorrectionController {

    private final OrderDesk desk;
    private final Pickups pickups;
    private final Sites sites;
    private final Catalogue catalogue;

    CorrectionController(OrderDesk desk, Pickups pickups, Sites sites, Catalogue catalogue) {
        this.desk = desk;
        this.pickups = pickups;
        this.sites = sites;
        this.catalogue = catalogue;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable String number, Model model) {
        model.addAttribute("correctionForm", CorrectionForm.of(pickups.find(viewer, number)));
        return page(viewer, number, model);
    }

    @PostMapping
    String correct(
            Viewer viewer,
            @PathVariable String number,
            @Valid CorrectionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> correct(viewer, number, form))) return page(viewer, number, model);
        then.addFlashAttribute("done", "pickup.corrected");
        return "redirect:/facility/orders/" + number;
    }

    private void correct(Viewer viewer, String number, CorrectionForm form) {
        var reason = Objects.requireNonNull(form.reason()).strip();
        var standing = pickups.find(viewer, number).lines().size();
        try {
            desk.correct(viewer, number, Objects.requireNonNull(form.version()), form.toCommand(standing), reason);
        } catch (Refusal refusal) {
            throw form.placed(refusal, standing);
        }
    }

    private String page(Viewer viewer, String number, Model model) {
        var pickup = pickups.find(viewer, number);
        model.addAttribute("pickup", pickup);
        model.addAttribute("sites", sites.servedFor(viewer, pickup.customer()));
        model.addAttribute("articles", catalogue.articles().values());
        model.addAttribute("containerTypes", catalogue.containerTypes());
        model.addAttribute("actions", Action.values());
        model.addAttribute("windows", TimeWindow.values());
        return "pickup/correction";
    }
}
