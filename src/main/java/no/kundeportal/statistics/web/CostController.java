package no.kundeportal.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.Cost;
import no.kundeportal.statistics.CostReport;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.web.Access;
import no.kundeportal.web.chart.Ranking;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What the waste cost, by site, fraction, tonne and pickup, with the fees apart. */
@Controller
@Access(Right.AMOUNTS)
class CostController implements FollowUpReport {

    private final CostReport report;
    private final CostTable table;
    private final FollowUpFiles files;
    private final ReportFrame frame;

    CostController(CostReport report, CostTable table, FollowUpFiles files, ReportFrame frame) {
        this.report = report;
        this.table = table;
        this.files = files;
        this.frame = frame;
    }

    @GetMapping("/follow-up/cost")
    String show(Viewer viewer, @ModelAttribute("filter") SlipFilter filter, BindingResult errors, Model model) {
        var period = frame.open(viewer, filter, errors, model);
        if (period == null) return "statistics/cost";
        var cost = report.of(viewer, filter, period);
        model.addAllAttributes(figures(cost));
        if (cost.isEmpty()) frame.nothing(viewer, model);
        return "statistics/cost";
    }

    @GetMapping("/follow-up/cost.{ending:xlsx|csv|pdf}")
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
        return "cost";
    }

    @Override
    public FollowUpPaper paper(Viewer viewer, SlipFilter filter, Period period, Map<String, String> choices) {
        var cost = report.of(viewer, filter, period);
        return new FollowUpPaper(key(), table.of(viewer, filter, period, cost), () -> figures(cost));
    }

    static Map<String, Object> figures(Cost cost) {
        return Map.of("cost", cost, "costChart", chart(cost));
    }

    /** Fractions that are paid for by the operator have no bar: they stand in the table. */
    private static Ranking chart(Cost cost) {
        return Ranking.of(cost.fractions().stream()
                .filter(material -> material.sum().net().signum() > 0)
                .map(material -> new Ranking.Value(
                        material.fraction().toString(),
                        material.sum().net(),
                        material.sum().before().signum() > 0 ? material.sum().before() : null))
                .toList());
    }
}
