package no.kundeportal.account;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the record to show; all its parts are optional.
 *
 * @param from first day
 * @param to last day
 * @param q a user ID, whole
 */
public record AuditFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Size(max = 60) @Nullable String q,
        List<AuditKind> kind) {

    public AuditFilter {
        kind = kind == null ? List.of() : kind.stream().filter(Objects::nonNull).toList();
    }

    public boolean isReversed() {
        return from != null && to != null && to.isBefore(from);
    }
}
