package no.kundeportal.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.Grouping;
import no.kundeportal.statistics.MonthlyReports;
import no.kundeportal.statistics.SavedReport;
import no.kundeportal.statistics.SavedReports;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports of one's own: the list, and one of them as page and file. */
@Controller
@Access(Right.SEE)
class SavedReportController {

    private final SavedReports reports;
    private final MonthlyReports monthly;
    private final ReportPages pages;
    private final LeftOut leftOut;
    private final Downloads downloads;
    private final Clock clock;

    SavedReportController(
            SavedReports reports,
            MonthlyReports monthly,
            ReportPages pages,
            LeftOut leftOut,
            Downloads downloads,
            Clock clock) {
        this.reports = reports;
        this.monthly = monthly;
        this.pages = pages;
        this.leftOut = leftOut;
        this.downloads = downloads;
        this.clock = clock;
    }

    @GetMapping("/reports")
    String index(Viewer viewer, Model model) {
        model.addAttribute("reports", reports.of(viewer));
        return "statistics/saved-index";
    }

    /** Sorted otherwise by the address, without changing the report. */
    @GetMapping("/reports/{id:[0-9a-f-]{36}}")
    String show(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("grouping") GroupingForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var report = reports.find(viewer, id);
        var selection = selection(viewer, report, form);
        model.addAttribute("saved", report);
        model.addAttribute("own", report.isBy(viewer));
        model.addAttribute("monthly", monthly.isSubscribed(viewer, id));
        model.addAttribute("leftOut", leftOut.of(viewer, report.definition()));
        pages.choices(viewer, report.definition().filter(), model);
        model.addAttribute("units", java.util.List.of());
        Forms.accepted(errors, () -> pages.figures(viewer, selection, after, model));
        return "statistics/saved";
    }

    @GetMapping("/reports/{id:[0-9a-f-]{36}}.{ending:xlsx|csv}")
    void file(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable String ending,
            @ModelAttribute("grouping") GroupingForm form,
            HttpServletResponse response) {
        var report = reports.find(viewer, id);
        downloads.send(viewer, report.name(), "rapport", selection(viewer, report, form), ending, response);
    }

    /** A shared report may be sorted by amounts that this reader does not see: then it is sorted by weight. */
    private ReportPages.Selection selection(Viewer viewer, SavedReport report, GroupingForm form) {
        var definition = report.definition();
        var own = definition.grouping();
        var hidden = own.sort() == Grouping.Sort.AMOUNT && !viewer.seesAmounts();
        var grouping = hidden ? new Grouping(own.unit(), own.by(), Grouping.Sort.KG, own.descending()) : own;
        if (form.sort() != null) {
            var asked = Grouping.of(null, java.util.List.of(), form.sort(), form.direction());
            grouping = new Grouping(own.unit(), own.by(), asked.sort(), asked.descending());
        }
        return new ReportPages.Selection(
                LeftOut.shown(viewer, definition.columns()),
                definition.filter(),
                definition.period(LocalDate.now(clock)),
                grouping);
    }
}
