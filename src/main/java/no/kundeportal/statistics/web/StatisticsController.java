package no.kundeportal.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.customer.Sites;
import no.kundeportal.document.Download;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.MiniReport;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.statistics.StandardReport;
import no.kundeportal.statistics.Statistics;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports Mini and Standard: page, chart and file of one calculation. */
@Controller
@RequestMapping("/statistics")
@Access(Right.SEE)
class StatisticsController {

    private final Statistics statistics;
    private final MiniReport mini;
    private final StandardReport standard;
    private final StatisticsTables tables;
    private final VolumeCharts charts;
    private final Sites sites;
    private final Catalogue catalogue;
    private final Clock clock;

    StatisticsController(
            Statistics statistics,
            MiniReport mini,
            StandardReport standard,
            StatisticsTables tables,
            VolumeCharts charts,
            Sites sites,
            Catalogue catalogue,
            Clock clock) {
        this.statistics = statistics;
        this.mini = mini;
        this.standard = standard;
        this.tables = tables;
        this.charts = charts;
        this.sites = sites;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping
    String index() {
        return "redirect:/statistics/standard";
    }

    @GetMapping("/{report:mini|standard}")
    String show(
            Viewer viewer,
            @PathVariable String report,
            @ModelAttribute("filter") SlipFilter filter,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("report", report);
        model.addAttribute("shown", filter);
        model.addAttribute("sites", sites.of(viewer));
        model.addAttribute("articles", catalogue.articles());
        var period = periodOf(filter, errors);
        if (period != null) figures(viewer, report, filter, period, after, model);
        return "statistics/" + report;
    }

    private void figures(
            Viewer viewer, String report, SlipFilter filter, Period period, @Nullable String after, Model model) {
        var volume = statistics.volume(viewer, filter, period);
        model.addAttribute("period", period);
        model.addAttribute("volume", volume);
        model.addAttribute("monthChart", charts.months(volume));
        model.addAttribute("fractionChart", charts.fractions(volume));
        if (volume.total().slips() == 0)
            model.addAttribute("latest", statistics.latestDay(viewer).orElse(null));
        model.addAttribute(
                "page",
                report.equals("mini")
                        ? mini.page(viewer, filter, period, after)
                        : standard.page(viewer, filter, period, after));
    }

    @GetMapping("/{report:mini|standard}.{ending:xlsx|csv}")
    void file(
            Viewer viewer,
            @PathVariable String report,
            @PathVariable String ending,
            @ModelAttribute("filter") SlipFilter filter,
            BindingResult errors,
            HttpServletResponse response) {
        var period = periodOf(filter, errors);
        if (period == null) throw new NotFound();
        var table =
                report.equals("mini") ? tables.mini(viewer, filter, period) : tables.standard(viewer, filter, period);
        Download.send(table, ending, tables.aboutTitle(), response);
    }

    /** Null when the days make no period; then the form says why. */
    private @Nullable Period periodOf(SlipFilter filter, BindingResult errors) {
        if (errors.hasErrors()) return null;
        try {
            return Statistics.bounded(filter.period(LocalDate.now(clock)));
        } catch (Refusal refusal) {
            Forms.reject(errors, refusal.at("to"));
            return null;
        }
    }
}
