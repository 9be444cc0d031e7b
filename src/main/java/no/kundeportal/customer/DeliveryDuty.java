package no.kundeportal.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whoever holds hazardous waste delivers it once a year at least (avfallsforskriften § 11-8). The rule is here and nowhere else.
 *
 * @param last the day of the last delivery; null where there has been none in the years that were looked at
 * @param by the last day for the next one
 */
public record DeliveryDuty(@Nullable LocalDate last, LocalDate by, DutyState state) {

    /** So long before the day it is said. */
    private static final int DAYS_BEFORE = 60;

    /** @param since the day on which the container was put there: what it holds cannot be older */
    static DeliveryDuty of(@Nullable LocalDate last, LocalDate since, LocalDate today) {
        var by = (last == null || last.isBefore(since) ? since : last).plusYears(1);
        return new DeliveryDuty(last, by, stateOf(by, today));
    }

    private static DutyState stateOf(LocalDate by, LocalDate today) {
        if (today.isAfter(by)) return DutyState.OVERDUE;
        return today.plusDays(DAYS_BEFORE).isBefore(by) ? DutyState.IN_TIME : DutyState.SOON;
    }

    /** The status whose shape stands beside it. */
    public String shape() {
        return switch (state) {
            case IN_TIME -> "COMPLETED";
            case SOON -> "WAITING";
            case OVERDUE -> "FAILED";
        };
    }
}
