package no.kundeportal.statistics.web;

import java.util.List;
import no.kundeportal.document.Table;
import no.kundeportal.document.Table.Fact;
import no.kundeportal.document.Table.Kind;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.statistics.YearReport;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Component;

/** The year as a file: a row for each figure, section by section. */
@Component
class YearTable {

    private final YearLines lines;
    private final FollowUpTables tables;
    private final Words words;

    YearTable(YearLines lines, FollowUpTables tables, Words words) {
        this.lines = lines;
        this.tables = tables;
        this.words = words;
    }

    Table<YearLines.Line> of(Viewer viewer, SlipFilter filter, Period period, YearReport report) {
        var columns = List.of(
                new Table.Column<YearLines.Line>(
                        words.of("followUp.year.section"),
                        Kind.TEXT,
                        line -> words.of("followUp.year.section." + line.section())),
                new Table.Column<YearLines.Line>(words.of("followUp.year.figure"), Kind.TEXT, YearLines.Line::label),
                new Table.Column<YearLines.Line>(
                        words.of("followUp.year.unit"),
                        Kind.TEXT,
                        line -> words.of("followUp.year.unit." + line.unit())),
                new Table.Column<YearLines.Line>(words.of("followUp.year.now"), Kind.WEIGHT, YearLines.Line::value),
                new Table.Column<YearLines.Line>(words.of("statistics.before"), Kind.WEIGHT, YearLines.Line::before),
                new Table.Column<YearLines.Line>(
                        words.of("followUp.year.change"), Kind.WEIGHT, YearLines.Line::change));
        var amounts = report.cost() == null
                ? words.of("amount.lacking")
                : words.of(
                        "followUp.cost.about",
                        words.of("currency." + report.cost().currency()));
        return tables.table(
                "year",
                viewer,
                filter,
                period,
                columns,
                List.of(
                        new Fact(words.of("followUp.basis"), words.of("followUp.basis.profile")),
                        new Fact(words.of("followUp.year.rates"), words.of("followUp.year.rates.about")),
                        new Fact(words.of("statistics.about.amounts"), amounts)),
                sink -> lines.all(report).forEach(sink));
    }
}
