package no.kundeportal.statistics.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import no.kundeportal.kernel.Period;
import no.kundeportal.statistics.Dimension;
import no.kundeportal.statistics.GroupRow;
import no.kundeportal.statistics.Grouping;
import no.kundeportal.statistics.SlipFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Addresses of the slips behind a figure. */
final class Doors {

    private Doors() {}

    /** The slips of a group: the filter of the page, narrowed by each of its cuts. */
    static String to(SlipFilter filter, Period period, Grouping grouping, GroupRow row) {
        var unit = row.level() == 0 ? null : grouping.unit();
        var from = unit == null ? period.from() : latest(row.begin(), period.from());
        var to = unit == null ? period.to() : earliest(unit.end(row.begin()), period.to());
        var address = standard(from, to);
        for (var dimension : Dimension.values()) {
            var at = grouping.positionOf(dimension);
            var values = at >= 0 && at < row.level() ? List.of(row.keys().get(at)) : filter.chosen(dimension);
            add(address, dimension.key(), values);
        }
        return address.build().toUriString();
    }

    /** All slips of a filter in some days. */
    static String to(SlipFilter filter, LocalDate from, LocalDate to) {
        return to(
                filter,
                new Period(from, to),
                Grouping.none(),
                new GroupRow(
                        List.of(),
                        List.of(),
                        java.math.BigDecimal.ZERO,
                        java.math.BigDecimal.ZERO,
                        0,
                        0,
                        0,
                        null,
                        null));
    }

    private static UriComponentsBuilder standard(LocalDate from, LocalDate to) {
        return UriComponentsBuilder.fromPath("/statistics/standard")
                .queryParam("from", from)
                .queryParam("to", to);
    }

    private static void add(UriComponentsBuilder address, String name, List<String> values) {
        for (var value : values) address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
