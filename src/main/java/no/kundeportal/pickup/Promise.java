package no.kundeportal.pickup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The earliest day, and what it follows from.
 *
 * @param workingDays within so many working days, or 0 where the lorry passes on a fixed weekday
 * @param countedFrom the day from which they are counted
 * @param cutOff until when an order counts from its own day
 * @param afterCutOff whether that is a later day because the order came late or on a day off
 * @param routeDay the weekday on which the rear-loader passes
 */
public record Promise(
        LocalDate earliest,
        int workingDays,
        LocalDate countedFrom,
        LocalTime cutOff,
        boolean afterCutOff,
        @Nullable DayOfWeek routeDay) {}
