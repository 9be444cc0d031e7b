package no.kundeportal.statistics;

import java.time.Instant;
import java.util.UUID;

/**
 * A large file that a job makes.
 *
 * @param definition of what it holds, see {@link ReportDefinition#query}
 * @param done rows so far; total: as many as there were when it was asked for
 */
public record ReportFile(
        UUID id,
        UUID person,
        String customer,
        String title,
        String definition,
        String ending,
        State state,
        boolean cancelling,
        long done,
        long total,
        long size,
        Instant askedAt,
        Instant expiresAt) {

    public enum State {
        MAKING,
        READY,
        CANCELLED,
        FAILED
    }

    public boolean isUnderway() {
        return state == State.MAKING;
    }

    public boolean isReady() {
        return state == State.READY;
    }

    /** Never 100 while it is being made: what the rows become is written down after the last of them. */
    public long percent() {
        return total == 0 ? 0 : Math.min(99, done * 100 / total);
    }

    /** Rounded up. */
    public long kilobytes() {
        return (size + 1023) / 1024;
    }
}
