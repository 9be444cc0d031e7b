package no.kundeportal.task;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one side said in a task: who and when. Both sides see it; nothing is ever changed in it. */
@Entity
public class TaskEntry {

    public enum Kind {
        ASKED,
        ANSWERED,
        REPLIED,
        ASKED_BACK,
        SETTLED,
        REOPENED,
        TAKEN,
        HANDED_OVER,
        RELEASED,
        /** Its words are the number of the task in which this one goes on. */
        MERGED,
        /** Its words are the number of the task that goes on in this one. */
        MERGED_HERE;

        /** Whether one side says something to the other with it; otherwise it only tells what became of the task. */
        public boolean isSaid() {
            return compareTo(REOPENED) <= 0;
        }
    }

    @Id
    @SequenceGenerator(name = "task_entry", sequenceName = "task_entry_number", allocationSize = 1)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "task_entry")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "task_number", updatable = false)
    private Task task;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Side side;

    private @Nullable UUID personId;
    private String words;

    @SuppressWarnings("NullAway.Init")
    protected TaskEntry() {}

    TaskEntry(Task task, Instant at, Kind kind, Side side, @Nullable UUID person, String words) {
        this.task = task;
        this.at = at;
        this.kind = kind;
        this.side = side;
        this.personId = person;
        this.words = words;
    }

    public Instant at() {
        return at;
    }

    public Kind kind() {
        return kind;
    }

    public Side side() {
        return side;
    }

    /** Null for somebody without an account, and for what no person did. */
    public @Nullable UUID person() {
        return personId;
    }

    public String words() {
        return words;
    }
}
