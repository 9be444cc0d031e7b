package no.kundeportal.dispatch.web;

import java.time.Clock;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.ConfirmationForm;
import no.kundeportal.pickup.DialogueForm;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.pickup.RequestAnswerForm;
import no.kundeportal.pickup.Status;
import no.kundeportal.pickup.TimeWindow;
import no.kundeportal.pickup.WaitingList;
import no.kundeportal.web.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for an answer of the facility, by deadline, with the answer beside it. */
@Controller
@Access(Right.FACILITY)
class QueueController {

    private final WaitingList waiting;
    private final Pickups pickups;
    private final Catalogue catalogue;
    private final Clock clock;

    QueueController(WaitingList waiting, Pickups pickups, Catalogue catalogue, Clock clock) {
        this.waiting = waiting;
        this.pickups = pickups;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/facility/queue")
    String show(
            Viewer viewer,
            @ModelAttribute("filter") WaitingList.Filter filter,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        if (errors.hasErrors()) throw new NotFound();
        // The links of the rows carry it empty on the first page.
        var page = waiting.page(viewer, filter, after == null || after.isEmpty() ? null : after);
        model.addAttribute("page", page);
        model.addAttribute("counts", waiting.counts(viewer));
        model.addAttribute("since", clock.instant());
        model.addAttribute("shown", filter);
        model.addAttribute("after", after);
        model.addAttribute("several", filter.kind().equals(Status.ORDERED.name()));
        model.addAttribute("opened", order != null);
        var rows = page.rows();
        var chosen =
                order != null ? order : rows.isEmpty() ? null : rows.getFirst().number();
        if (chosen != null) answer(viewer, chosen, model);
        return "dispatch/queue";
    }

    private void answer(Viewer viewer, String number, Model model) {
        var pickup = pickups.find(viewer, number);
        model.addAttribute("pickup", pickup);
        model.addAttribute("site", pickups.siteOf(viewer, pickup));
        model.addAttribute("articles", catalogue.articles().values());
        model.addAttribute("windows", TimeWindow.values());
        model.addAttribute("confirmationForm", ConfirmationForm.of(pickup));
        model.addAttribute("requestAnswerForm", RequestAnswerForm.of(pickup));
        model.addAttribute("dialogueForm", DialogueForm.of(pickup));
    }
}
