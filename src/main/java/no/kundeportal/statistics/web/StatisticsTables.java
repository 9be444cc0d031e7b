package no.kundeportal.statistics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.kundeportal.document.Table;
import no.kundeportal.document.Table.Column;
import no.kundeportal.document.Table.Fact;
import no.kundeportal.document.Table.Kind;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.MiniReport;
import no.kundeportal.statistics.MiniRow;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.statistics.SlipRow;
import no.kundeportal.statistics.StandardReport;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reports as files: the rows that the pages show, all of them. */
@Component
class StatisticsTables {

    private final MiniReport mini;
    private final StandardReport standard;
    private final Words words;
    private final Formats formats;

    StatisticsTables(MiniReport mini, StandardReport standard, Words words, Formats formats) {
        this.mini = mini;
        this.standard = standard;
        this.words = words;
        this.formats = formats;
    }

    Table<MiniRow> mini(Viewer viewer, SlipFilter filter, Period period) {
        var columns = List.<Column<MiniRow>>of(
                column("month", Kind.DATE, row -> row.month().atDay(1)),
                column("siteNumber", Kind.TEXT, MiniRow::siteNumber),
                column("site", Kind.TEXT, MiniRow::siteName),
                column("fraction", Kind.TEXT, row -> row.fraction().toString()),
                column("kg", Kind.WEIGHT, MiniRow::kg),
                column("visits", Kind.COUNT, MiniRow::visits));
        return table("mini", viewer, filter, period, columns, sink -> mini.each(viewer, filter, period, sink));
    }

    Table<SlipRow> standard(Viewer viewer, SlipFilter filter, Period period) {
        var columns = new ArrayList<Column<SlipRow>>(List.of(
                column("date", Kind.DATE, row -> row.weighedAt().toLocalDate()),
                column("slip", Kind.TEXT, row -> row.facilityCode() + "/" + row.number()),
                column("order", Kind.TEXT, SlipRow::orderNumber),
                column("siteNumber", Kind.TEXT, SlipRow::siteNumber),
                column("site", Kind.TEXT, SlipRow::siteName),
                column("fraction", Kind.TEXT, row -> row.fraction().toString()),
                column("article", Kind.TEXT, row -> row.article().toString()),
                column("wasteCode", Kind.TEXT, row -> formats.wasteCode(row.wasteCode(), row.hazardous())),
                column("materialCode", Kind.TEXT, SlipRow::materialCode),
                column("kg", Kind.WEIGHT, SlipRow::kg),
                column("weightKind", Kind.TEXT, row -> words.of(row.measured() ? "slip.measured" : "slip.estimated"))));
        if (viewer.seesAmounts()) {
            var currency = viewer.member().currency();
            columns.add(
                    new Column<>(words.of("statistics.field.unitPrice", currency), Kind.AMOUNT, SlipRow::unitPrice));
            columns.add(new Column<>(words.of("statistics.field.amount", currency), Kind.AMOUNT, SlipRow::amount));
            columns.add(column("invoice", Kind.TEXT, SlipRow::invoiceNumber));
        }
        return table("standard", viewer, filter, period, columns, sink -> standard.each(viewer, filter, period, sink));
    }

    String aboutTitle() {
        return words.of("file.about");
    }

    private <T> Column<T> column(String key, Kind kind, Function<T, @Nullable Object> value) {
        return new Column<>(words.of("statistics.field." + key), kind, value);
    }

    private <T> Table<T> table(
            String report,
            Viewer viewer,
            SlipFilter filter,
            Period period,
            List<Column<T>> columns,
            Table.Rows<T> rows) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.of("file.for"), viewer.member().title() + " (" + viewer.customer() + ")"));
        facts.add(new Fact(words.of("file.period"), formats.date(period.from()) + " – " + formats.date(period.to())));
        facts.add(new Fact(words.of("filter.site"), joined(filter.site())));
        facts.add(new Fact(words.of("filter.article"), joined(filter.article())));
        facts.add(new Fact(words.of("statistics.field.kg"), words.of("statistics.about.kg")));
        facts.add(new Fact(words.of("statistics.field.visits"), words.of("statistics.about.visits")));
        if (viewer.seesAmounts()) facts.add(new Fact(words.of("statistics.about.amounts"), words.of("amount.exVat")));
        facts.add(new Fact(words.of("file.madeAt"), formats.now()));
        var name = words.of("statistics." + report + ".file") + "-" + period.from() + "-" + period.to();
        return new Table<>(name, words.of("statistics." + report + ".title"), columns, facts, rows);
    }

    private String joined(List<String> chosen) {
        return chosen.isEmpty() ? words.of("filter.all") : String.join(", ", chosen);
    }
}
