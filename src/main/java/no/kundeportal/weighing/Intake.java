package no.kundeportal.weighing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery on its way in.
 *
 * @param done of total: bytes read while it is being checked, rows written while it is being taken in
 * @param fresh slips or invoices that are not known yet
 * @param unchanged those that are known with the same content
 * @param corrections slips that are known with other content
 * @param bad those that cannot be taken in
 * @param taken really written, once it was taken in
 * @param netKg sum of all good rows
 * @param refusal why the whole file was refused, the last part of "intake.refusal."
 */
public record Intake(
        UUID id,
        Content content,
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

    /** What the file holds. */
    public enum Content {
        SLIPS,
        INVOICES
    }

    IntakeContent contentAmong(List<IntakeContent> contents) {
        return contents.stream()
                .filter(each -> each.kind() == content)
                .findFirst()
                .orElseThrow();
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
