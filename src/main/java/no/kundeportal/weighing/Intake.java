package no.kundeportal.weighing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of slips on its way in.
 *
 * @param done of total: bytes read while it is being checked, rows written while it is being taken in
 * @param fresh rows whose slip is not known yet
 * @param unchanged rows whose slip is known with the same content
 * @param corrections rows whose slip is known with other content
 * @param bad rows that cannot be taken in
 * @param taken slips really written, once it was taken in
 * @param netKg sum of all good rows
 * @param refusal why the whole file was refused, the last part of "intake.refusal."
 */
public record Intake(
        UUID id,
        String fileName,
        Instant createdAt,
        State state,
        long done,
        long total,
        boolean cancelling,
        long fresh,
        long unchanged,
        long corrections,
        long bad,
        long taken,
        BigDecimal netKg,
        @Nullable String refusal,
        String refusalDetail) {

    public enum State {
        CHECKING,
        CHECKED,
        TAKING_IN,
        TAKEN_IN,
        CANCELLED,
        REFUSED
    }

    public boolean isUnderway() {
        return state == State.CHECKING || state == State.TAKING_IN;
    }

    /** Whole percent, 0 to 100. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }

    public long good() {
        return fresh + unchanged + corrections;
    }

    public boolean changesAnything() {
        return fresh + corrections > 0;
    }
}
