package no.kundeportal.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.Climate;
import no.kundeportal.statistics.ClimateReport;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.treatment.FactorKind;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Emissions of the treatment and avoided emissions, beside each other and never netted. */
@Controller
@Access(Right.SEE)
class ClimateController implements FollowUpReport {

    private final ClimateReport report;
    private final FollowUpTables tables;
    private final FollowUpFiles files;
    private final ReportFrame frame;

    ClimateController(ClimateReport report, FollowUpTables tables, FollowUpFiles files, ReportFrame frame) {
        this.report = report;
        this.tables = tables;
        this.files = files;
        this.frame = frame;
    }

    @GetMapping("/follow-up/climate")
    String show(Viewer viewer, @ModelAttribute("filter") SlipFilter filter, BindingResult errors, Model model) {
        var period = frame.open(viewer, filter, errors, model);
        if (period == null) return "statistics/climate";
        var climate = report.of(viewer, filter, period);
        model.addAllAttributes(figures(climate));
        if (climate.isEmpty()) frame.nothing(viewer, model);
        return "statistics/climate";
    }

    @GetMapping("/follow-up/climate.{ending:xlsx|csv|pdf}")
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
        return "climate";
    }

    @Override
    public FollowUpPaper paper(Viewer viewer, SlipFilter filter, Period period, Map<String, String> choices) {
        var climate = report.of(viewer, filter, period);
        return new FollowUpPaper(key(), tables.climate(viewer, filter, period, climate), () -> figures(climate));
    }

    private static Map<String, Object> figures(Climate climate) {
        return Map.of(
                "climate",
                climate,
                "emission",
                climate.of(FactorKind.EMISSION),
                "avoided",
                climate.of(FactorKind.AVOIDED));
    }
}
