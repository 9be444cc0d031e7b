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
import no.kundeportal.statistics.Cost;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The report of cost as a file: a row for each fraction at a site, then one for each fee at a site. */
@Component
class CostTable {

    /** @param sum null for a fee */
    record Row(
            String kind,
            @Nullable String site,
            @Nullable String siteName,
            String what,
            Cost.@Nullable Sum sum,
            @Nullable Long count,
            String currency,
            BigDecimal amount,
            BigDecimal before) {}

    private final Words words;
    private final FollowUpTables tables;

    CostTable(Words words, FollowUpTables tables) {
        this.words = words;
        this.tables = tables;
    }

    Table<Row> of(Viewer viewer, SlipFilter filter, Period period, Cost cost) {
        var currency = words.of("currency." + cost.currency());
        var columns = List.<Column<Row>>of(
                column("followUp.cost.kind", Kind.TEXT, Row::kind),
                column("statistics.field.siteNumber", Kind.TEXT, Row::site),
                column("statistics.field.site", Kind.TEXT, Row::siteName),
                column("followUp.cost.what", Kind.TEXT, Row::what),
                column("statistics.field.kg", Kind.WEIGHT, ofSum(Cost.Sum::kg)),
                column("followUp.cost.count", Kind.COUNT, Row::count),
                amount("statistics.field.invoiced", currency, ofSum(Cost.Sum::invoiced)),
                amount("statistics.field.paid", currency, ofSum(Cost.Sum::paid)),
                column("followUp.cost.amount", Kind.AMOUNT, Row::amount),
                column("followUp.cost.currency", Kind.TEXT, Row::currency),
                amount("followUp.cost.perTonne", currency, ofSum(Cost.Sum::perTonne)),
                amount("followUp.cost.perVisit", currency, ofSum(Cost.Sum::perVisit)),
                column("followUp.cost.before", Kind.AMOUNT, Row::before));
        return tables.table(
                "cost",
                viewer,
                filter,
                period,
                columns,
                List.of(new Fact(words.of("statistics.about.amounts"), words.of("followUp.cost.about", currency))),
                sink -> {
                    cost.parts().forEach(part -> sink.accept(row(cost, part)));
                    cost.fees().forEach(fee -> sink.accept(row(fee)));
                });
    }

    private Row row(Cost cost, Cost.Part part) {
        return new Row(
                words.of("followUp.cost.waste"),
                part.site(),
                part.siteName(),
                part.fraction().toString(),
                part.sum(),
                part.sum().visits(),
                cost.currency(),
                part.sum().net(),
                part.sum().before());
    }

    private Row row(Cost.FeeSum fee) {
        return new Row(
                words.of("followUp.cost.fee"),
                fee.site(),
                fee.siteName(),
                words.of(fee.fee()),
                null,
                fee.count(),
                fee.currency(),
                fee.amount(),
                fee.before());
    }

    private static Function<Row, @Nullable Object> ofSum(Function<Cost.Sum, @Nullable BigDecimal> value) {
        return row -> row.sum() == null ? null : value.apply(row.sum());
    }

    private Column<Row> column(String key, Kind kind, Function<Row, @Nullable Object> value) {
        return new Column<>(words.of(key), kind, value);
    }

    private Column<Row> amount(String key, String currency, Function<Row, @Nullable Object> value) {
        return new Column<>(words.of(key, currency), Kind.AMOUNT, value);
    }
}
