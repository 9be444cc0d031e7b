package no.kundeportal.dispatch.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.kundeportal.dispatch.DispatchPlan;
import no.kundeportal.dispatch.PlanFilter;
import no.kundeportal.dispatch.Stop;
import no.kundeportal.document.Table;
import no.kundeportal.document.Table.Column;
import no.kundeportal.document.Table.Fact;
import no.kundeportal.document.Table.Kind;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A day of the plan as a file: the stops that the page shows, in its order. */
@Component
class StopTable {

    private final DispatchPlan plan;
    private final DispatchWords dispatchWords;
    private final Words words;
    private final Formats formats;

    StopTable(DispatchPlan plan, DispatchWords dispatchWords, Words words, Formats formats) {
        this.plan = plan;
        this.dispatchWords = dispatchWords;
        this.words = words;
        this.formats = formats;
    }

    Table<Stop> of(Viewer viewer, PlanFilter filter) {
        var columns = List.<Column<Stop>>of(
                column("day", Kind.DATE, Stop::day),
                column("vehicle", Kind.TEXT, Stop::vehicle),
                column("timeWindow", Kind.TEXT, stop -> stop.timeWindow().hours()),
                column("site", Kind.TEXT, stop -> stop.place().name()),
                column(
                        "siteAddress",
                        Kind.TEXT,
                        stop -> stop.place().address() + ", " + stop.place().postalCode() + " "
                                + stop.place().city()),
                column("customer", Kind.TEXT, Stop::customerName),
                column("article", Kind.TEXT, stop -> lines(stop, dispatchWords::what)),
                column("containerType", Kind.TEXT, stop -> lines(stop, dispatchWords::containers)),
                column(
                        "estimatedKg",
                        Kind.WEIGHT,
                        stop -> stop.estimatedKg().signum() == 0 ? null : stop.estimatedKg()),
                column("access", Kind.TEXT, stop -> stop.place().accessNote()),
                column("contactName", Kind.TEXT, stop -> stop.contact().name()),
                column("contactPhone", Kind.TEXT, stop -> stop.contact().phone()),
                column("comment", Kind.TEXT, Stop::comment),
                column("status", Kind.TEXT, stop -> words.of(stop.status())),
                column("number", Kind.TEXT, Stop::number));
        return new Table<>(
                words.of("dispatch.file", Objects.requireNonNull(filter.day())),
                words.of("dispatch.title"),
                columns,
                about(viewer, filter),
                sink -> plan.each(viewer, filter, sink));
    }

    String aboutTitle() {
        return words.of("file.about");
    }

    private static String lines(Stop stop, Function<Stop.Line, String> text) {
        return stop.lines().stream().map(text).filter(each -> !each.isEmpty()).collect(Collectors.joining("; "));
    }

    private Column<Stop> column(String key, Kind kind, Function<Stop, @Nullable Object> value) {
        return new Column<>(words.of(key.equals("access") ? "pickup.access" : "pickup.field." + key), kind, value);
    }

    private List<Fact> about(Viewer viewer, PlanFilter filter) {
        return List.of(
                new Fact(words.of("file.for"), viewer.standing().title()),
                new Fact(words.of("pickup.field.day"), formats.date(filter.day())),
                new Fact(words.of("pickup.field.vehicle"), Objects.toString(filter.vehicle(), words.of("filter.all"))),
                new Fact(
                        words.of("dispatch.kind"),
                        filter.kind() == null ? words.of("filter.all") : words.of(filter.kind())),
                new Fact(words.of("file.madeAt"), formats.now()));
    }
}
