package no.kundeportal.pickup;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
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

    /** Line by line: as long as this waits, lines neither come nor go. */
    @Column(name = "request_container_counts")
    private @Nullable Integer @Nullable [] containerCounts;

    /** What is wanted instead; null where the whole pickup is to be cancelled. */
    @Embedded
    @AttributeOverride(name = "day", column = @Column(name = "request_day"))
    @AttributeOverride(name = "timeWindow", column = @Column(name = "request_time_window"))
    @AttributeOverride(name = "comment", column = @Column(name = "request_comment"))
    @AttributeOverride(name = "contactName", column = @Column(name = "request_contact_name"))
    @AttributeOverride(name = "contactPhone", column = @Column(name = "request_contact_phone"))
    @AttributeOverride(name = "reference", column = @Column(name = "request_reference"))
    private @Nullable Arrangement arrangement;

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
        request.arrangement = wanted.arrangement();
        request.containerCounts = wanted.containerCounts().toArray(Integer[]::new);
        return request;
    }

    /** Null where the whole pickup is to be cancelled. */
    @Nullable
    ChangePickup wanted() {
        if (arrangement == null) return null;
        return new ChangePickup(arrangement, containerCounts == null ? List.of() : Arrays.asList(containerCounts));
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
