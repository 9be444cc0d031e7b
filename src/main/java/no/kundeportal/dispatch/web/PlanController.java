package no.kundeportal.dispatch.web;

import jakarta.servlet.http.HttpServletResponse;
import no.kundeportal.dispatch.DispatchPlan;
import no.kundeportal.dispatch.PlanFilter;
import no.kundeportal.document.Download;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What the facility drives: the day by vehicle, the week in figures, and the lists that drivers take along. */
@Controller
@Access(Right.FACILITY)
class PlanController {

    private final PlanPage page;
    private final DispatchPlan plan;
    private final StopTable table;

    PlanController(PlanPage page, DispatchPlan plan, StopTable table) {
        this.page = page;
        this.plan = plan;
        this.table = table;
    }

    @GetMapping("/facility/plan")
    String show(Viewer viewer, @ModelAttribute("filter") PlanFilter filter, BindingResult errors, Model model) {
        if (errors.hasErrors()) throw new NotFound();
        return page.show(viewer, filter, model);
    }

    @GetMapping("/facility/plan.{ending:xlsx|csv}")
    void file(
            Viewer viewer,
            @PathVariable String ending,
            @ModelAttribute("filter") PlanFilter filter,
            BindingResult errors,
            HttpServletResponse response) {
        if (errors.hasErrors()) throw new NotFound();
        Download.send(table.of(viewer, page.inForce(filter)), ending, table.aboutTitle(), response);
    }

    @GetMapping("/facility/plan/print")
    String print(Viewer viewer, @ModelAttribute("filter") PlanFilter filter, BindingResult errors, Model model) {
        if (errors.hasErrors()) throw new NotFound();
        var shown = page.inForce(filter);
        model.addAttribute("shown", shown);
        model.addAttribute("plan", plan.day(viewer, shown));
        return "dispatch/print";
    }
}
