package no.kundeportal.statistics.web;

import java.time.Clock;
import java.util.UUID;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.SharedReports;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is shared with people without an account, and its end. */
@Controller
@Access(Right.SEE)
class SharedReportController {

    private final SharedReports shared;
    private final Clock clock;

    SharedReportController(SharedReports shared, Clock clock) {
        this.shared = shared;
        this.clock = clock;
    }

    @GetMapping("/reports/shared")
    String index(Viewer viewer, Model model) {
        model.addAttribute("reports", shared.of(viewer));
        model.addAttribute("moment", clock.instant());
        model.addAttribute("everybodys", viewer.may(Right.RECORD));
        return "statistics/shared-index";
    }

    @PostMapping("/reports/shared/{id:[0-9a-f-]{36}}/withdrawal")
    String withdraw(Viewer viewer, @PathVariable UUID id, RedirectAttributes then) {
        shared.withdraw(viewer, id);
        then.addFlashAttribute("done", "shared.withdrawn");
        return "redirect:/reports/shared";
    }
}
