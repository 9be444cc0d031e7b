package no.kundeportal.pickup.web;

import jakarta.validation.Valid;
import java.util.Objects;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.AssignedVehicle;
import no.kundeportal.pickup.DeviationKind;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.pickup.RecordDesk;
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

/** The weighings with which a pickup ends, and what was found on the way. */
@Controller
@RequestMapping("/facility/orders/{number}/completion")
@Access(Right.FACILITY)
class CompletionController {

    private final RecordDesk desk;
    private final Pickups pickups;
    private final AssignedVehicle vehicle;

    CompletionController(RecordDesk desk, Pickups pickups, AssignedVehicle vehicle) {
        this.desk = desk;
        this.pickups = pickups;
        this.vehicle = vehicle;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable String number, Model model) {
        var pickup = pickups.find(viewer, number);
        model.addAttribute("completionForm", CompletionForm.of(pickup, vehicle.of(pickup)));
        return page(viewer, number, model);
    }

    @PostMapping
    String complete(
            Viewer viewer,
            @PathVariable String number,
            @Valid CompletionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> complete(viewer, number, form))) return page(viewer, number, model);
        then.addFlashAttribute("done", "pickup.completed");
        return "redirect:/facility/orders/" + number;
    }

    private void complete(Viewer viewer, String number, CompletionForm form) {
        var count = pickups.find(viewer, number).lines().size();
        desk.complete(viewer, number, Objects.requireNonNull(form.version()), form.toCommand(count));
    }

    private String page(Viewer viewer, String number, Model model) {
        var pickup = pickups.find(viewer, number);
        model.addAttribute("pickup", pickup);
        model.addAttribute("site", pickups.siteOf(viewer, pickup));
        model.addAttribute("hazardous", desk.isHazardous(pickup));
        model.addAttribute("deviations", DeviationKind.values());
        return "pickup/completion";
    }
}
