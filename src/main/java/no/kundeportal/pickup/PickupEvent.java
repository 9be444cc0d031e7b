package no.kundeportal.pickup;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** Something that happened to a pickup: who, when and why. Both sides see it; nothing is ever changed in it. */
@Entity
public class PickupEvent {

    public enum Kind {
        PLACED,
        /** Written ahead by an agreement. */
        PLANNED,
        /** By a holiday, from the day of the agreement's rule. */
        MOVED,
        CLARIFIED,
        CONFIRMED,
        CORRECTED,
        DEPARTED,
        COMPLETED,
        CANCELLED,
        FAILED,
        CANCELLATION_ASKED,
        CANCELLATION_DECLINED,
        CHANGE_ASKED,
        CHANGE_ACCEPTED,
        CHANGE_DECLINED,
        MISSED_REPORTED,
        RETURNING,
        QUESTION_ASKED,
        QUESTION_ANSWERED,
        PICTURE_ADDED,
        /** Not answered, or not done, in time; written by the portal itself. */
        DELAYED,
        /** Found when it was carried out: the kind, and what it costs. */
        DEVIATION,
        /** Set right after it was over. */
        RECORD_CORRECTED,
        /** The facility takes nothing for a wasted trip after all. */
        CREDITED
    }

    /** Of a deviation that is a line left behind; its article follows. */
    public static final String LEFT = "LEFT:";

    @Id
    @SequenceGenerator(name = "pickup_event", sequenceName = "pickup_event_number", allocationSize = 1)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pickup_event")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "pickup_number", updatable = false)
    private Pickup pickup;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private boolean byFacility;
    private @Nullable UUID personId;
    private String reason;
    private @Nullable String field;
    private @Nullable String oldValue;
    private @Nullable String newValue;

    @SuppressWarnings("NullAway.Init")
    protected PickupEvent() {}

    PickupEvent(Pickup pickup, Instant at, Kind kind, Viewer by, String reason, @Nullable String newValue) {
        this.pickup = pickup;
        this.at = at;
        this.kind = kind;
        this.byFacility = by.standing() instanceof Standing.FacilityStaff;
        this.personId = by.person();
        this.reason = reason;
        this.newValue = newValue;
    }

    /** @param kind CORRECTED or RECORD_CORRECTED, or CHANGE_ASKED where the facility has yet to agree */
    static PickupEvent ofField(
            Pickup pickup, Instant at, Kind kind, Viewer by, String reason, Correction.Change change) {
        var event = new PickupEvent(pickup, at, kind, by, reason, change.to());
        event.field = change.field();
        event.oldValue = change.from();
        return event;
    }

    /** @param wanted the day that was asked for, null where none was; kept only where the pickup comes on another one */
    static PickupEvent ofDay(
            Pickup pickup, Instant at, Kind kind, Viewer by, String reason, @Nullable String wanted, LocalDate day) {
        var event = new PickupEvent(pickup, at, kind, by, reason, day.toString());
        event.oldValue = day.toString().equals(wanted) ? null : wanted;
        return event;
    }

    public Instant at() {
        return at;
    }

    public Kind kind() {
        return kind;
    }

    public boolean byFacility() {
        return byFacility;
    }

    /** What was said with it; of a clarification what it costs, which may be an amount. */
    public String reason() {
        return reason;
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable String oldValue() {
        return oldValue;
    }

    boolean isBy(Viewer viewer) {
        return viewer.person().equals(personId);
    }

    static PickupEvent ofDeviation(Pickup pickup, Instant at, Viewer by, Deviation deviation) {
        var event = new PickupEvent(
                pickup,
                at,
                Kind.DEVIATION,
                by,
                deviation.words(),
                deviation.kind().name());
        event.oldValue = deviation.fee() == null ? null : deviation.fee().toPlainString();
        return event;
    }

    /** What it has cost without VAT: a wasted trip, or a deviation; of a credit what is given back; null where it was free. */
    public @Nullable BigDecimal fee() {
        var stored = switch (kind) {
            case CANCELLED, CHANGE_ACCEPTED, CREDITED -> newValue;
            case DEVIATION -> oldValue;
            default -> null;
        };
        return stored == null ? null : new BigDecimal(stored);
    }

    /** The picture that was added; null for anything else. */
    public @Nullable String picture() {
        return kind == Kind.PICTURE_ADDED ? newValue : null;
    }

    /**
     * Of a correction the new value, of a delay the earliest day possible, of a confirmation the day, of a clarification the
     * article, of a plan the agreement, of an end, a change or a credit the fee, of a picture its key, of a deviation its
     * kind, of a line that was left its article.
     */
    public @Nullable String newValue() {
        return newValue;
    }
}
