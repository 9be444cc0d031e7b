package no.kundeportal.statistics.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.statistics.Dimension;
import no.kundeportal.statistics.Grouping;
import no.kundeportal.statistics.Report;
import no.kundeportal.statistics.ReportColumn;
import no.kundeportal.statistics.ReportDefinition;
import no.kundeportal.statistics.ReportSpan;
import no.kundeportal.statistics.SavedReport;
import no.kundeportal.statistics.SlipFilter;
import org.jspecify.annotations.Nullable;

/** A report as somebody puts it together. */
public record ReportForm(
        @NotBlank @Size(max = 80) @Nullable String name,
        List<String> column,
        @Nullable String unit,
        List<String> group,
        @Nullable String sort,
        @Nullable String direction,
        @Nullable String span,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> site,
        List<String> article,
        List<String> fraction,
        List<String> wasteCode,
        List<String> facility,
        List<String> container,
        List<String> hazardous,
        @Nullable Boolean shared,
        @Nullable Integer version) {

    public ReportForm {
        column = known(column);
        group = known(group);
    }

    private static List<String> known(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }

    /** Begun from the page of a report, or with nothing chosen. */
    static ReportForm begun(@Nullable Report report, GroupingForm grouping, SlipFilter filter) {
        var own = report == null ? Grouping.none() : report.grouping();
        var asked = grouping.unit() != null || !grouping.group().isEmpty();
        var columns = report == null || report == Report.MINI ? Report.STANDARD.columns() : report.columns();
        return of(
                "",
                columns,
                asked || own.unit() == null ? grouping.unit() : own.unit().key(),
                asked ? grouping.group() : own.by().stream().map(Dimension::key).toList(),
                grouping.sort(),
                grouping.direction(),
                filter.from() == null ? ReportSpan.THIS_YEAR : ReportSpan.FIXED,
                filter,
                false,
                null);
    }

    static ReportForm of(SavedReport report) {
        var definition = report.definition();
        var grouping = definition.grouping();
        return of(
                report.name(),
                definition.columns(),
                grouping.unit() == null ? null : grouping.unit().key(),
                grouping.by().stream().map(Dimension::key).toList(),
                grouping.sort().key(),
                grouping.descending() ? "desc" : "asc",
                definition.span(),
                definition.filter(),
                report.isShared(),
                report.currentVersion());
    }

    private static ReportForm of(
            String name,
            List<ReportColumn> columns,
            @Nullable String unit,
            List<String> group,
            @Nullable String sort,
            @Nullable String direction,
            ReportSpan span,
            SlipFilter filter,
            boolean shared,
            @Nullable Integer version) {
        return new ReportForm(
                name,
                columns.stream().map(ReportColumn::key).toList(),
                unit,
                group,
                sort,
                direction,
                span.name(),
                filter.from(),
                filter.to(),
                filter.site(),
                filter.article(),
                filter.fraction(),
                filter.wasteCode(),
                filter.facility(),
                filter.container(),
                filter.hazardous(),
                shared,
                version);
    }

    SlipFilter filter() {
        return new SlipFilter(from, to, site, article, fraction, wasteCode, facility, container, hazardous);
    }

    boolean isShared() {
        return Boolean.TRUE.equals(shared);
    }

    String title() {
        return Objects.requireNonNull(name).strip();
    }

    /** @throws Refusal at the field that holds what is unknown or missing */
    ReportDefinition toDefinition() {
        var chosen = Arrays.stream(ReportSpan.values())
                .filter(each -> each.name().equals(span))
                .findFirst()
                .orElseThrow(() -> Refusal.of("span", "reports.span.unknown"));
        return new ReportDefinition(
                ReportDefinition.columns(column), Grouping.of(unit, group, sort, direction), chosen, filter());
    }
}
