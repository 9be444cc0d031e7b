package no.kundeportal.task;

import java.time.Instant;
import java.util.UUID;
import no.kundeportal.kernel.CustomerNumber;
import org.jspecify.annotations.Nullable;

/**
 * A task as the lists show it.
 *
 * @param facilityName of the owner, where it is a facility
 * @param words what was asked
 * @param assigneeName who of the owner's staff has taken it; the asker is not shown it
 * @param owes whether the next word is the viewer's side's
 */
public record TaskRow(
        String number,
        Kind kind,
        TaskStatus status,
        Owner owner,
        @Nullable String facilityName,
        @Nullable CustomerNumber customer,
        @Nullable String customerName,
        @Nullable String siteName,
        @Nullable UUID asker,
        String askerName,
        String subject,
        String words,
        Instant askedAt,
        @Nullable Instant dueAt,
        @Nullable Instant doneAt,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        boolean owes) {}
