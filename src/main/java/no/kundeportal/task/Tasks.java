package no.kundeportal.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import no.kundeportal.document.Pictures.Picture;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Stale;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Words;
import no.kundeportal.worktime.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the two sides do with a task, and what other modules do for them. */
@Service
@Transactional
public class Tasks {

    /** Working days from a reply to the owner's next word. */
    private static final int OWNER_HAS = 2;

    /** Working days for whoever is asked back. */
    private static final int ASKER_HAS = 5;

    private final TaskRepository tasks;
    private final TaskList list;
    private final TaskPictures pictures;
    private final ApplicationEventPublisher events;
    private final Words words;
    private final WorkingDays days;
    private final Clock clock;

    Tasks(
            TaskRepository tasks,
            TaskList list,
            TaskPictures pictures,
            ApplicationEventPublisher events,
            Words words,
            WorkingDays days,
            Clock clock) {
        this.tasks = tasks;
        this.list = list;
        this.pictures = pictures;
        this.events = events;
        this.words = words;
        this.days = days;
        this.clock = clock;
    }

    /** @return the number */
    public String ask(NewTask asked) {
        var task = tasks.saveAndFlush(new Task("S-" + tasks.nextNumber(), asked, clock.instant()));
        events.publishEvent(new TaskAsked(
                task.number(),
                task.kind(),
                task.owner(),
                task.customer(),
                task.askerName(),
                task.subject(),
                asked.dueAt()));
        return task.number();
    }

    /** @throws NotFound also for a task of others */
    @Transactional(readOnly = true)
    public Task find(Viewer viewer, String number) {
        return tasks.findByNumber(number)
                .filter(found -> found.sideOf(viewer) != null)
                .orElseThrow(NotFound::new);
    }

    /** Whether the viewer stands on a side of it, so that a page may lead there. */
    @Transactional(readOnly = true)
    public boolean isFor(Viewer viewer, String number) {
        return tasks.findByNumber(number)
                .filter(found -> found.sideOf(viewer) != null)
                .isPresent();
    }

    /**
     * By the owner's side an answer, by the asker's side a reply.
     *
     * @param version that the person saw; when the task has changed since, it is refused with both versions
     * @param done the task ends with these words, otherwise they ask back; without meaning in a reply
     */
    public void answer(Viewer viewer, String number, int version, String said, boolean done, List<Picture> shown) {
        var task = find(viewer, number);
        if (task.currentVersion() != version) throw stale(task, said);
        var byOwner = task.sideOf(viewer) == Side.OWNER;
        if (byOwner) task.answer(said, done, viewer, clock.instant(), workingDaysFromNow(ASKER_HAS, task.country()));
        else task.reply(said, viewer, clock.instant(), workingDaysFromNow(OWNER_HAS, task.country()));
        pictures.add(task, byOwner ? Side.OWNER : Side.ASKER, viewer, shown);
        announce(task, said, byOwner);
    }

    /** Pictures to what the viewer has just asked. */
    public void attach(Viewer viewer, String number, List<Picture> shown) {
        pictures.add(find(viewer, number), Side.ASKER, viewer, shown);
    }

    /** Another module has settled the matter. A task that is done already stays as it is. */
    public void settle(String number, @Nullable Viewer by, String said) {
        var task = tasks.findByNumber(number).orElseThrow(NotFound::new);
        if (task.settle(said, by, clock.instant())) announce(task, said, true);
    }

    /** What the viewer's side owes an answer, the soonest deadline first. */
    @Transactional(readOnly = true)
    public List<TaskRow> waitingFor(Viewer viewer, int most) {
        return list.waitingFor(viewer, most);
    }

    /** Until when the owner's side has time for a question that is asked now. @param country whose holidays are free */
    public Instant ownersDeadline(String country) {
        return workingDaysFromNow(OWNER_HAS, country);
    }

    private void announce(Task task, String said, boolean byOwner) {
        events.publishEvent(new TaskAnswered(
                task.number(),
                task.kind(),
                task.asker(),
                task.subject(),
                said,
                task.status() == TaskStatus.DONE,
                byOwner));
    }

    private Stale stale(Task task, String said) {
        return new Stale(
                "/tasks/" + task.number(),
                List.of(
                        new Stale.Difference("task.field.state", words.of(task.status()), ""),
                        new Stale.Difference(
                                "task.field.words", task.entries().getLast().words(), said)));
    }

    /** The same time of day, so many working days on. */
    private Instant workingDaysFromNow(int count, String country) {
        var now = LocalDateTime.now(clock);
        var day = now.toLocalDate();
        for (int left = count; left > 0; left--) day = days.next(day, country);
        return day.atTime(now.toLocalTime()).atZone(clock.getZone()).toInstant();
    }
}
