package no.kundeportal.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.project.ProjectHistory;
import no.kundeportal.statistics.ProjectReport;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The waste of building projects against the sorting that the law asks: the list of them, and one of them. */
@Controller
@Access(Right.SEE)
class ProjectReportController implements FollowUpReport {

    private final ProjectReport report;
    private final ProjectPages pages;
    private final ProjectTables tables;
    private final ProjectHistory history;
    private final FollowUpFiles files;

    ProjectReportController(
            ProjectReport report,
            ProjectPages pages,
            ProjectTables tables,
            ProjectHistory history,
            FollowUpFiles files) {
        this.report = report;
        this.pages = pages;
        this.tables = tables;
        this.history = history;
        this.files = files;
    }

    @GetMapping("/follow-up/tek17")
    String show(Viewer viewer, @RequestParam(defaultValue = "") String project, Model model) {
        model.addAttribute("mayKeep", viewer.may(Right.PROJECTS));
        if (project.isEmpty()) {
            model.addAttribute("projects", report.overview(viewer));
            model.addAttribute("viewerHasSites", !viewer.sites().isEmpty());
            return "statistics/tek17-index";
        }
        var waste = report.of(viewer, project);
        model.addAllAttributes(pages.figures(waste));
        model.addAttribute("reports", pages.reports(viewer, waste));
        model.addAttribute("history", history.of(waste.project()));
        return "statistics/tek17";
    }

    @GetMapping("/follow-up/tek17.{ending:xlsx|csv|pdf}")
    void file(
            Viewer viewer,
            @PathVariable String ending,
            @RequestParam(defaultValue = "") String project,
            HttpServletResponse response) {
        files.send(project.isEmpty() ? list(viewer) : paper(viewer, project), ending, response);
    }

    private FollowUpPaper list(Viewer viewer) {
        var projects = report.overview(viewer);
        return new FollowUpPaper("tek17-index", tables.of(viewer, projects), () -> Map.of("projects", projects));
    }

    @Override
    public String key() {
        return "tek17";
    }

    /** The days and the site are the project's own. */
    @Override
    public FollowUpPaper paper(Viewer viewer, SlipFilter filter, Period period, Map<String, String> choices) {
        return paper(viewer, choices.getOrDefault("project", ""));
    }

    private FollowUpPaper paper(Viewer viewer, String project) {
        var waste = report.of(viewer, project);
        return new FollowUpPaper(key(), tables.of(viewer, waste), () -> pages.paper(viewer, waste));
    }
}
