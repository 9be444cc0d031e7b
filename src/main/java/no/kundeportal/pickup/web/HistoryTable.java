package no.kundeportal.pickup.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import no.kundeportal.document.Table;
import no.kundeportal.document.Table.Column;
import no.kundeportal.document.Table.Kind;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.HistoryRow;
import no.kundeportal.pickup.PickupFilter;
import no.kundeportal.pickup.PickupHistory;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Earlier orders as a file: the rows that the page shows, all pages of them. */
@Component
class HistoryTable {

    private final PickupHistory history;
    private final PickupTable plan;
    private final PickupWords pickupWords;
    private final Words words;

    HistoryTable(PickupHistory history, PickupTable plan, PickupWords pickupWords, Words words) {
        this.pickupWords = pickupWords;
        this.history = history;
        this.plan = plan;
        this.words = words;
    }

    Table<HistoryRow> of(Viewer viewer, PickupFilter filter) {
        var columns = List.<Column<HistoryRow>>of(
                column("number", Kind.TEXT, row -> row.order().number()),
                column("siteNumber", Kind.TEXT, row -> row.order().siteNumber()),
                column("site", Kind.TEXT, row -> row.order().siteName()),
                column("siteAddress", Kind.TEXT, row -> row.order().siteAddress()),
                column("day", Kind.DATE, row -> row.order().day()),
                column("status", Kind.TEXT, row -> words.of(row.order().status())),
                column("lineNumber", Kind.COUNT, row -> row.order().position() + 1),
                column("article", Kind.TEXT, row -> Objects.toString(row.order().article(), words.of("pickup.other"))),
                column("description", Kind.TEXT, row -> row.order().description()),
                column("action", Kind.TEXT, row -> words.of(row.order().action())),
                column(
                        "containerType",
                        Kind.TEXT,
                        row -> Objects.toString(row.order().container(), null)),
                column("containerCount", Kind.COUNT, row -> row.order().containerCount()),
                column(
                        "netKg",
                        Kind.WEIGHT,
                        row -> row.weight() == null ? null : row.weight().netKg()),
                column("weightKind", Kind.TEXT, this::kind),
                column("slip", Kind.TEXT, row -> row.order().slip()),
                column("deviation", Kind.TEXT, this::deviation),
                column("reference", Kind.TEXT, row -> row.order().reference()));
        return new Table<>(
                words.of("pickup.history.file"),
                words.of("pickup.history.title"),
                columns,
                plan.about(viewer, filter),
                sink -> history.each(viewer, filter, sink));
    }

    private String deviation(HistoryRow row) {
        return row.found() == null ? row.why() : pickupWords.deviation(row.found());
    }

    String aboutTitle() {
        return plan.aboutTitle();
    }

    private @Nullable String kind(HistoryRow row) {
        if (row.weight() == null) return null;
        return words.of(row.weight().measured() ? "pickup.history.measured" : "pickup.history.estimated");
    }

    private Column<HistoryRow> column(String key, Kind kind, Function<HistoryRow, @Nullable Object> value) {
        return new Column<>(words.of("pickup.field." + key), kind, value);
    }
}
