package no.kundeportal.dispatch.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import no.kundeportal.catalogue.Service;
import no.kundeportal.dispatch.DispatchPlan;
import no.kundeportal.dispatch.PlanFilter;
import no.kundeportal.kernel.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The facility's plan of a day or a week, also when a form on it was refused. */
@Component
class PlanPage {

    private final DispatchPlan plan;
    private final Clock clock;

    PlanPage(DispatchPlan plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    String show(Viewer viewer, PlanFilter typed, Model model) {
        var filter = inForce(typed);
        var day = Objects.requireNonNull(filter.day());
        var step = filter.isWeek() ? 7 : 1;
        model.addAttribute("shown", filter);
        model.addAttribute("before", day.minusDays(step));
        model.addAttribute("following", day.plusDays(step));
        model.addAttribute("kinds", Service.values());
        if (!model.containsAttribute("assignmentForm"))
            model.addAttribute("assignmentForm", AssignmentController.AssignmentForm.nothing());
        if (filter.isWeek()) {
            model.addAttribute("week", plan.week(viewer, filter));
            return "dispatch/plan-week";
        }
        model.addAttribute("plan", plan.day(viewer, filter));
        return "dispatch/plan";
    }

    PlanFilter inForce(PlanFilter typed) {
        return typed.on(LocalDate.now(clock));
    }
}
