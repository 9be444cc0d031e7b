package no.kundeportal.statistics.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import no.kundeportal.account.DoorPace;
import no.kundeportal.document.Download;
import no.kundeportal.kernel.Right;
import no.kundeportal.statistics.SharedReport;
import no.kundeportal.statistics.SharedReports;
import no.kundeportal.web.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** A shared report for whoever holds its address; no search engine keeps it, and no other site learns it. */
@Controller
@Access(Right.PUBLIC)
class OpenShareController {

    private static final String ADDRESS = "/shared/{secret:[A-Za-z0-9_-]{43}}";

    private final SharedReports shared;
    private final DoorPace pace;
    private final Clock clock;

    OpenShareController(SharedReports shared, DoorPace pace, Clock clock) {
        this.shared = shared;
        this.pace = pace;
        this.clock = clock;
    }

    @ModelAttribute
    void slowDown(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        pace.requireForSecret(request.getRemoteAddr());
    }

    @GetMapping(ADDRESS)
    String open(@PathVariable String secret, Model model, HttpServletResponse response) {
        var report = shared.open(secret);
        model.addAttribute("secret", secret);
        return isRunning(report) ? page(report, model) : over(report, model, response);
    }

    @GetMapping(ADDRESS + ".{ending:pdf|xlsx}")
    @Nullable
    String fetch(@PathVariable String secret, @PathVariable String ending, Model model, HttpServletResponse response)
            throws IOException {
        var report = shared.find(secret);
        if (!isRunning(report)) return over(report, model, response);
        Download.name(report.name(), ending, response);
        response.getOutputStream().write(shared.file(report, ending));
        return null;
    }

    private boolean isRunning(SharedReport report) {
        return report.state(clock.instant()) == SharedReport.State.RUNNING;
    }

    private static String page(SharedReport report, Model model) {
        model.addAttribute("shared", report);
        return "statistics/shared";
    }

    private String over(SharedReport report, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("shared", report);
        model.addAttribute("state", report.state(clock.instant()).name());
        return "statistics/shared-over";
    }
}
