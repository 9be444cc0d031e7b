package no.kundeportal.home.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.notification.Notices;
import no.kundeportal.pickup.PickupList;
import no.kundeportal.pickup.PickupRow;
import no.kundeportal.pickup.Status;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.statistics.Statistics;
import no.kundeportal.task.Tasks;
import no.kundeportal.web.Access;
import no.kundeportal.web.Viewers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: when do they come, what is under way, what needs me; staff go straight to their work. */
@Controller
@Access(Right.PUBLIC)
class StartController {

    private static final int AGAIN = 3;

    private final Viewers viewers;
    private final PickupList pickups;
    private final Statistics statistics;
    private final Tasks tasks;
    private final Notices notices;
    private final Clock clock;

    StartController(
            Viewers viewers, PickupList pickups, Statistics statistics, Tasks tasks, Notices notices, Clock clock) {
        this.viewers = viewers;
        this.pickups = pickups;
        this.statistics = statistics;
        this.tasks = tasks;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(Model model) {
        var viewer = viewers.currentOrNull();
        if (viewer == null) return "home/front";
        return switch (viewer.standing()) {
            case Standing.Member member -> start(viewer, model);
            case Standing.FacilityStaff staff -> "redirect:/facility/queue";
            case Standing.Operator operator -> "redirect:/operator/intake";
            case Standing.Support support -> "redirect:/tasks";
            case Standing.Nobody nobody -> "redirect:/profile/access";
        };
    }

    /** Promised for a day that is over, and nobody has said what became of it. */
    private static boolean isOverdue(PickupRow row, LocalDate today) {
        return !row.status().isFinal() && row.day() != null && row.day().isBefore(today);
    }

    private String start(Viewer viewer, Model model) {
        var today = LocalDate.now(clock);
        var open = pickups.open(viewer, today);
        var coming = open.stream()
                .filter(row -> row.status() != Status.FAILED
                        && row.day() != null
                        && !row.day().isBefore(today))
                .toList();
        model.addAttribute("coming", coming);
        model.addAttribute(
                "underWay",
                open.stream()
                        .filter(row -> !row.waitsForCustomer())
                        .filter(row -> row.status().awaitsAnswer() || isOverdue(row, today))
                        .limit(6)
                        .toList());
        var needsMe = open.stream()
                .filter(row -> row.status() == Status.FAILED)
                .limit(4)
                .toList();
        model.addAttribute("needsMe", needsMe);
        var asked = open.stream().filter(PickupRow::waitsForCustomer).limit(4).toList();
        model.addAttribute("asked", asked);
        model.addAttribute("tasks", tasks.waitingFor(viewer, 3));
        // An order that stands here already says what has happened by itself.
        var shown = Stream.concat(needsMe.stream(), asked.stream())
                .map(PickupRow::number)
                .toList();
        model.addAttribute(
                "waiting",
                notices.waitingFor(viewer, 6).stream()
                        .filter(notice -> !shown.contains(notice.news().order()))
                        .limit(3)
                        .toList());
        model.addAttribute(
                "again", viewer.may(Right.ORDER) ? pickups.orderedLately(viewer, AGAIN) : java.util.List.of());
        var year = new Period(today.withDayOfYear(1), today);
        model.addAttribute("year", year);
        model.addAttribute("volume", statistics.volume(viewer, SlipFilter.none(), year));
        return "home/start";
    }
}
