package no.kundeportal.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.Disclosure;
import no.kundeportal.statistics.DisclosureReport;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The table of ESRS E5-5, and the same waste as GRI 306 counts it. */
@Controller
@Access(Right.SEE)
class DisclosureController implements FollowUpReport {

    /** For whoever chose nothing. */
    private static final String ESRS = "esrs";

    private final DisclosureReport report;
    private final DisclosureTable table;
    private final FollowUpFiles files;
    private final ReportFrame frame;

    DisclosureController(DisclosureReport report, DisclosureTable table, FollowUpFiles files, ReportFrame frame) {
        this.report = report;
        this.table = table;
        this.files = files;
        this.frame = frame;
    }

    @GetMapping("/follow-up/esrs-e5")
    String show(
            Viewer viewer,
            @ModelAttribute("filter") SlipFilter filter,
            BindingResult errors,
            @RequestParam(defaultValue = ESRS) String standard,
            Model model) {
        model.addAttribute("standard", Disclosure.Standard.of(standard));
        var period = frame.open(viewer, filter, errors, model);
        if (period == null) return "statistics/esrs";
        var disclosure = report.of(viewer, filter, period, Disclosure.Standard.of(standard));
        model.addAttribute("disclosure", disclosure);
        if (disclosure.isEmpty()) frame.nothing(viewer, model);
        return "statistics/esrs";
    }

    @GetMapping("/follow-up/esrs-e5.{ending:xlsx|csv|pdf}")
    void file(
            Viewer viewer,
            @PathVariable String ending,
            @ModelAttribute("filter") SlipFilter filter,
            BindingResult errors,
            @RequestParam(defaultValue = ESRS) String standard,
            HttpServletResponse response) {
        files.send(
                paper(viewer, filter, frame.required(filter, errors), Map.of("standard", standard)), ending, response);
    }

    @Override
    public String key() {
        return "esrs-e5";
    }

    @Override
    public FollowUpPaper paper(Viewer viewer, SlipFilter filter, Period period, Map<String, String> choices) {
        var standard = Disclosure.Standard.of(choices.getOrDefault("standard", ESRS));
        var disclosure = report.of(viewer, filter, period, standard);
        return new FollowUpPaper(
                key(), table.of(viewer, filter, period, disclosure), () -> Map.of("disclosure", disclosure));
    }
}
