package no.kundeportal.pickup.web;

import jakarta.validation.Valid;
import java.util.Objects;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
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

/** What the facility sets right in the record of a completed pickup; the customer sees old and new value and the reason. */
@Controller
@RequestMapping("/facility/orders/{number}/record")
@Access(Right.FACILITY)
class RecordController {

    private final RecordDesk desk;
    private final Pickups pickups;
    private final Catalogue catalogue;

    RecordController(RecordDesk desk, Pickups pickups, Catalogue catalogue) {
        this.desk = desk;
        this.pickups = pickups;
        this.catalogue = catalogue;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable String number, Model model) {
        var pickup = pickups.find(viewer, number);
        model.addAttribute("recordForm", RecordForm.of(pickup, desk.readings(viewer, pickup)));
        return page(viewer, number, model);
    }

    @PostMapping
    String correct(
            Viewer viewer,
            @PathVariable String number,
            @Valid RecordForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> correct(viewer, number, form))) return page(viewer, number, model);
        then.addFlashAttribute("done", "pickup.record.corrected");
        return "redirect:/facility/orders/" + number;
    }

    private void correct(Viewer viewer, String number, RecordForm form) {
        var reason = Objects.requireNonNull(form.reason()).strip();
        var count = pickups.find(viewer, number).lines().size();
        desk.correct(viewer, number, Objects.requireNonNull(form.version()), form.toCommand(count), reason);
    }

    private String page(Viewer viewer, String number, Model model) {
        var pickup = pickups.find(viewer, number);
        model.addAttribute("pickup", pickup);
        model.addAttribute("site", pickups.siteOf(viewer, pickup));
        model.addAttribute("articles", catalogue.articles().values());
        model.addAttribute("deviations", DeviationKind.values());
        return "pickup/record";
    }
}
