package no.kundeportal.schedule;

import java.time.LocalDate;

/**
 * A day of a rule, and the day on which the lorry comes for it.
 *
 * @param plannedOn what the rule says
 * @param isFree whether that is a holiday or a weekend
 */
public record PlannedDay(LocalDate plannedOn, LocalDate day, boolean isFree) {

    public boolean isMoved() {
        return !day.equals(plannedOn);
    }
}
