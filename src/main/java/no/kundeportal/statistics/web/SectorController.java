package no.kundeportal.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.CodeSums;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.statistics.TreatmentReports;
import no.kundeportal.web.Access;
import no.kundeportal.web.chart.Sectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The weights by the R/D code of the receiving operation, as sectors and as a table. */
@Controller
@Access(Right.SEE)
class SectorController implements FollowUpReport {

    /** The sector of slips that name no code. */
    private static final String NO_CODE = "-";

    private final TreatmentReports reports;
    private final FollowUpTables tables;
    private final FollowUpFiles files;
    private final ReportFrame frame;

    SectorController(TreatmentReports reports, FollowUpTables tables, FollowUpFiles files, ReportFrame frame) {
        this.reports = reports;
        this.tables = tables;
        this.files = files;
        this.frame = frame;
    }

    @GetMapping("/follow-up/sectors")
    String show(Viewer viewer, @ModelAttribute("filter") SlipFilter filter, BindingResult errors, Model model) {
        var period = frame.open(viewer, filter, errors, model);
        if (period == null) return "statistics/sectors";
        var sums = reports.codes(viewer, filter, period);
        model.addAllAttributes(figures(sums));
        if (sums.codes().isEmpty()) frame.nothing(viewer, model);
        return "statistics/sectors";
    }

    private static Map<String, Object> figures(CodeSums sums) {
        return Map.of("sums", sums, "percents", sums.percents(), "chart", chart(sums));
    }

    private static Sectors chart(CodeSums sums) {
        return Sectors.of(sums.codes().stream()
                .map(each -> new Sectors.Value(Objects.requireNonNullElse(each.code(), NO_CODE), each.kg()))
                .toList());
    }

    @GetMapping("/follow-up/sectors.{ending:xlsx|csv|pdf}")
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
        return "sectors";
    }

    @Override
    public FollowUpPaper paper(Viewer viewer, SlipFilter filter, Period period, Map<String, String> choices) {
        var sums = reports.codes(viewer, filter, period);
        return new FollowUpPaper(key(), tables.sectors(viewer, filter, period, sums), () -> figures(sums));
    }
}
