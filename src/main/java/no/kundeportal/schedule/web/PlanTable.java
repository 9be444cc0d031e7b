package no.kundeportal.schedule.web;

import java.util.List;
import java.util.function.Function;
import no.kundeportal.document.Table;
import no.kundeportal.document.Table.Column;
import no.kundeportal.document.Table.Fact;
import no.kundeportal.document.Table.Kind;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.schedule.Plan;
import no.kundeportal.schedule.PlanFilter;
import no.kundeportal.schedule.PlanRow;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan as a file: the rows that the page shows, all pages of them. */
@Component
class PlanTable {

    private final Plan plan;
    private final Words words;
    private final Formats formats;

    PlanTable(Plan plan, Words words, Formats formats) {
        this.plan = plan;
        this.words = words;
        this.formats = formats;
    }

    Table<PlanRow> of(Viewer viewer, PlanFilter filter) {
        var columns = List.<Column<PlanRow>>of(
                column("pickup.field.day", Kind.DATE, PlanRow::day),
                column("schedule.plannedOn", Kind.DATE, PlanRow::plannedOn),
                column("pickup.field.article", Kind.TEXT, row -> row.article().toString()),
                column("pickup.field.action", Kind.TEXT, row -> words.of(row.action())),
                column(
                        "pickup.field.containerType",
                        Kind.TEXT,
                        row -> row.container().toString()),
                column("pickup.field.containerCount", Kind.COUNT, PlanRow::containerCount),
                column("pickup.field.siteNumber", Kind.TEXT, PlanRow::siteNumber),
                column("pickup.field.site", Kind.TEXT, PlanRow::siteName),
                column("pickup.field.siteAddress", Kind.TEXT, PlanRow::siteAddress),
                column("pickup.field.status", Kind.TEXT, row -> words.of(row.status())),
                column("pickup.field.reason", Kind.TEXT, PlanRow::reason),
                column("pickup.field.number", Kind.TEXT, PlanRow::number),
                column("schedule.agreement", Kind.TEXT, PlanRow::agreement));
        return new Table<>(
                words.of("schedule.file"),
                words.of("schedule.title"),
                columns,
                about(viewer, filter),
                sink -> plan.each(viewer, filter, sink));
    }

    String aboutTitle() {
        return words.of("file.about");
    }

    private Column<PlanRow> column(String key, Kind kind, Function<PlanRow, @Nullable Object> value) {
        return new Column<>(words.of(key), kind, value);
    }

    private List<Fact> about(Viewer viewer, PlanFilter filter) {
        return List.of(
                new Fact(words.of("file.for"), viewer.standing().title()),
                new Fact(words.of("filter.from"), filter.from() == null ? "–" : formats.date(filter.from())),
                new Fact(words.of("filter.to"), filter.to() == null ? "–" : formats.date(filter.to())),
                new Fact(words.of("filter.site"), joined(filter.site())),
                new Fact(words.of("filter.article"), joined(filter.article())),
                new Fact(words.of("file.madeAt"), formats.now()));
    }

    private String joined(List<String> chosen) {
        return chosen.isEmpty() ? words.of("filter.all") : String.join(", ", chosen);
    }
}
