package no.kundeportal.pickup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.CustomerDesk;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The customer says that nobody came, or that it says done and is not. */
@Controller
@RequestMapping("/pickups/{number}/missed-report")
@Access(Right.ORDER)
class MissedReportController {

    record MissedReportForm(
            @NotNull @Nullable Integer version,
            @Size(max = 1000) @Nullable String words,
            @Nullable List<MultipartFile> files) {}

    private final CustomerDesk desk;
    private final Pickups pickups;

    MissedReportController(CustomerDesk desk, Pickups pickups) {
        this.desk = desk;
        this.pickups = pickups;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable String number, Model model) {
        var version = pickups.find(viewer, number).currentVersion();
        model.addAttribute("missedReportForm", new MissedReportForm(version, "", List.of()));
        return page(viewer, number, model);
    }

    @PostMapping
    String report(
            Viewer viewer,
            @PathVariable String number,
            @Valid MissedReportForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> report(viewer, number, form))) return page(viewer, number, model);
        then.addFlashAttribute("done", "pickup.missed.sent");
        return "redirect:/pickups/" + number;
    }

    private void report(Viewer viewer, String number, MissedReportForm form) {
        var words = Objects.toString(form.words(), "").strip();
        pickups.find(viewer, number);
        var seen = new PictureForm(form.files()).pictures();
        desk.reportMissed(viewer, number, Objects.requireNonNull(form.version()), words, seen);
    }

    private String page(Viewer viewer, String number, Model model) {
        var pickup = pickups.find(viewer, number);
        var site = pickups.siteOf(viewer, pickup);
        model.addAttribute("pickup", pickup);
        model.addAttribute("site", site);
        model.addAttribute("terms", desk.terms(viewer, pickup, site));
        return "pickup/missed-report";
    }
}
