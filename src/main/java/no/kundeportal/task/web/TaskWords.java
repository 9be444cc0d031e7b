package no.kundeportal.task.web;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.task.Kind;
import no.kundeportal.task.Owner;
import no.kundeportal.task.Side;
import no.kundeportal.task.Task;
import no.kundeportal.task.TaskEntry;
import no.kundeportal.task.TaskRow;
import no.kundeportal.task.TaskStatus;
import no.kundeportal.web.InTemplates;
import no.kundeportal.web.Words;
import no.kundeportal.worktime.OfficeHours;
import org.springframework.stereotype.Component;

/** How tasks, their owners and what was said in them read. */
@Component("taskWords")
@InTemplates
public class TaskWords {

    private final Words words;
    private final OfficeHours hours;

    TaskWords(Words words, OfficeHours hours) {
        this.words = words;
        this.hours = hours;
    }

    /** "Ber om tilgang: Skolebakken skole" */
    public String title(TaskRow row) {
        return kind(row.kind()) + (row.subject().isEmpty() ? "" : ": " + row.subject());
    }

    public String kind(Kind kind) {
        return words.of("task.kind." + kind);
    }

    public String owner(TaskRow row) {
        return switch (row.owner()) {
            case Owner.Support support -> words.of("standing.support");
            case Owner.AtFacility at ->
                Objects.requireNonNullElse(row.facilityName(), at.facility().value());
            case Owner.Administrators administrators -> words.of("task.owner.administrators");
        };
    }

    /** "3 timer", "2 arbeidsdager": within what people have waited, so begun hours and days count whole. */
    public String duration(Duration worked) {
        if (worked.toMinutes() < 60) return words.of("task.duration.minutes", worked.toMinutes());
        var day = hours.ofADay();
        if (worked.compareTo(day.multipliedBy(2)) < 0)
            return words.of("task.duration.hours", worked.plusMinutes(59).toHours());
        return words.of("task.duration.days", worked.plus(day).minusMinutes(1).dividedBy(day));
    }

    /** Who owes the next word; empty once done. */
    public String owing(TaskRow row, Viewer viewer) {
        return switch (row.status().owing()) {
            case OWNER -> owner(row);
            case ASKER -> viewer.person().equals(row.asker()) ? words.of("task.by.you") : row.askerName();
            case null -> "";
        };
    }

    public String by(TaskEntry entry, TaskRow row, Viewer viewer) {
        if (viewer.person().equals(entry.person())) return words.of("task.by.you");
        if (entry.side() == Side.OWNER) return owner(row);
        return Objects.equals(entry.person(), row.asker()) ? row.askerName() : words.of("task.by.colleague");
    }

    /** What the other side said last: it stands above the answer. Empty where it said nothing in words. */
    public String asked(Task task, boolean ours) {
        var theirs = ours ? Side.ASKER : Side.OWNER;
        return newestFirst(task).stream()
                .filter(entry -> entry.side() == theirs && entry.kind().isSaid())
                .map(TaskEntry::words)
                .findFirst()
                .orElse("");
    }

    public List<TaskEntry> newestFirst(Task task) {
        return task.entries().reversed();
    }

    /** The shape beside a status: the ring fills as the work gets done. */
    public String shapeOf(TaskStatus status) {
        return switch (status) {
            case NEW -> "ORDERED";
            case ANSWERED -> "CONFIRMED";
            case WAITING -> "WAITING";
            case DONE -> "COMPLETED";
        };
    }

    public String shapeOf(TaskEntry entry) {
        return switch (entry.kind()) {
            case ASKED, REPLIED, REOPENED, TAKEN, HANDED_OVER, RELEASED, MERGED_HERE -> shapeOf(TaskStatus.NEW);
            case ASKED_BACK -> shapeOf(TaskStatus.WAITING);
            case ANSWERED -> shapeOf(TaskStatus.ANSWERED);
            case SETTLED, MERGED -> shapeOf(TaskStatus.DONE);
        };
    }
}
