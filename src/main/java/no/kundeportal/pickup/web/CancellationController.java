package no.kundeportal.pickup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.CustomerDesk;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.pickup.Terms;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The customer cancels: at once until the cut-off, by the facility's answer after it. */
@Controller
@RequestMapping("/pickups/{number}/cancellation")
@Access(Right.ORDER)
class CancellationController {

    record CancellationForm(
            @NotNull @Nullable Integer version,
            @Nullable Terms agreed,
            @Size(max = 1000) @Nullable String reason) {}

    private final CustomerDesk desk;
    private final Pickups pickups;

    CancellationController(CustomerDesk desk, Pickups pickups) {
        this.desk = desk;
        this.pickups = pickups;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable String number, Model model) {
        var version = pickups.find(viewer, number).currentVersion();
        model.addAttribute("cancellationForm", new CancellationForm(version, null, ""));
        return page(viewer, number, model);
    }

    @PostMapping
    String cancel(
            Viewer viewer,
            @PathVariable String number,
            @Valid CancellationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> then.addFlashAttribute("done", cancel(viewer, number, form))))
            return page(viewer, number, model);
        return "redirect:/pickups/" + number;
    }

    /** @return the key of what has been done */
    private String cancel(Viewer viewer, String number, CancellationForm form) {
        var reason = Objects.toString(form.reason(), "").strip();
        var terms = desk.cancel(viewer, number, Objects.requireNonNull(form.version()), form.agreed(), reason);
        return terms == Terms.FREE ? "pickup.cancelled" : "pickup.request.sent";
    }

    private String page(Viewer viewer, String number, Model model) {
        var pickup = pickups.find(viewer, number);
        var site = pickups.siteOf(viewer, pickup);
        model.addAttribute("pickup", pickup);
        model.addAttribute("site", site);
        model.addAttribute("terms", desk.terms(viewer, pickup, site));
        return "pickup/cancellation";
    }
}
