package no.kundeportal.pickup.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.kundeportal.document.Table;
import no.kundeportal.document.Table.Column;
import no.kundeportal.document.Table.Fact;
import no.kundeportal.document.Table.Kind;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.PickupFilter;
import no.kundeportal.pickup.PickupList;
import no.kundeportal.pickup.PickupRow;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of pickups as a file: the rows that the page shows, all pages of them. */
@Component
class PickupTable {

    private final PickupList list;
    private final Words words;
    private final Formats formats;

    PickupTable(PickupList list, Words words, Formats formats) {
        this.list = list;
        this.words = words;
        this.formats = formats;
    }

    Table<PickupRow> of(Viewer viewer, PickupFilter filter) {
        var columns = List.<Column<PickupRow>>of(
                column("number", Kind.TEXT, PickupRow::number),
                column("day", Kind.DATE, PickupRow::day),
                column("timeWindow", Kind.TEXT, row -> row.timeWindow().hours()),
                column("status", Kind.TEXT, row -> words.of(row.status())),
                column("lineNumber", Kind.COUNT, row -> row.position() + 1),
                column(
                        "article",
                        Kind.TEXT,
                        row -> row.article() == null
                                ? words.of("pickup.other")
                                : row.article().toString()),
                column("description", Kind.TEXT, PickupRow::description),
                column("action", Kind.TEXT, row -> words.of(row.action())),
                column("containerType", Kind.TEXT, row -> Objects.toString(row.container(), null)),
                column("containerCount", Kind.COUNT, PickupRow::containerCount),
                column("estimatedKg", Kind.WEIGHT, PickupRow::estimatedKg),
                column("customer", Kind.TEXT, PickupRow::customerName),
                column("siteNumber", Kind.TEXT, PickupRow::siteNumber),
                column("site", Kind.TEXT, PickupRow::siteName),
                column("siteAddress", Kind.TEXT, PickupRow::siteAddress),
                column("contactName", Kind.TEXT, PickupRow::contactName),
                column("contactPhone", Kind.TEXT, PickupRow::contactPhone),
                column("reference", Kind.TEXT, PickupRow::reference),
                column("comment", Kind.TEXT, PickupRow::comment),
                column("reason", Kind.TEXT, PickupRow::reason),
                column("slip", Kind.TEXT, PickupRow::slip));
        return new Table<>(
                words.of("pickup.file"),
                words.of("pickup.index.title"),
                columns,
                about(viewer, filter),
                sink -> list.each(viewer, filter, sink));
    }

    String aboutTitle() {
        return words.of("file.about");
    }

    private Column<PickupRow> column(
            String key, Kind kind, java.util.function.Function<PickupRow, @Nullable Object> value) {
        return new Column<>(words.of("pickup.field." + key), kind, value);
    }

    List<Fact> about(Viewer viewer, PickupFilter filter) {
        var facts = new ArrayList<Fact>();
        var title = viewer.standing().title();
        facts.add(new Fact(words.of("file.for"), title));
        facts.add(new Fact(words.of("filter.from"), filter.from() == null ? "–" : formats.date(filter.from())));
        facts.add(new Fact(words.of("filter.to"), filter.to() == null ? "–" : formats.date(filter.to())));
        facts.add(new Fact(words.of("filter.site"), joined(filter.site())));
        facts.add(new Fact(words.of("filter.article"), joined(filter.article())));
        facts.add(new Fact(
                words.of("filter.status"),
                joined(filter.status().stream().map(words::of).toList())));
        facts.add(new Fact(words.of("file.madeAt"), formats.now()));
        return facts;
    }

    private String joined(List<String> chosen) {
        return chosen.isEmpty() ? words.of("filter.all") : String.join(", ", chosen);
    }
}
