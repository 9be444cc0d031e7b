package no.kundeportal.statistics.web;

import java.util.UUID;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.MonthlyReports;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Getting a report by e-mail every month, and no longer. */
@Controller
@Access(Right.SEE)
class SubscriptionController {

    private static final String SUBSCRIPTION = "/reports/{id:[0-9a-f-]{36}}/subscription";

    private final MonthlyReports monthly;

    SubscriptionController(MonthlyReports monthly) {
        this.monthly = monthly;
    }

    @PostMapping(SUBSCRIPTION)
    String begin(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirected) {
        monthly.subscribe(viewer, id);
        redirected.addFlashAttribute("done", "reports.subscribed");
        return "redirect:/reports/" + id;
    }

    @PostMapping(SUBSCRIPTION + "/end")
    String end(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirected) {
        monthly.unsubscribe(viewer, id);
        redirected.addFlashAttribute("done", "reports.unsubscribed");
        return "redirect:/reports";
    }
}
