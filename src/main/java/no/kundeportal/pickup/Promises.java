package no.kundeportal.pickup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.kundeportal.catalogue.Service;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.worktime.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How soon a pickup can be: the same rule is shown before ordering, enforced when ordering, and tested. */
@Component
public class Promises {

    private static final int DAYS_AHEAD = 366;

    private final WorkingDays workingDays;
    private final PromiseRules rules;

    Promises(WorkingDays workingDays, PromiseRules rules) {
        this.workingDays = workingDays;
        this.rules = rules;
    }

    /** @param now local time of the facility, in whose country the working days are counted */
    public Promise make(Service service, @Nullable DayOfWeek routeDay, LocalDateTime now, String country) {
        var today = now.toLocalDate();
        var late = !now.toLocalTime().isBefore(rules.orderedBefore()) || !workingDays.isWorkingDay(today, country);
        var from = late ? workingDays.next(today, country) : today;
        if (service == Service.REAR_LOADER && routeDay != null) {
            // The rear-loader keeps to its weekday, on holidays too.
            var passes = from.with(TemporalAdjusters.next(routeDay));
            return new Promise(passes, 0, from, rules.orderedBefore(), late, routeDay, false, null);
        }
        var days = service == Service.CONTAINER ? rules.containerDays() : rules.generalCargoDays();
        return new Promise(
                workingDays.plus(from, days, country), days, from, rules.orderedBefore(), late, null, false, null);
    }

    /**
     * One day for all of them: the latest of their days, on the weekday of the lorry where it has one.
     *
     * @return null where two lorries pass on different weekdays
     */
    @Nullable
    Promise together(List<Promise> each, String country) {
        var latest = Collections.max(each, Comparator.comparing(Promise::earliest));
        var routes = each.stream().filter(promise -> promise.routeDay() != null).toList();
        if (routes.isEmpty()) return latest;
        if (routes.stream().map(Promise::routeDay).distinct().count() > 1) return null;
        var route = Collections.max(routes, Comparator.comparing(Promise::earliest));
        if (routes.size() == each.size()) return route;
        var first = latest.earliest().with(TemporalAdjusters.nextOrSame(Objects.requireNonNull(route.routeDay())));
        return route.togetherOn(Stream.iterate(first, day -> day.plusWeeks(1))
                .filter(day -> workingDays.isWorkingDay(day, country))
                .findFirst()
                .orElseThrow());
    }

    /** @throws Refusal at the field "wantedOn" when this day cannot be had */
    void require(LocalDate wanted, Promise promise, LocalDate today, String country) {
        if (wanted.isBefore(promise.earliest())) {
            throw Refusal.of("wantedOn", "pickup.day.tooEarly", promise.earliest());
        }
        if (wanted.isAfter(today.plusDays(DAYS_AHEAD))) throw Refusal.of("wantedOn", "pickup.day.tooFar");
        if (promise.routeDay() != null) {
            if (wanted.getDayOfWeek() != promise.routeDay())
                throw Refusal.of("wantedOn", "pickup.day.notRouteDay", promise.earliest());
        }
        if (promise.routeDay() == null || promise.mixed()) requireWorkingDay(wanted, country);
    }

    private void requireWorkingDay(LocalDate wanted, String country) {
        if (!workingDays.isWorkingDay(wanted, country)) {
            throw Refusal.of("wantedOn", "pickup.day.notWorking", workingDays.next(wanted, country));
        }
    }

    /** The earliest day and those after it on which the lorry can come. */
    List<LocalDate> offered(Promise promise, String country, int count) {
        if (promise.routeDay() != null) {
            return Stream.iterate(promise.earliest(), day -> day.plusWeeks(1))
                    .filter(day -> !promise.mixed() || workingDays.isWorkingDay(day, country))
                    .limit(count)
                    .toList();
        }
        return Stream.iterate(promise.earliest(), day -> workingDays.next(day, country))
                .limit(count)
                .toList();
    }

    /** Until when a pickup of that day is cancelled and changed freely, and what holds after that. */
    CutOff cutOff(@Nullable LocalDate day, TimeWindow window, ZonedDateTime now, String country) {
        var freely = day == null
                ? null
                : workingDays
                        .before(day, country)
                        .atTime(rules.cutOff())
                        .atZone(now.getZone())
                        .toInstant();
        var answered = requestDue(day, window, now.toLocalDateTime(), country);
        return new CutOff(freely, answered.atZone(now.getZone()).toInstant(), rules.wastedTripFee());
    }

    /** An answer is of use before the lorry comes; where it may have come already, before it is over. */
    private LocalDateTime requestDue(@Nullable LocalDate day, TimeWindow window, LocalDateTime now, String country) {
        var due = answerDue(now, country);
        if (day == null) return due;
        return Stream.of(day.atTime(window.from()), day.atTime(window.to()), due)
                .filter(moment -> moment.isAfter(now) && !moment.isAfter(due))
                .findFirst()
                .orElse(due);
    }

    /** The last day on which it is reported that nobody came on a day. */
    LocalDate reportableUntil(LocalDate day, String country) {
        return workingDays.plus(day, rules.missedDays(), country);
    }

    /** Until when the facility answers what is reported now. */
    LocalDateTime missedAnswerDue(LocalDateTime now, String country) {
        return workingDays.plus(now.toLocalDate(), rules.missedDays(), country).atTime(now.toLocalTime());
    }

    /** When a pickup of that day is late, unless it has been told what became of it. */
    LocalDateTime recordedBy(LocalDate day, String country) {
        return workingDays.next(day, country).atTime(rules.recordedBefore());
    }

    int missedDays() {
        return rules.missedDays();
    }

    /** The first working day on which the lorry can come back. */
    LocalDate nextDay(LocalDate today, String country) {
        return workingDays.next(today, country);
    }

    /** Until when the facility answers an order placed now. */
    LocalDateTime answerDue(LocalDateTime now, String country) {
        return workingDays.next(now.toLocalDate(), country).atTime(rules.answeredBefore());
    }
}
