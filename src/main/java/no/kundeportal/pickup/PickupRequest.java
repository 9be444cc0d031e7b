package no.kundeportal.pickup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer asks after the cut-off. It waits for the facility's answer, and until then the order holds as it is. */
@Embeddable
public class PickupRequest {

    public enum Kind {
        CANCELLATION,
        CHANGE
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "request_kind")
    private Kind kind;

    @Column(name = "request_reason")
    private String reason;

    @Column(name = "request_due_at")
    private Instant dueAt;

    @Column(name = "request_fee", precision = 14, scale = 2)
    private BigDecimal fee;

    @Column(name = "request_day")
    private @Nullable LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(name = "request_time_window")
    private @Nullable TimeWindow timeWindow;

    /** Line by line: as long as this waits, lines neither come nor go. */
    @Column(name = "request_container_counts")
    private @Nullable Integer @Nullable [] containerCounts;

    @Column(name = "request_comment")
    private @Nullable String comment;

    @Column(name = "request_contact_name")
    private @Nullable String contactName;

    @Column(name = "request_contact_phone")
    private @Nullable String contactPhone;

    @Column(name = "request_reference")
    private @Nullable String reference;

    @SuppressWarnings("NullAway.Init")
    protected PickupRequest() {}

    private PickupRequest(Kind kind, String reason, CutOff cutOff) {
        this.kind = kind;
        this.reason = reason;
        this.dueAt = cutOff.answeredBy();
        this.fee = cutOff.fee();
    }

    static PickupRequest cancellation(String reason, CutOff cutOff) {
        return new PickupRequest(Kind.CANCELLATION, reason, cutOff);
    }

    static PickupRequest change(ChangePickup wanted, String reason, CutOff cutOff) {
        var request = new PickupRequest(Kind.CHANGE, reason, cutOff);
        request.day = wanted.day();
        request.timeWindow = wanted.timeWindow();
        request.containerCounts = wanted.containerCounts().toArray(Integer[]::new);
        request.comment = wanted.comment();
        request.contactName = wanted.contactName();
        request.contactPhone = wanted.contactPhone();
        request.reference = wanted.reference();
        return request;
    }

    /** Null where the whole pickup is to be cancelled. */
    @Nullable
    ChangePickup wanted() {
        if (timeWindow == null) return null;
        return new ChangePickup(
                day,
                timeWindow,
                containerCounts == null ? List.of() : Arrays.asList(containerCounts),
                text(comment),
                text(contactName),
                text(contactPhone),
                text(reference));
    }

    private static String text(@Nullable String stored) {
        return stored == null ? "" : stored;
    }

    public Kind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    /** Until when the facility answers. */
    public Instant dueAt() {
        return dueAt;
    }

    /** What was named to the customer before asking, without VAT: the facility may take this much and no more. */
    public BigDecimal fee() {
        return fee;
    }
}
