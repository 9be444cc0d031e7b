package no.kundeportal.pickup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import no.kundeportal.customer.SiteContainer;
import org.jspecify.annotations.Nullable;

/**
 * The earliest day, and what it follows from.
 *
 * @param workingDays within so many working days, or 0 where the lorry passes on a fixed weekday
 * @param countedFrom the day from which they are counted
 * @param cutOff until when an order counts from its own day
 * @param afterCutOff whether that is a later day because the order came late or on a day off
 * @param routeDay the weekday on which the rear-loader passes
 * @param mixed whether others come along that are not collected on holidays
 * @param decides what stands at the site and takes longest; null for Annet
 */
public record Promise(
        LocalDate earliest,
        int workingDays,
        LocalDate countedFrom,
        LocalTime cutOff,
        boolean afterCutOff,
        @Nullable DayOfWeek routeDay,
        boolean mixed,
        @Nullable SiteContainer decides) {

    Promise of(@Nullable SiteContainer container) {
        return new Promise(earliest, workingDays, countedFrom, cutOff, afterCutOff, routeDay, mixed, container);
    }

    /** On the weekday of the lorry, together with what is not collected on a holiday. */
    Promise togetherOn(LocalDate day) {
        return new Promise(day, workingDays, countedFrom, cutOff, afterCutOff, routeDay, true, decides);
    }
}
