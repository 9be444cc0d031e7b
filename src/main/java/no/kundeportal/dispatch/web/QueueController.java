package no.kundeportal.dispatch.web;

import java.util.List;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.ConfirmationForm;
import no.kundeportal.pickup.DialogueForm;
import no.kundeportal.pickup.PickupList;
import no.kundeportal.pickup.PickupRow;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.pickup.RequestAnswerForm;
import no.kundeportal.pickup.Status;
import no.kundeportal.pickup.TimeWindow;
import no.kundeportal.web.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for an answer of the facility, by deadline, with the answer beside it. */
@Controller
@Access(Right.FACILITY)
class QueueController {

    private final PickupList list;
    private final Pickups pickups;
    private final Catalogue catalogue;

    QueueController(PickupList list, Pickups pickups, Catalogue catalogue) {
        this.list = list;
        this.pickups = pickups;
        this.catalogue = catalogue;
    }

    @GetMapping("/facility/queue")
    String show(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(defaultValue = "false") boolean asked,
            @RequestParam(defaultValue = "false") boolean dialogue,
            @RequestParam(defaultValue = "false") boolean waits,
            @RequestParam(required = false) @Nullable String order,
            Model model) {
        var waiting = list.awaitingAnswer(viewer);
        var waitingForCustomer = list.awaitingCustomer(viewer);
        var talking = waiting.stream().filter(QueueController::isTalking).toList();
        var shown = waits
                ? waitingForCustomer
                : dialogue
                        ? talking
                        : waiting.stream()
                                .filter(row -> asked ? row.asked() != null : status == null || isOnly(row, status))
                                .toList();
        model.addAttribute("waiting", waiting);
        model.addAttribute("clarifying", count(waiting, Status.CLARIFYING));
        model.addAttribute("ordered", count(waiting, Status.ORDERED));
        model.addAttribute(
                "askedCount",
                waiting.stream().filter(row -> row.asked() != null).count());
        model.addAttribute("talkingCount", talking.size());
        model.addAttribute("waitsCount", waitingForCustomer.size());
        model.addAttribute("dialogue", dialogue && !waits);
        model.addAttribute("waits", waits);
        model.addAttribute("status", asked ? null : status);
        model.addAttribute("asked", asked);
        model.addAttribute("shown", shown);
        model.addAttribute("opened", order != null);
        var chosen = order != null
                ? order
                : shown.isEmpty() ? null : shown.getFirst().number();
        if (chosen != null) {
            var pickup = pickups.find(viewer, chosen);
            model.addAttribute("pickup", pickup);
            model.addAttribute("site", pickups.siteOf(viewer, pickup));
            model.addAttribute("articles", catalogue.articles().values());
            model.addAttribute("windows", TimeWindow.values());
            model.addAttribute("confirmationForm", ConfirmationForm.of(pickup));
            model.addAttribute("requestAnswerForm", RequestAnswerForm.of(pickup));
            model.addAttribute("dialogueForm", DialogueForm.of(pickup));
        }
        return "dispatch/queue";
    }

    private static long count(List<PickupRow> rows, Status status) {
        return rows.stream().filter(row -> isOnly(row, status)).count();
    }

    /** Waits for the answer that its status asks for, and for no other. */
    private static boolean isOnly(PickupRow row, Status status) {
        return row.asked() == null && row.dialogue() == null && row.status() == status;
    }

    /** The customer has asked or answered, and nobody has taken it up. */
    private static boolean isTalking(PickupRow row) {
        return row.dialogue() != null && !row.waitsForCustomer();
    }
}
