package no.kundeportal.pickup;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.FacilityCode;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** One pickup at one site. Every step it takes is written to its history in the same breath. */
@Entity
public class Pickup {

    public enum Origin {
        ORDERED,
        PLANNED
    }

    @Id
    private String number;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private String customerNumber;
    private String siteNumber;
    private String facilityCode;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable LocalDate day;

    @Enumerated(EnumType.STRING)
    private TimeWindow timeWindow;

    private String comment;
    private String contactName;
    private String contactPhone;
    private String reference;
    private @Nullable UUID placedBy;
    private Instant placedAt;
    private @Nullable Instant answerDueAt;
    private @Nullable Instant finishedAt;
    private @Nullable UUID requestKey;

    /** Null until first stored: that is how a new pickup, which has its number already, is told from a known one. */
    @Version
    private @Nullable Integer version;

    @ElementCollection
    @CollectionTable(name = "pickup_line", joinColumns = @JoinColumn(name = "pickup_number"))
    @OrderColumn(name = "position")
    private List<PickupLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "pickup", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<PickupEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Pickup() {}

    /** @param answerDueAt until when the facility answers */
    Pickup(String number, PlacePickup order, FacilityCode facility, Viewer by, Instant now, Instant answerDueAt) {
        this.number = number;
        this.origin = Origin.ORDERED;
        this.customerNumber = by.customer().value();
        this.siteNumber = order.site();
        this.facilityCode = facility.value();
        this.day = order.day();
        this.timeWindow = order.timeWindow();
        this.comment = order.comment();
        this.contactName = order.contactName();
        this.contactPhone = order.contactPhone();
        this.reference = order.reference();
        this.placedBy = by.person();
        this.placedAt = now;
        this.requestKey = order.requestKey();
        this.lines.add(order.line());
        this.status = order.line().articleCode() == null ? Status.CLARIFYING : Status.ORDERED;
        this.answerDueAt = answerDueAt;
        tell(PickupEvent.Kind.PLACED, by, now, "", null);
    }

    /** @param article what an Annet has been found to be; null where the article is known */
    void confirm(LocalDate day, TimeWindow window, @Nullable String article, String words, Viewer by, Instant now) {
        if (!status.awaitsAnswer()) throw new Refusal("pickup.confirm.notWaiting");
        if (status == Status.CLARIFYING) {
            if (article == null) throw Refusal.of("article", "pickup.confirm.articleMissing");
            lines.set(0, lines.getFirst().ofArticle(article));
            tell(PickupEvent.Kind.CLARIFIED, by, now, "", article);
        }
        this.day = day;
        this.timeWindow = window;
        become(Status.CONFIRMED, now);
        tell(PickupEvent.Kind.CONFIRMED, by, now, words, day.toString());
    }

    public boolean mayDepart() {
        return status == Status.CONFIRMED;
    }

    void depart(Viewer by, Instant now) {
        if (!mayDepart()) throw new Refusal("pickup.depart.notConfirmed");
        become(Status.UNDERWAY, now);
        tell(PickupEvent.Kind.DEPARTED, by, now, "", null);
    }

    /** @return what was changed, never empty */
    List<Correction.Change> correct(Correction wanted, String reason, Viewer by, Instant now) {
        if (status.isFinal()) throw new Refusal("pickup.correct.over");
        var changes = wanted.changesFrom(Correction.asItIs(this));
        if (changes.isEmpty()) throw new Refusal("pickup.correct.nothing");
        if (wanted.day() == null && status != Status.CLARIFYING) throw Refusal.of("day", "pickup.correct.dayMissing");
        if (wanted.article() == null && status != Status.CLARIFYING)
            throw Refusal.of("article", "pickup.confirm.articleMissing");
        if (wanted.article() == null && wanted.description().isEmpty()) {
            throw Refusal.of("description", "pickup.description.tooShort");
        }
        siteNumber = wanted.site();
        day = wanted.day();
        timeWindow = wanted.timeWindow();
        comment = wanted.comment();
        contactName = wanted.contactName();
        contactPhone = wanted.contactPhone();
        reference = wanted.reference();
        lines.set(
                0,
                new PickupLine(
                        wanted.article(),
                        wanted.description(),
                        wanted.action(),
                        wanted.containerType(),
                        wanted.containerCount(),
                        wanted.estimatedKg()));
        if (status == Status.CLARIFYING && wanted.article() != null && day != null) status = Status.ORDERED;
        changes.forEach(change -> events.add(PickupEvent.correction(this, now, by, reason, change)));
        return changes;
    }

    void cancel(String reason, Viewer by, Instant now) {
        if (status.isFinal()) throw new Refusal("pickup.cancel.over");
        become(Status.CANCELLED, now);
        tell(PickupEvent.Kind.CANCELLED, by, now, reason, null);
    }

    /** Whether it may be told how it went, done or not; also where nobody has told that the lorry left. */
    public boolean mayBeCarriedOut() {
        return status == Status.CONFIRMED || status == Status.UNDERWAY;
    }

    void fail(String reason, Viewer by, Instant now) {
        if (!mayBeCarriedOut()) throw new Refusal("pickup.fail.notConfirmed");
        become(Status.FAILED, now);
        tell(PickupEvent.Kind.FAILED, by, now, reason, null);
    }

    /** Asked before anything is weighed, so that a slip is never written for a pickup that cannot be completed. */
    void requireCompletable() {
        if (!mayBeCarriedOut()) throw new Refusal("pickup.complete.notConfirmed");
    }

    void complete(String slip, String words, Viewer by, Instant now) {
        requireCompletable();
        lines.set(0, lines.getFirst().weighedAs(slip));
        become(Status.COMPLETED, now);
        tell(PickupEvent.Kind.COMPLETED, by, now, words, slip);
    }

    private void become(Status next, Instant now) {
        status = next;
        answerDueAt = null;
        finishedAt = next.isFinal() ? now : null;
    }

    private void tell(PickupEvent.Kind kind, Viewer by, Instant now, String reason, @Nullable String value) {
        events.add(new PickupEvent(this, now, kind, by, reason, value));
    }

    public String number() {
        return number;
    }

    public CustomerNumber customer() {
        return new CustomerNumber(customerNumber);
    }

    public SiteNumber site() {
        return new SiteNumber(siteNumber);
    }

    public FacilityCode facility() {
        return new FacilityCode(facilityCode);
    }

    public Status status() {
        return status;
    }

    /** The promised day once confirmed, the wanted day before. */
    public @Nullable LocalDate day() {
        return day;
    }

    public TimeWindow timeWindow() {
        return timeWindow;
    }

    public String comment() {
        return comment;
    }

    public String contactName() {
        return contactName;
    }

    public String contactPhone() {
        return contactPhone;
    }

    public String reference() {
        return reference;
    }

    public @Nullable Instant answerDueAt() {
        return answerDueAt;
    }

    /** Named so that it is not taken for the stored one, whose absence says that a pickup is new. */
    public int currentVersion() {
        return version == null ? 0 : version;
    }

    public List<PickupLine> lines() {
        return List.copyOf(lines);
    }

    public PickupLine line() {
        return lines.getFirst();
    }

    /** Oldest first. */
    public List<PickupEvent> events() {
        return List.copyOf(events);
    }
}
