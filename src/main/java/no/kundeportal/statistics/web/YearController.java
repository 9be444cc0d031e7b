package no.kundeportal.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.statistics.Volume;
import no.kundeportal.statistics.YearReport;
import no.kundeportal.statistics.YearReports;
import no.kundeportal.treatment.FactorKind;
import no.kundeportal.web.Access;
import no.kundeportal.web.Formats;
import no.kundeportal.web.chart.Pyramid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The year in one document that can be passed on: volume, hierarchy, reconciliation, climate, and cost where it may be seen. */
@Controller
@Access(Right.SEE)
class YearController implements FollowUpReport {

    private final YearReports reports;
    private final YearLines lines;
    private final VolumeCharts charts;
    private final YearTable table;
    private final FollowUpFiles files;
    private final ReportFrame frame;
    private final Formats formats;

    YearController(
            YearReports reports,
            YearLines lines,
            VolumeCharts charts,
            YearTable table,
            FollowUpFiles files,
            ReportFrame frame,
            Formats formats) {
        this.reports = reports;
        this.lines = lines;
        this.charts = charts;
        this.table = table;
        this.files = files;
        this.frame = frame;
        this.formats = formats;
    }

    @GetMapping("/follow-up/year")
    String show(Viewer viewer, @ModelAttribute("filter") SlipFilter filter, BindingResult errors, Model model) {
        var period = frame.open(viewer, filter, errors, model);
        model.addAttribute("years", years());
        if (period == null) return "statistics/year";
        var report = reports.of(viewer, filter, period);
        model.addAllAttributes(figures(report, filter, period));
        if (report.isEmpty()) frame.nothing(viewer, model);
        return "statistics/year";
    }

    @GetMapping("/follow-up/year.{ending:xlsx|csv|pdf}")
    void file(
            Viewer viewer,
            @PathVariable String ending,
            @ModelAttribute("filter") SlipFilter filter,
            BindingResult errors,
            HttpServletResponse response) {
        files.send(paper(viewer, filter, frame.required(filter, errors), Map.of()), ending, response);
    }

    @Override
    public String key() {
        return "year";
    }

    @Override
    public FollowUpPaper paper(Viewer viewer, SlipFilter filter, Period period, Map<String, String> choices) {
        var report = reports.of(viewer, filter, period);
        return new FollowUpPaper(
                key(), table.of(viewer, filter, period, report), () -> figures(report, filter, period));
    }

    /** This year until today, and those before. */
    private List<Period> years() {
        var today = formats.today();
        var begin = today.withDayOfYear(1);
        return List.of(
                new Period(begin, today),
                new Period(begin.minusYears(1), begin.minusDays(1)),
                new Period(begin.minusYears(2), begin.minusYears(1).minusDays(1)));
    }

    private Map<String, Object> figures(YearReport report, SlipFilter filter, Period period) {
        var volume = report.volume();
        var figures = new HashMap<String, Object>();
        figures.put("year", report);
        figures.put("summary", lines.summary(report));
        figures.put("steps", lines.steps(report));
        figures.put("volume", volume);
        figures.put(
                "fractions",
                volume.fractions().stream()
                        .sorted(Comparator.comparing(Volume.Fraction::kg).reversed())
                        .toList());
        figures.put("unitKey", volume.unit().key());
        figures.put("spanChart", charts.spans(volume));
        figures.put("fractionChart", charts.fractions(volume));
        figures.put("spans", charts.lines(volume, filter, period));
        figures.put("emission", report.climate().of(FactorKind.EMISSION));
        figures.put("avoided", report.climate().of(FactorKind.AVOIDED));
        figures.put("hierarchy", report.hierarchy());
        figures.put("reconciliation", report.reconciliation());
        figures.put("wide", Pyramid.WIDE);
        figures.put("narrow", Pyramid.NARROW);
        if (report.cost() != null) figures.putAll(CostController.figures(report.cost()));
        return figures;
    }
}
