package no.kundeportal.pickup;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when a customer cancels or changes freely, and what it takes afterwards.
 *
 * @param freelyUntil null where no day is set yet
 * @param answeredBy until when the facility answers what is asked now
 * @param fee of a wasted trip, without VAT: the most that it may cost
 */
public record CutOff(@Nullable Instant freelyUntil, Instant answeredBy, BigDecimal fee) {

    /** Nothing costs anything. */
    static final CutOff NONE = new CutOff(null, Instant.EPOCH, BigDecimal.ZERO);

    boolean isPast(Instant now) {
        return freelyUntil != null && !now.isBefore(freelyUntil);
    }
}
