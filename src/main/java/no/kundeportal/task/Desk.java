package no.kundeportal.task;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Stale;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.task.Colleagues.Colleague;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How staff share the work: who has taken what, and what was asked twice. */
@Service
@Transactional
public class Desk {

    /** @param number of an open task that the same person has asked of the same owner */
    public record Twin(String number, String subject) {}

    private static final int MOST_TWINS = 20;

    private final TaskRepository tasks;
    private final Colleagues colleagues;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Words words;
    private final Clock clock;

    Desk(
            TaskRepository tasks,
            Colleagues colleagues,
            JdbcClient database,
            ApplicationEventPublisher events,
            Words words,
            Clock clock) {
        this.tasks = tasks;
        this.colleagues = colleagues;
        this.database = database;
        this.events = events;
        this.words = words;
        this.clock = clock;
    }

    /** To whom the viewer may give the task; nobody where the viewer is not of its owner's staff. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Viewer viewer, Task task) {
        return isStaffOf(viewer, task) && task.status() != TaskStatus.DONE ? colleagues.of(task.owner()) : List.of();
    }

    /** @param to null gives the task back to all */
    public void assign(Viewer viewer, String number, int version, @Nullable UUID to) {
        var task = find(viewer, number, version);
        if (to != null
                && colleagues.of(task.owner()).stream()
                        .noneMatch(each -> each.id().equals(to))) throw Refusal.of("to", "task.assign.unknown");
        task.assign(to, viewer, clock.instant());
    }

    /** What the task may have been asked as, a second time. */
    @Transactional(readOnly = true)
    public List<Twin> twins(Viewer viewer, Task task) {
        if (!isStaffOf(viewer, task) || !task.mayBeMerged()) return List.of();
        return database.sql("""
                        select t.number, t.subject from task t
                        where t.asker_id = :asker and t.due_at is not null and t.number <> :number and t.page is null
                          and t.owner = :owner and t.facility_code is not distinct from cast(:facility as text)
                        order by t.due_at, t.number limit :most
                        """)
                .param("asker", task.asker())
                .param("number", task.number())
                .param("owner", OwnerKind.of(task.owner()).name())
                .param(
                        "facility",
                        task.owner() instanceof Owner.AtFacility at
                                ? at.facility().value()
                                : null)
                .param("most", MOST_TWINS)
                .query(Twin.class)
                .list();
    }

    /** The task ends, and goes on in another one; both say so, and whoever asked is told. */
    public void merge(Viewer viewer, String number, int version, String into) {
        var task = find(viewer, number, version);
        var other = tasks.findByNumber(into.strip().toUpperCase(Locale.ROOT))
                .filter(found -> isStaffOf(viewer, found))
                .orElseThrow(() -> Refusal.of("into", "task.merge.unknown"));
        task.mergeInto(other, viewer, clock.instant());
        var language = Locale.forLanguageTag(task.language());
        events.publishEvent(new TaskAnswered(
                task.number(),
                task.kind(),
                task.asker(),
                task.subject(),
                words.in(language, "task.merged.words", other.number()),
                true,
                true));
    }

    private Task find(Viewer viewer, String number, int version) {
        var task = tasks.findByNumber(number)
                .filter(found -> isStaffOf(viewer, found))
                .orElseThrow(NotFound::new);
        if (task.currentVersion() != version)
            throw new Stale(
                    "/tasks/" + number, List.of(new Stale.Difference("task.field.state", words.of(task.status()), "")));
        return task;
    }

    private static boolean isStaffOf(Viewer viewer, Task task) {
        return !(viewer.standing() instanceof Standing.Member) && task.sideOf(viewer) == Side.OWNER;
    }
}
