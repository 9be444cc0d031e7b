package no.kundeportal.dispatch.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.kundeportal.dispatch.AtOnce;
import no.kundeportal.dispatch.DispatchPlan;
import no.kundeportal.dispatch.Ticket;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many orders confirmed after one look at them, many lorries told to have left; and what came of each. */
@Controller
@Access(Right.FACILITY)
class AtOnceController {

    private static final int MOST = 200;

    private final AtOnce atOnce;
    private final DispatchPlan plan;
    private final Clock clock;

    AtOnceController(AtOnce atOnce, DispatchPlan plan, Clock clock) {
        this.atOnce = atOnce;
        this.plan = plan;
        this.clock = clock;
    }

    /** @param order numbers of the ticked orders */
    @GetMapping("/facility/confirmations")
    String review(Viewer viewer, @RequestParam(required = false) @Nullable List<String> order, Model model) {
        var numbers = Objects.requireNonNullElse(order, List.<String>of()).stream()
                .limit(MOST)
                .toList();
        var today = LocalDate.now(clock);
        var stops = plan.numbered(viewer, numbers);
        model.addAttribute(
                "possible",
                stops.stream().filter(stop -> stop.obstacle(today) == null).toList());
        model.addAttribute(
                "impossible",
                stops.stream().filter(stop -> stop.obstacle(today) != null).toList());
        model.addAttribute("today", today);
        return "dispatch/confirmations";
    }

    /** @param stop tickets of what the page has shown */
    @PostMapping("/facility/confirmations")
    String confirm(
            Viewer viewer, @RequestParam(required = false) @Nullable List<String> stop, RedirectAttributes then) {
        then.addFlashAttribute("outcomes", atOnce.confirm(viewer, Ticket.of(stop)));
        return "redirect:/facility/outcomes";
    }

    /** @param day of the plan to which the person goes on */
    @PostMapping("/facility/departures")
    String depart(
            Viewer viewer,
            @RequestParam(required = false) @Nullable List<String> stop,
            @RequestParam(required = false) @Nullable LocalDate day,
            RedirectAttributes then) {
        then.addFlashAttribute("outcomes", atOnce.depart(viewer, Ticket.of(stop)));
        then.addFlashAttribute("departed", Objects.requireNonNullElse(day, LocalDate.now(clock)));
        return "redirect:/facility/outcomes";
    }

    /** Told once, right after it was done: whoever opens it later finds nothing here any more. */
    @GetMapping("/facility/outcomes")
    String tell(Viewer viewer, Model model) {
        if (!(model.getAttribute("outcomes") instanceof List<?> outcomes) || outcomes.isEmpty())
            return "dispatch/outcomes";
        var told = outcomes.stream().map(AtOnce.Outcome.class::cast).toList();
        var numbers = told.stream().map(AtOnce.Outcome::number).toList();
        model.addAttribute("stops", plan.numbered(viewer, numbers));
        model.addAttribute(
                "left", told.stream().filter(outcome -> !outcome.isDone()).toList());
        return "dispatch/outcomes";
    }
}
