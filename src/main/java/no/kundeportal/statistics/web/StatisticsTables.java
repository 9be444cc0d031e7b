package no.kundeportal.statistics.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.kundeportal.document.Table;
import no.kundeportal.document.Table.Chart;
import no.kundeportal.document.Table.Column;
import no.kundeportal.document.Table.Fact;
import no.kundeportal.document.Table.Kind;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.Dimension;
import no.kundeportal.statistics.GroupRow;
import no.kundeportal.statistics.GroupedReport;
import no.kundeportal.statistics.Grouping;
import no.kundeportal.statistics.ReportColumn;
import no.kundeportal.statistics.SlipReport;
import no.kundeportal.statistics.SlipRow;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reports as files: the rows that the pages show, all of them. */
@Component
class StatisticsTables {

    private final GroupedReport groups;
    private final SlipReport slips;
    private final GroupLines lines;
    private final SlipCells cells;
    private final Words words;
    private final Formats formats;
    private final ReportFacts about;

    StatisticsTables(
            GroupedReport groups,
            SlipReport slips,
            GroupLines lines,
            SlipCells cells,
            Words words,
            Formats formats,
            ReportFacts about) {
        this.groups = groups;
        this.slips = slips;
        this.lines = lines;
        this.cells = cells;
        this.words = words;
        this.formats = formats;
        this.about = about;
    }

    Table<?> of(Viewer viewer, String title, String file, ReportPages.Selection asked) {
        var name = file + "-" + asked.period().from() + "-" + asked.period().to();
        return asked.grouping().isNone() ? slips(viewer, title, name, asked) : groups(viewer, title, name, asked);
    }

    String aboutTitle() {
        return words.of("file.about");
    }

    private Table<SlipRow> slips(Viewer viewer, String title, String name, ReportPages.Selection asked) {
        var shown = SlipReport.visible(viewer, asked.columns());
        var columns = IntStream.range(0, shown.size())
                .mapToObj(i -> new Column<SlipRow>(
                        cells.title(viewer, shown.get(i)),
                        shown.get(i).kind(),
                        row -> cells.inWords(shown.get(i), row.values().get(i))))
                .toList();
        return new Table<>(
                name,
                title,
                columns,
                facts(viewer, asked),
                sink -> slips.each(viewer, asked.columns(), asked.filter(), asked.period(), asked.grouping(), sink),
                chart(shown));
    }

    /** Weight by month, or by fraction where the report has no month. */
    private @Nullable Chart chart(List<ReportColumn> columns) {
        var kg = columns.indexOf(ReportColumn.KG);
        var month = columns.indexOf(ReportColumn.MONTH);
        var by = month >= 0 ? month : columns.indexOf(ReportColumn.FRACTION);
        if (kg < 0 || by < 0) return null;
        return new Chart(words.of(month >= 0 ? "statistics.chart.month" : "statistics.chart.fraction"), by, kg);
    }

    private Table<GroupRow> groups(Viewer viewer, String title, String name, ReportPages.Selection asked) {
        var grouping = asked.grouping();
        var columns = new ArrayList<Column<GroupRow>>();
        for (int i = 0; i < grouping.depth(); i++) cut(grouping, i, columns);
        var kg = columns.size();
        columns.add(column("kg", Kind.WEIGHT, GroupRow::kg));
        columns.add(column("visits", Kind.COUNT, GroupRow::visits));
        columns.add(column("before", Kind.WEIGHT, GroupRow::kgBefore));
        columns.add(column("difference", Kind.WEIGHT, GroupRow::difference));
        if (viewer.seesAmounts()) {
            var currency = viewer.member().currency();
            columns.add(amount(
                    "invoiced",
                    currency,
                    row -> java.util.Objects.requireNonNullElse(row.invoiced(), BigDecimal.ZERO)));
            columns.add(
                    amount("paid", currency, row -> java.util.Objects.requireNonNullElse(row.paid(), BigDecimal.ZERO)));
        }
        return new Table<>(
                name,
                title,
                columns,
                facts(viewer, asked),
                sink -> groups.each(viewer, asked.filter(), asked.period(), grouping, sink),
                new Chart(words.of("statistics.chart"), firstCut(grouping), kg));
    }

    /** The number of a site stands before its name, and is no label of a bar. */
    private static int firstCut(Grouping grouping) {
        return grouping.positionOf(Dimension.SITE) == 0 ? 1 : 0;
    }

    /** A month is a day that a spreadsheet can count with; the number of a site stands beside its name. */
    private void cut(Grouping grouping, int cut, List<Column<GroupRow>> columns) {
        var title = words.of(ReportPages.cutNames(grouping).get(cut));
        if (grouping.unit() != null && cut == 0) {
            columns.add(new Column<>(
                    title, Kind.DATE, row -> LocalDate.parse(row.keys().getFirst())));
            return;
        }
        if (cut == grouping.positionOf(Dimension.SITE))
            columns.add(column("siteNumber", Kind.TEXT, row -> row.keys().get(cut)));
        columns.add(new Column<>(
                title, Kind.TEXT, row -> lines.labels(row, grouping).get(cut)));
    }

    private <T> Column<T> column(String key, Kind kind, java.util.function.Function<T, Object> value) {
        return new Column<>(words.of("statistics.field." + key), kind, value::apply);
    }

    private Column<GroupRow> amount(String key, String currency, java.util.function.Function<GroupRow, Object> value) {
        return new Column<>(words.of("statistics.field." + key, currency), Kind.AMOUNT, value::apply);
    }

    private void treatment(List<ReportColumn> columns, List<Fact> facts) {
        if (columns.contains(ReportColumn.STEP_RECYCLING))
            facts.add(new Fact(words.of("statistics.field.stepRecycling"), words.of("statistics.about.steps")));
        if (columns.contains(ReportColumn.EMISSION) || columns.contains(ReportColumn.AVOIDED))
            facts.add(new Fact("CO2e", words.of("statistics.about.gases")));
    }

    private List<Fact> facts(Viewer viewer, ReportPages.Selection asked) {
        var facts = new ArrayList<>(about.selection(viewer, asked.filter(), asked.period()));
        facts.add(new Fact(words.of("statistics.field.kg"), words.of("statistics.about.kg")));
        facts.add(new Fact(words.of("statistics.field.visits"), words.of("statistics.about.visits")));
        if (asked.grouping().isNone()) treatment(asked.columns(), facts);
        else facts.add(new Fact(words.of("statistics.field.before"), words.of("statistics.about.before")));
        facts.add(new Fact(
                words.of("statistics.about.amounts"),
                words.of(viewer.seesAmounts() ? "amount.exVat" : "amount.lacking")));
        facts.add(new Fact(words.of("file.madeAt"), formats.now()));
        return facts;
    }
}
