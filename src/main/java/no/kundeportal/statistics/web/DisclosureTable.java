package no.kundeportal.statistics.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import no.kundeportal.document.Table;
import no.kundeportal.document.Table.Column;
import no.kundeportal.document.Table.Fact;
import no.kundeportal.document.Table.Kind;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.Disclosure;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The disclosure on waste as a file: the lines of the standard, then the materials. */
@Component
class DisclosureTable {

    record Row(
            Disclosure.@Nullable Place place,
            String what,
            BigDecimal hazardous,
            BigDecimal nonHazardous,
            @Nullable BigDecimal share) {}

    private final Words words;
    private final Formats formats;
    private final FollowUpTables tables;

    DisclosureTable(Words words, Formats formats, FollowUpTables tables) {
        this.words = words;
        this.formats = formats;
        this.tables = tables;
    }

    Table<Row> of(Viewer viewer, SlipFilter filter, Period period, Disclosure disclosure) {
        var measured = disclosure.measuredShare();
        return tables.table(
                "esrs-e5",
                viewer,
                filter,
                period,
                List.of(
                        column(
                                "reference",
                                Kind.TEXT,
                                row -> row.place() == null ? null : row.place().reference()),
                        column("what", Kind.TEXT, Row::what),
                        column("hazardous", Kind.WEIGHT, Row::hazardous),
                        column("nonHazardous", Kind.WEIGHT, Row::nonHazardous),
                        column("total", Kind.WEIGHT, row -> row.hazardous().add(row.nonHazardous())),
                        column("share", Kind.WEIGHT, Row::share),
                        column(
                                "datapoint",
                                Kind.TEXT,
                                row -> row.place() == null ? null : row.place().datapoint())),
                List.of(
                        new Fact(words.of("followUp.esrs-e5.standard"), disclosure.edition()),
                        new Fact(words.of("followUp.basis"), words.of("followUp.basis.profile")),
                        new Fact(
                                words.of("followUp.esrs-e5.measured"),
                                measured == null ? "–" : formats.shortPercent(measured) + " %"),
                        new Fact(
                                words.of("followUp.esrs-e5.method"),
                                words.of("followUp.esrs-e5.about." + disclosure.standard()) + " "
                                        + words.of("followUp.esrs-e5.radioactive"))),
                sink -> {
                    disclosure
                            .lines()
                            .forEach(line -> sink.accept(new Row(
                                    line.place(),
                                    words.of("followUp.esrs-e5.line." + line.key()),
                                    line.hazardous(),
                                    line.nonHazardous(),
                                    line.share())));
                    disclosure
                            .streams()
                            .forEach(each -> sink.accept(new Row(
                                    disclosure.asked().get("COMPOSITION"),
                                    words.of("followUp.esrs-e5.composition") + ": " + each.fraction(),
                                    each.hazardous(),
                                    each.nonHazardous(),
                                    each.share())));
                });
    }

    private Column<Row> column(String key, Kind kind, Function<Row, @Nullable Object> value) {
        return new Column<>(words.of("followUp.esrs-e5." + key), kind, value);
    }
}
