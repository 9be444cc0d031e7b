package no.kundeportal.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.Basis;
import no.kundeportal.statistics.Hierarchy;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.statistics.Treated;
import no.kundeportal.statistics.TreatmentReports;
import no.kundeportal.treatment.HierarchyStep;
import no.kundeportal.treatment.ProfileVersion;
import no.kundeportal.treatment.Profiles;
import no.kundeportal.web.Access;
import no.kundeportal.web.chart.Pyramid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The waste hierarchy as a pyramid, and what lies behind each step. */
@Controller
@Access(Right.SEE)
class HierarchyController implements FollowUpReport {

    /** For whoever chose nothing. */
    private static final String PROFILE = "profile";

    private final TreatmentReports reports;
    private final Profiles profiles;
    private final FollowUpTables tables;
    private final FollowUpFiles files;
    private final ReportFrame frame;

    HierarchyController(
            TreatmentReports reports,
            Profiles profiles,
            FollowUpTables tables,
            FollowUpFiles files,
            ReportFrame frame) {
        this.reports = reports;
        this.profiles = profiles;
        this.tables = tables;
        this.files = files;
        this.frame = frame;
    }

    @GetMapping("/follow-up/hierarchy")
    String show(
            Viewer viewer,
            @ModelAttribute("filter") SlipFilter filter,
            BindingResult errors,
            @RequestParam(defaultValue = PROFILE) String basis,
            @RequestParam(required = false) @Nullable String step,
            Model model) {
        var chosen = step == null || step.isBlank() ? null : known(step);
        model.addAttribute("basis", Basis.of(basis));
        var period = frame.open(viewer, filter, errors, model);
        if (period == null) return "statistics/hierarchy";
        var hierarchy = reports.hierarchy(viewer, filter, period, Basis.of(basis));
        model.addAttribute("hierarchy", hierarchy);
        if (hierarchy.isEmpty()) frame.nothing(viewer, model);
        else open(hierarchy, chosen == null ? hierarchy.largest() : chosen, model);
        return "statistics/hierarchy";
    }

    private void open(Hierarchy hierarchy, @Nullable HierarchyStep step, Model model) {
        var behind = hierarchy.behind(step);
        model.addAttribute("wide", Pyramid.WIDE);
        model.addAttribute("narrow", Pyramid.NARROW);
        model.addAttribute("chosen", step);
        model.addAttribute("behind", behind);
        model.addAttribute("used", used(behind.stream().map(Hierarchy.Behind::row)));
    }

    private List<ProfileVersion> used(Stream<Treated> rows) {
        return profiles.versions(
                rows.flatMap(row -> row.profiles().stream()).distinct().toList());
    }

    @GetMapping("/follow-up/hierarchy.{ending:xlsx|csv|pdf}")
    void file(
            Viewer viewer,
            @PathVariable String ending,
            @ModelAttribute("filter") SlipFilter filter,
            BindingResult errors,
            @RequestParam(defaultValue = PROFILE) String basis,
            HttpServletResponse response) {
        files.send(paper(viewer, filter, frame.required(filter, errors), Map.of("basis", basis)), ending, response);
    }

    @Override
    public String key() {
        return "hierarchy";
    }

    @Override
    public FollowUpPaper paper(Viewer viewer, SlipFilter filter, Period period, Map<String, String> choices) {
        var hierarchy = reports.hierarchy(viewer, filter, period, Basis.of(choices.getOrDefault("basis", PROFILE)));
        return new FollowUpPaper(
                key(),
                tables.hierarchy(viewer, filter, period, hierarchy),
                () -> Map.of("hierarchy", hierarchy, "used", used(hierarchy.rows().stream())));
    }

    private static HierarchyStep known(String step) {
        return Arrays.stream(HierarchyStep.values())
                .filter(each -> each.name().equals(step))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
