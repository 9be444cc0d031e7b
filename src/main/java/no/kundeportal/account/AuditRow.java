package no.kundeportal.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the record.
 *
 * @param userId who did it, as it was called then
 * @param about whom it was done to, by today's user ID
 * @param address where it came from; empty for a job
 */
public record AuditRow(
        long id,
        Instant at,
        AuditKind kind,
        String userId,
        @Nullable String about,
        @Nullable String customerNumber,
        String address,
        String detail) {}
