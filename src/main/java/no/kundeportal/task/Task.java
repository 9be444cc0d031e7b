package no.kundeportal.task;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.FacilityCode;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** One matter with an owner and a deadline. What either side says is written to its history in the same breath. */
@Entity
public class Task {

    /** How long the asker may come back to a task that is done. */
    public static final Duration REOPENS_WITHIN = Duration.ofDays(14);

    @Id
    private String number;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private TaskStatus status;

    @Enumerated(EnumType.STRING)
    private OwnerKind owner;

    private @Nullable String facilityCode;
    private @Nullable String customerNumber;
    private @Nullable String siteNumber;
    private @Nullable UUID askerId;
    private String askerName;
    private String subject;
    private @Nullable String page;
    private String language;
    private String country;
    private Instant askedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant doneAt;
    private @Nullable UUID assigneeId;
    private @Nullable Instant firstAnswerAt;
    private @Nullable String mergedInto;

    /** Changes with every entry, and so makes each a new version, also where nothing else changes. */
    private int entryCount;

    /** Null until first stored: that is how a new task, which has its number already, is told from a known one. */
    @Version
    private @Nullable Integer version;

    @OneToMany(mappedBy = "task", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<TaskEntry> entries = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    Task(String number, NewTask asked, Instant now) {
        this.number = number;
        this.kind = asked.kind();
        this.status = TaskStatus.NEW;
        this.owner = OwnerKind.of(asked.owner());
        if (asked.owner() instanceof Owner.AtFacility at)
            this.facilityCode = at.facility().value();
        var customer = asked.owner() instanceof Owner.Administrators own ? own.customer() : asked.customer();
        this.customerNumber = customer == null ? null : customer.value();
        this.siteNumber = asked.site() == null ? null : asked.site().value();
        this.askerId = asked.asker();
        this.askerName = asked.askerName();
        this.subject = asked.subject();
        this.page = asked.page();
        this.language = asked.language();
        this.country = asked.country();
        this.askedAt = now;
        this.dueAt = asked.dueAt();
        tell(TaskEntry.Kind.ASKED, Side.ASKER, askerId, asked.words(), now);
    }

    /** On which side the viewer stands; null for whom this task does not exist. */
    public @Nullable Side sideOf(Viewer viewer) {
        return Side.of(viewer, owner(), customer(), askerId);
    }

    /** Whether the next word is the viewer's side's. */
    public boolean owes(Viewer viewer) {
        return status.owing() != null && status.owing() == sideOf(viewer);
    }

    /** Whether the viewer may write now: the page asks it, answer and reply obey it. */
    public boolean mayWrite(Viewer viewer, Instant now) {
        var side = sideOf(viewer);
        return side != null && (status != TaskStatus.DONE || side == Side.ASKER && mayBeReopened(now));
    }

    /** Somebody without an account cannot be asked back here: the task stays with its owner. */
    public boolean mayBeAskedBack() {
        return askerId != null;
    }

    private boolean mayBeReopened(Instant now) {
        return doneAt != null && mergedInto == null && !now.isAfter(doneAt.plus(REOPENS_WITHIN));
    }

    /**
     * By the owner's side.
     *
     * @param done otherwise the asker is asked back, or, without an account, told how it goes
     * @param askersDeadline until when the asker has time, if asked back
     */
    void answer(String words, boolean done, Viewer by, Instant now, Instant askersDeadline) {
        if (!mayWrite(by, now)) throw new Refusal("task.answer.over");
        isAnswered(now);
        if (done) {
            end(now);
            tell(TaskEntry.Kind.ANSWERED, Side.OWNER, by.person(), words, now);
        } else if (mayBeAskedBack()) {
            status = TaskStatus.WAITING;
            dueAt = askersDeadline;
            tell(TaskEntry.Kind.ASKED_BACK, Side.OWNER, by.person(), words, now);
        } else {
            status = TaskStatus.ANSWERED;
            tell(TaskEntry.Kind.ANSWERED, Side.OWNER, by.person(), words, now);
        }
    }

    /**
     * By the asker's side: the next word is the owner's again.
     *
     * @param ownersDeadline until when, unless the owner owed an answer already
     */
    void reply(String words, Viewer by, Instant now, Instant ownersDeadline) {
        if (mergedInto != null) throw new Refusal("task.reply.merged", mergedInto);
        if (!mayWrite(by, now)) throw new Refusal("task.reply.tooLate", REOPENS_WITHIN.toDays());
        var reopened = status == TaskStatus.DONE;
        if (status.owing() != Side.OWNER) dueAt = ownersDeadline;
        status = TaskStatus.NEW;
        doneAt = null;
        tell(reopened ? TaskEntry.Kind.REOPENED : TaskEntry.Kind.REPLIED, Side.ASKER, by.person(), words, now);
    }

    /** @return false when it was done already */
    boolean settle(String words, @Nullable Viewer by, Instant now) {
        if (status == TaskStatus.DONE) return false;
        isAnswered(now);
        end(now);
        tell(TaskEntry.Kind.SETTLED, Side.OWNER, by == null ? null : by.person(), words, now);
        return true;
    }

    /** @param to null gives it back to all of the owner's side */
    void assign(@Nullable UUID to, Viewer by, Instant now) {
        if (status == TaskStatus.DONE) throw new Refusal("task.assign.over");
        if (Objects.equals(assigneeId, to)) return;
        assigneeId = to;
        var what = to == null
                ? TaskEntry.Kind.RELEASED
                : to.equals(by.person()) ? TaskEntry.Kind.TAKEN : TaskEntry.Kind.HANDED_OVER;
        tell(what, Side.OWNER, by.person(), "", now);
    }

    /** What is settled on a page of its own, and what nobody with an account has asked, goes on where it is. */
    public boolean mayBeMerged() {
        return status != TaskStatus.DONE && askerId != null && page == null;
    }

    /** Only with a task of the same asker: nobody may read by it what another person has asked. */
    void mergeInto(Task other, Viewer by, Instant now) {
        if (number.equals(other.number)) throw Refusal.of("into", "task.merge.itself");
        if (!mayBeMerged() || !other.mayBeMerged()) throw Refusal.of("into", "task.merge.over");
        if (!Objects.equals(askerId, other.askerId) || !owner().equals(other.owner()))
            throw Refusal.of("into", "task.merge.otherAsker");
        mergedInto = other.number;
        end(now);
        tell(TaskEntry.Kind.MERGED, Side.OWNER, by.person(), other.number, now);
        other.tell(TaskEntry.Kind.MERGED_HERE, Side.OWNER, by.person(), number, now);
    }

    private void isAnswered(Instant now) {
        if (firstAnswerAt == null) firstAnswerAt = now;
    }

    private void end(Instant now) {
        status = TaskStatus.DONE;
        dueAt = null;
        doneAt = now;
    }

    private void tell(TaskEntry.Kind what, Side side, @Nullable UUID person, String words, Instant now) {
        entryCount++;
        entries.add(new TaskEntry(this, now, what, side, person, words));
    }

    public String number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    public TaskStatus status() {
        return status;
    }

    public Owner owner() {
        return owner.owner(facilityCode == null ? null : new FacilityCode(facilityCode), customer());
    }

    public @Nullable CustomerNumber customer() {
        return customerNumber == null ? null : new CustomerNumber(customerNumber);
    }

    public @Nullable SiteNumber site() {
        return siteNumber == null ? null : new SiteNumber(siteNumber);
    }

    /** Null for somebody without an account. */
    public @Nullable UUID asker() {
        return askerId;
    }

    public String askerName() {
        return askerName;
    }

    public String subject() {
        return subject;
    }

    /** Where the owner's side settles it, if that is not here. */
    public @Nullable String page() {
        return page;
    }

    public String language() {
        return language;
    }

    public String country() {
        return country;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Until when the side that owes the next word has time; null once done. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }

    /** Who of the owner's staff has taken it; null while nobody has. */
    public @Nullable UUID assignee() {
        return assigneeId;
    }

    /** The number of the task in which this one goes on, if it does. */
    public @Nullable String mergedInto() {
        return mergedInto;
    }

    /** Named so that it is not taken for the stored one, whose absence says that a task is new. */
    public int currentVersion() {
        return version == null ? 0 : version;
    }

    /** Oldest first. */
    public List<TaskEntry> entries() {
        return List.copyOf(entries);
    }
}
