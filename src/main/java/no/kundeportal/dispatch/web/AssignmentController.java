package no.kundeportal.dispatch.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.kundeportal.catalogue.Service;
import no.kundeportal.dispatch.Assignments;
import no.kundeportal.dispatch.PlanFilter;
import no.kundeportal.dispatch.Ticket;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts the ticked stops of a day on a vehicle, and orders those of one. */
@Controller
@Access(Right.FACILITY)
class AssignmentController {

    /**
     * The form around a day of the plan.
     *
     * @param stop tickets of the ticked stops
     * @param to registration of the vehicle that they are put on, or {@link PlanFilter#NONE}
     * @param earlier number of the pickup that is driven one place earlier; later likewise
     * @param propose registration of the vehicle whose stops are put in order
     * @param vehicle and kind as the page is filtered
     */
    record AssignmentForm(
            @NotNull @Nullable LocalDate day,
            @Nullable List<String> stop,
            @Nullable String to,
            @Nullable String earlier,
            @Nullable String later,
            @Nullable String propose,
            @Nullable String vehicle,
            @Nullable Service kind) {

        static AssignmentForm nothing() {
            return new AssignmentForm(null, null, null, null, null, null, null, null);
        }

        PlanFilter filter() {
            return new PlanFilter(day, vehicle, kind, null);
        }
    }

    private final Assignments assignments;
    private final PlanPage page;

    AssignmentController(Assignments assignments, PlanPage page) {
        this.assignments = assignments;
        this.page = page;
    }

    @PostMapping("/facility/plan/assignments")
    String assign(
            Viewer viewer, @Valid AssignmentForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> assign(viewer, form))) return page.show(viewer, form.filter(), model);
        then.addFlashAttribute("done", "dispatch.assigned");
        return back(form, then);
    }

    private void assign(Viewer viewer, AssignmentForm form) {
        var to = Objects.toString(form.to(), "");
        if (to.isEmpty()) throw Refusal.of("to", "dispatch.vehicle.missing");
        var ticked = Ticket.of(form.stop()).stream().map(Ticket::number).toList();
        assignments.assign(viewer, day(form), ticked, to.equals(PlanFilter.NONE) ? null : to);
    }

    @PostMapping("/facility/plan/positions")
    String order(
            Viewer viewer, @Valid AssignmentForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> order(viewer, form))) return page.show(viewer, form.filter(), model);
        return back(form, then);
    }

    private void order(Viewer viewer, AssignmentForm form) {
        if (form.earlier() != null) assignments.move(viewer, day(form), form.earlier(), true);
        if (form.later() != null) assignments.move(viewer, day(form), form.later(), false);
        if (form.propose() != null) assignments.propose(viewer, day(form), form.propose());
    }

    private static LocalDate day(AssignmentForm form) {
        return Objects.requireNonNull(form.day());
    }

    private static String back(AssignmentForm form, RedirectAttributes then) {
        then.addAttribute("day", form.day());
        if (form.vehicle() != null && !form.vehicle().isEmpty()) then.addAttribute("vehicle", form.vehicle());
        if (form.kind() != null) then.addAttribute("kind", form.kind());
        return "redirect:/facility/plan";
    }
}
