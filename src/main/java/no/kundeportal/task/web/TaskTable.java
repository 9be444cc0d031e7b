package no.kundeportal.task.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import no.kundeportal.document.Table;
import no.kundeportal.document.Table.Column;
import no.kundeportal.document.Table.Fact;
import no.kundeportal.document.Table.Kind;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.task.TaskFilter;
import no.kundeportal.task.TaskList;
import no.kundeportal.task.TaskRow;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of tasks as a file: the rows that the page shows, all pages of them. */
@Component
class TaskTable {

    private final TaskList list;
    private final TaskWords taskWords;
    private final Words words;
    private final Formats formats;
    private final Clock clock;

    TaskTable(TaskList list, TaskWords taskWords, Words words, Formats formats, Clock clock) {
        this.list = list;
        this.taskWords = taskWords;
        this.words = words;
        this.formats = formats;
        this.clock = clock;
    }

    Table<TaskRow> of(Viewer viewer, TaskFilter filter) {
        var columns = List.<Column<TaskRow>>of(
                column("number", Kind.TEXT, TaskRow::number),
                column("kind", Kind.TEXT, row -> taskWords.kind(row.kind())),
                column("subject", Kind.TEXT, TaskRow::subject),
                column("words", Kind.TEXT, TaskRow::words),
                column("state", Kind.TEXT, row -> words.of(row.status())),
                column("owner", Kind.TEXT, taskWords::owner),
                column("owing", Kind.TEXT, row -> taskWords.owing(row, viewer)),
                column("due", Kind.TIME, row -> local(row.dueAt())),
                column("customerNumber", Kind.TEXT, row -> Objects.toString(row.customer(), null)),
                column("customer", Kind.TEXT, TaskRow::customerName),
                column("site", Kind.TEXT, TaskRow::siteName),
                column("asker", Kind.TEXT, TaskRow::askerName),
                column("asked", Kind.TIME, row -> local(row.askedAt())),
                column("done", Kind.TIME, row -> local(row.doneAt())));
        return new Table<>(
                words.of("task.file"),
                words.of("task.index.title"),
                columns,
                about(viewer, filter),
                sink -> list.each(viewer, filter, sink));
    }

    String aboutTitle() {
        return words.of("file.about");
    }

    private Column<TaskRow> column(String key, Kind kind, Function<TaskRow, @Nullable Object> value) {
        return new Column<>(words.of("task.field." + key), kind, value);
    }

    private @Nullable LocalDateTime local(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, clock.getZone());
    }

    private List<Fact> about(Viewer viewer, TaskFilter filter) {
        return List.of(
                new Fact(words.of("file.for"), viewer.standing().title()),
                new Fact(words.of("filter.status"), words.of("task.filter." + filter.status())),
                new Fact(
                        words.of("task.field.kind"),
                        filter.kind() == null ? words.of("filter.all") : taskWords.kind(filter.kind())),
                new Fact(words.of("task.filter.q"), filter.q().isEmpty() ? "–" : filter.q()),
                new Fact(words.of("file.madeAt"), formats.now()));
    }
}
