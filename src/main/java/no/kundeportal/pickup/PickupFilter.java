package no.kundeportal.pickup;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of pickups, as it stands in the address, where each part may be missing. A pickup without a day
 * is in every period.
 *
 * @param late only those whose promised day has passed, with nothing recorded
 */
public record PickupFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> site,
        List<String> article,
        List<Status> status,
        String q,
        @Nullable Boolean late) {

    public PickupFilter {
        site = nonBlank(site);
        article = nonBlank(article);
        status = status == null
                ? List.of()
                : status.stream().filter(Objects::nonNull).toList();
        q = q == null ? "" : q.strip();
    }

    /** Everything. */
    public static PickupFilter none() {
        return new PickupFilter(null, null, List.of(), List.of(), List.of(), "", null);
    }

    /** The pickup with this number, or those with this reference of the customer. */
    public static PickupFilter named(String words) {
        return new PickupFilter(null, null, List.of(), List.of(), List.of(), words, null);
    }

    public static PickupFilter from(LocalDate day) {
        return new PickupFilter(day, null, List.of(), List.of(), List.of(), "", null);
    }

    public PickupFilter startingAt(LocalDate day) {
        return new PickupFilter(day, to, site, article, status, q, late);
    }

    public boolean isReversed() {
        return from != null && to != null && to.isBefore(from);
    }

    private static List<String> nonBlank(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(value -> value != null && !value.isBlank())
                        .toList();
    }
}
