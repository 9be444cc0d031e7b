package no.kundeportal.pickup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.OrderDesk;
import no.kundeportal.pickup.Pickups;
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

/** The two ends of a pickup that need a reason the customer sees: cancelled by the facility, and not carried out. */
@Controller
@RequestMapping("/facility/orders/{number}/{ending:cancellation|failure}")
@Access(Right.FACILITY)
class EndingController {

    record EndingForm(
            @NotNull @Nullable Integer version,
            @NotBlank @Size(max = 1000) @Nullable String reason,
            @Nullable LocalDate comesBack) {}

    private final OrderDesk desk;
    private final Pickups pickups;

    EndingController(OrderDesk desk, Pickups pickups) {
        this.desk = desk;
        this.pickups = pickups;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable String number, @PathVariable String ending, Model model) {
        var pickup = pickups.find(viewer, number);
        var next = desk.nextDay(pickups.siteOf(viewer, pickup));
        model.addAttribute("endingForm", new EndingForm(pickup.currentVersion(), "", next));
        return page(viewer, number, model);
    }

    @PostMapping
    String end(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String ending,
            @Valid EndingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> end(viewer, number, ending, form))) return page(viewer, number, model);
        then.addFlashAttribute("done", "pickup." + ending + ".done");
        return "redirect:/facility/orders/" + number;
    }

    private void end(Viewer viewer, String number, String ending, EndingForm form) {
        var version = Objects.requireNonNull(form.version());
        var reason = Objects.requireNonNull(form.reason()).strip();
        if (ending.equals("failure")) desk.fail(viewer, number, version, reason, form.comesBack());
        else desk.cancel(viewer, number, version, reason);
    }

    private String page(Viewer viewer, String number, Model model) {
        var pickup = pickups.find(viewer, number);
        model.addAttribute("pickup", pickup);
        var site = pickups.siteOf(viewer, pickup);
        model.addAttribute("site", site);
        model.addAttribute("nextDay", desk.nextDay(site));
        return "pickup/ending";
    }
}
