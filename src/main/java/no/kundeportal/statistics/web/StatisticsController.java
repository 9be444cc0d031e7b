package no.kundeportal.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.Report;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The four reports: page, chart and file of one calculation. */
@Controller
@RequestMapping("/statistics")
@Access(Right.SEE)
class StatisticsController {

    private static final String REPORT = "/{report:mini|standard|maxi|maxi-extended}";

    private final ReportPages pages;
    private final Downloads downloads;
    private final Periods periods;
    private final Words words;

    StatisticsController(ReportPages pages, Downloads downloads, Periods periods, Words words) {
        this.pages = pages;
        this.downloads = downloads;
        this.periods = periods;
        this.words = words;
    }

    @GetMapping
    String index() {
        return "redirect:/statistics/standard";
    }

    @GetMapping(REPORT)
    String show(
            Viewer viewer,
            @PathVariable String report,
            @ModelAttribute("filter") SlipFilter filter,
            BindingResult filterErrors,
            @ModelAttribute("grouping") GroupingForm form,
            BindingResult groupingErrors,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var asked = Report.named(report);
        pages.choices(viewer, asked, filter, form, model);
        var period = periods.of(filter, filterErrors);
        var grouping = form.grouping(asked, groupingErrors);
        if (period != null && grouping != null)
            Forms.accepted(
                    groupingErrors,
                    () -> pages.figures(
                            viewer,
                            new ReportPages.Selection(asked.columns(), filter, period, grouping),
                            after,
                            model));
        return "statistics/report";
    }

    @GetMapping(REPORT + ".{ending:xlsx|csv}")
    void file(
            Viewer viewer,
            @PathVariable String report,
            @PathVariable String ending,
            @ModelAttribute("filter") SlipFilter filter,
            BindingResult filterErrors,
            @ModelAttribute("grouping") GroupingForm form,
            BindingResult groupingErrors,
            HttpServletResponse response) {
        var asked = Report.named(report);
        var period = periods.of(filter, filterErrors);
        var grouping = form.grouping(asked, groupingErrors);
        if (period == null || grouping == null) throw new NotFound();
        var selection = new ReportPages.Selection(asked.columns(), filter, period, grouping);
        downloads.send(viewer, words.of("statistics." + report + ".title"), report, selection, ending, response);
    }
}
