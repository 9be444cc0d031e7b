package no.kundeportal.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.BilledReport;
import no.kundeportal.statistics.Reconciliation;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.statistics.Statistics;
import no.kundeportal.statistics.TreatmentReports;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Volume, receiving codes, profiles and invoices side by side, with a sentence for each difference. */
@Controller
@Access(Right.SEE)
class ReconciliationController implements FollowUpReport {

    private final Statistics statistics;
    private final TreatmentReports reports;
    private final BilledReport billed;
    private final FollowUpTables tables;
    private final FollowUpFiles files;
    private final ReportFrame frame;

    ReconciliationController(
            Statistics statistics,
            TreatmentReports reports,
            BilledReport billed,
            FollowUpTables tables,
            FollowUpFiles files,
            ReportFrame frame) {
        this.statistics = statistics;
        this.reports = reports;
        this.billed = billed;
        this.tables = tables;
        this.files = files;
        this.frame = frame;
    }

    @GetMapping("/follow-up/reconciliation")
    String show(Viewer viewer, @ModelAttribute("filter") SlipFilter filter, BindingResult errors, Model model) {
        var period = frame.open(viewer, filter, errors, model);
        if (period == null) return "statistics/reconciliation";
        var reconciliation = of(viewer, filter, period);
        model.addAttribute("reconciliation", reconciliation);
        if (reconciliation.lines().isEmpty()) frame.nothing(viewer, model);
        return "statistics/reconciliation";
    }

    @GetMapping("/follow-up/reconciliation.{ending:xlsx|csv|pdf}")
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
        return "reconciliation";
    }

    @Override
    public FollowUpPaper paper(Viewer viewer, SlipFilter filter, Period period, Map<String, String> choices) {
        var reconciliation = of(viewer, filter, period);
        return new FollowUpPaper(
                key(),
                tables.reconciliation(viewer, filter, period, reconciliation),
                () -> Map.of("reconciliation", reconciliation));
    }

    private Reconciliation of(Viewer viewer, SlipFilter filter, Period period) {
        var volume = statistics.volume(viewer, filter, period);
        return billed.beside(reports.reconciliation(viewer, filter, period, volume), viewer, filter, period);
    }
}
