package no.kundeportal.statistics;

import java.time.LocalDate;
import java.util.List;
import no.kundeportal.kernel.Period;
import org.jspecify.annotations.Nullable;

/** The filter of the reports, as it stands in the address. */
public record SlipFilter(@Nullable LocalDate from, @Nullable LocalDate to, List<String> site, List<String> article) {

    public SlipFilter {
        site = nonBlank(site);
        article = nonBlank(article);
    }

    public static SlipFilter none() {
        return new SlipFilter(null, null, List.of(), List.of());
    }

    /** The period chosen; this year until today for whoever chose none. */
    public Period period(LocalDate today) {
        var end = to == null ? (from == null || !from.isAfter(today) ? today : from) : to;
        return new Period(from == null ? end.withDayOfYear(1) : from, end);
    }

    private static List<String> nonBlank(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(value -> value != null && !value.isBlank())
                        .toList();
    }
}
