package no.kundeportal.statistics;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What a report of one's own consists of. It is kept as a query string, in the words of the addresses, so that it
 * outlives columns and groups: what is no longer known is left out and not an error.
 *
 * @param filter its days count where the span is FIXED
 */
public record ReportDefinition(List<ReportColumn> columns, Grouping grouping, ReportSpan span, SlipFilter filter) {

    public ReportDefinition {
        if (columns.isEmpty() && grouping.isNone()) throw Refusal.of("column", "reports.columns.none");
        if (span == ReportSpan.FIXED) Statistics.bounded(fixed(filter));
    }

    private static Period fixed(SlipFilter filter) {
        var from = filter.from();
        var to = filter.to();
        if (from == null || to == null) throw Refusal.of("to", "reports.days.missing");
        try {
            return new Period(from, to);
        } catch (Refusal refusal) {
            throw refusal.at("to");
        }
    }

    public Period period(LocalDate today) {
        return span == ReportSpan.FIXED ? fixed(filter) : span.on(today);
    }

    /** With more columns, and more sites where it is limited to some. */
    public ReportDefinition with(List<ReportColumn> more, List<String> moreSites) {
        var all = Arrays.stream(ReportColumn.values())
                .filter(column -> columns.contains(column) || more.contains(column))
                .toList();
        var sites = filter.site().isEmpty()
                ? filter.site()
                : Stream.concat(filter.site().stream(), moreSites.stream())
                        .distinct()
                        .toList();
        return new ReportDefinition(all, grouping, span, filter.at(sites));
    }

    /** "column=date&column=kg&span=LAST_MONTH&site=1001" */
    public String query() {
        var query = UriComponentsBuilder.newInstance();
        columns.forEach(column -> query.queryParam("column", column.key()));
        if (grouping.unit() != null) query.queryParam("unit", grouping.unit().key());
        grouping.by().forEach(dimension -> query.queryParam("group", dimension.key()));
        query.queryParam("sort", grouping.sort().key());
        query.queryParam("direction", grouping.descending() ? "desc" : "asc");
        query.queryParam("span", span);
        if (span == ReportSpan.FIXED) query.queryParam("from", filter.from()).queryParam("to", filter.to());
        for (var dimension : Dimension.values())
            for (var value : filter.chosen(dimension))
                query.queryParam(dimension.key(), UriUtils.encode(value, StandardCharsets.UTF_8));
        return query.build().getQuery() == null
                ? ""
                : String.valueOf(query.build().getQuery());
    }

    public static ReportDefinition parse(String query) {
        var parts = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        var columns = columns(all(parts, "column"));
        var by = new ArrayList<String>();
        for (var group : all(parts, "group"))
            if (Arrays.stream(Dimension.values()).anyMatch(each -> each.key().equals(group))) by.add(group);
        var grouping = Grouping.of(parts.getFirst("unit"), by, parts.getFirst("sort"), parts.getFirst("direction"));
        var span = ReportSpan.valueOf(String.valueOf(parts.getFirst("span")));
        var known = columns.isEmpty() && grouping.isNone() ? List.of(ReportColumn.KG) : columns;
        return new ReportDefinition(known, grouping, span, filter(parts));
    }

    private static SlipFilter filter(MultiValueMap<String, String> parts) {
        return new SlipFilter(
                day(parts.getFirst("from")),
                day(parts.getFirst("to")),
                all(parts, "site"),
                all(parts, "article"),
                all(parts, "fraction"),
                all(parts, "wasteCode"),
                all(parts, "facility"),
                all(parts, "container"),
                all(parts, "hazardous"));
    }

    /** Those that are known, in the order in which reports show them. */
    public static List<ReportColumn> columns(List<String> keys) {
        return Arrays.stream(ReportColumn.values())
                .filter(column -> keys.contains(column.key()))
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static List<String> all(MultiValueMap<String, String> parts, String name) {
        return parts.getOrDefault(name, List.of()).stream()
                .map(value -> UriUtils.decode(value, StandardCharsets.UTF_8))
                .toList();
    }
}
