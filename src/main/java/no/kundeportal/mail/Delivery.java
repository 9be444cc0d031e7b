package no.kundeportal.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a letter.
 *
 * @param tries since it was written, or since somebody had it tried again
 * @param problem why the last try failed, in a few English words for support
 */
public record Delivery(
        UUID id,
        String kind,
        String to,
        State state,
        int tries,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable String problem) {

    public enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }
}
