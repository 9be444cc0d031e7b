package no.kundeportal.task;

import java.time.Instant;
import no.kundeportal.kernel.CustomerNumber;
import org.jspecify.annotations.Nullable;

/** Somebody has asked. Announced in the transaction. */
public record TaskAsked(
        String number,
        Kind kind,
        Owner owner,
        @Nullable CustomerNumber customer,
        String askerName,
        String subject,
        Instant dueAt) {}
