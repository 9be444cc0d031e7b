package no.kundeportal.schedule.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.customer.Sites;
import no.kundeportal.document.Download;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.schedule.Plan;
import no.kundeportal.schedule.PlanFilter;
import no.kundeportal.web.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan that the customer's agreements have written: as a list, a week or a month, and as a file. */
@Controller
@Access(Right.SEE)
class ScheduleController {

    private final Plan plan;
    private final PlanTable table;
    private final Sites sites;
    private final Catalogue catalogue;
    private final Clock clock;

    ScheduleController(Plan plan, PlanTable table, Sites sites, Catalogue catalogue, Clock clock) {
        this.plan = plan;
        this.table = table;
        this.sites = sites;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/schedule")
    String show(
            Viewer viewer,
            @ModelAttribute("filter") PlanFilter typed,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        if (typed.isReversed()) errors.rejectValue("to", "period.reversed");
        var today = LocalDate.now(clock);
        var filter = typed.inForce(today, request.getParameter("from") != null);
        model.addAttribute("shown", filter);
        model.addAttribute("articles", catalogue.articles());
        model.addAttribute("sites", sites.of(viewer));
        if (errors.hasErrors()) return "schedule/index";
        var empty = filter.view().equals("list") ? list(viewer, filter, after, model) : weeks(viewer, filter, model);
        if (empty && !viewer.sites().isEmpty()) model.addAttribute("why", plan.whyEmpty(viewer, filter, today));
        return "schedule/index";
    }

    private boolean list(Viewer viewer, PlanFilter filter, @Nullable String after, Model model) {
        var page = plan.page(viewer, filter, after);
        model.addAttribute("page", page);
        return page.rows().isEmpty();
    }

    private boolean weeks(Viewer viewer, PlanFilter filter, Model model) {
        var calendar = plan.calendar(viewer, filter);
        model.addAttribute("calendar", calendar);
        return calendar.count() == 0;
    }

    @GetMapping("/schedule.{ending:xlsx|csv}")
    void file(
            Viewer viewer,
            @PathVariable String ending,
            @ModelAttribute("filter") PlanFilter typed,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (errors.hasErrors() || typed.isReversed()) throw new NotFound();
        var filter = typed.inForce(LocalDate.now(clock), request.getParameter("from") != null);
        Download.send(table.of(viewer, filter), ending, table.aboutTitle(), response);
    }
}
