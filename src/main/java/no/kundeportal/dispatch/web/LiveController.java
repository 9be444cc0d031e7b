package no.kundeportal.dispatch.web;

import java.time.Instant;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.WaitingList;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of the queue that pages ask for anew while they lie open. */
@Controller
@Access(Right.FACILITY)
class LiveController {

    private final WaitingList waiting;

    LiveController(WaitingList waiting) {
        this.waiting = waiting;
    }

    @GetMapping("/facility/queue/count")
    String count(Viewer viewer, Model model) {
        var counts = waiting.counts(viewer);
        model.addAttribute("count", counts.all() + counts.missed());
        return "dispatch/_live :: queueCount(count=${count})";
    }

    /** @param since when the page was opened */
    @GetMapping("/facility/queue/news")
    String news(
            Viewer viewer,
            @RequestParam Instant since,
            @ModelAttribute("filter") WaitingList.Filter filter,
            BindingResult errors,
            Model model) {
        if (errors.hasErrors()) throw new NotFound();
        model.addAttribute("fresh", waiting.newSince(viewer, since));
        model.addAttribute("counts", waiting.counts(viewer));
        model.addAttribute("shown", filter);
        return "dispatch/_live :: answer";
    }
}
