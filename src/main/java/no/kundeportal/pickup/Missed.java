package no.kundeportal.pickup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a customer may say of a pickup that nobody came. */
public enum Missed {
    /** The day is still to come, or none has been promised. */
    NOT_YET,
    OFFERED,
    /** It has been said once, and the facility owes an answer. */
    REPORTED,
    /** The facility has said itself why it was not carried out. */
    EXPLAINED,
    /** Too long ago. */
    CLOSED;

    /**
     * Of a pickup of which it has not been said yet.
     *
     * @param day that was promised
     * @param until the last day on which it may be said
     */
    static Missed of(Status status, @Nullable LocalDate day, LocalDate today, LocalDate until) {
        return switch (status) {
            case FAILED -> EXPLAINED;
            case CANCELLED, CLARIFYING -> NOT_YET;
            case COMPLETED -> offered(today, until);
            case ORDERED, CONFIRMED, UNDERWAY -> day == null || !day.isBefore(today) ? NOT_YET : offered(today, until);
        };
    }

    private static Missed offered(LocalDate today, LocalDate until) {
        return today.isAfter(until) ? CLOSED : OFFERED;
    }
}
