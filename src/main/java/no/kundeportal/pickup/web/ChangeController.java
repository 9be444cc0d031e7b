package no.kundeportal.pickup.web;

import jakarta.validation.Valid;
import java.util.Objects;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.CustomerDesk;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.pickup.Terms;
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

/** The customer changes an order: at once until the cut-off, by the facility's answer after it. */
@Controller
@RequestMapping("/pickups/{number}/change")
@Access(Right.ORDER)
class ChangeController {

    private final CustomerDesk desk;
    private final Pickups pickups;

    ChangeController(CustomerDesk desk, Pickups pickups) {
        this.desk = desk;
        this.pickups = pickups;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable String number, Model model) {
        model.addAttribute("changeForm", ChangeForm.of(pickups.find(viewer, number)));
        return page(viewer, number, model);
    }

    @PostMapping
    String change(
            Viewer viewer,
            @PathVariable String number,
            @Valid ChangeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> then.addFlashAttribute("done", change(viewer, number, form))))
            return page(viewer, number, model);
        return "redirect:/pickups/" + number;
    }

    /** @return the key of what has been done */
    private String change(Viewer viewer, String number, ChangeForm form) {
        var version = Objects.requireNonNull(form.version());
        var reason = ChangeForm.text(form.reason());
        var terms = desk.change(viewer, number, version, form.agreed(), form.toCommand(), reason);
        return terms == Terms.FREE ? "pickup.changed" : "pickup.request.sent";
    }

    private String page(Viewer viewer, String number, Model model) {
        var pickup = pickups.find(viewer, number);
        var site = pickups.siteOf(viewer, pickup);
        model.addAttribute("pickup", pickup);
        model.addAttribute("site", site);
        model.addAttribute("terms", desk.terms(viewer, pickup, site));
        model.addAttribute("promise", pickups.promise(site, pickup));
        model.addAttribute("windows", TimeWindow.values());
        return "pickup/change";
    }
}
