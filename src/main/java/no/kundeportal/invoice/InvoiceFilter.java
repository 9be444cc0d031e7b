package no.kundeportal.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the list, as it stands in the address, where each part may be missing.
 *
 * @param q the beginning of a number, or a reference
 */
public record InvoiceFilter(
        @Nullable LocalDate from, @Nullable LocalDate to, List<InvoiceKind> kind, List<String> site, String q) {

    public InvoiceFilter {
        kind = kind == null ? List.of() : kind.stream().filter(Objects::nonNull).toList();
        site = site == null
                ? List.of()
                : site.stream().filter(each -> each != null && !each.isBlank()).toList();
        q = q == null ? "" : q.strip();
    }

    public boolean isReversed() {
        return from != null && to != null && to.isBefore(from);
    }
}
