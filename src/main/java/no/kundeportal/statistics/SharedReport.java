package no.kundeportal.statistics;

import java.time.Instant;
import java.util.UUID;
import no.kundeportal.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was when a member shared it with somebody without an account.
 *
 * @param report its key in messages
 * @param name of its files, without ending
 * @param by who shared it; own: whether that is the viewer
 * @param economy whether it shows amounts
 * @param opened how often its page was opened, the last time at openedAt
 */
public record SharedReport(
        UUID id,
        String report,
        String name,
        Period period,
        String customer,
        String by,
        boolean own,
        boolean economy,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant withdrawnAt,
        int opened,
        @Nullable Instant openedAt) {

    public enum State {
        RUNNING,
        EXPIRED,
        WITHDRAWN
    }

    public State state(Instant now) {
        if (withdrawnAt != null) return State.WITHDRAWN;
        return now.isBefore(expiresAt) ? State.RUNNING : State.EXPIRED;
    }
}
