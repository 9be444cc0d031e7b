package no.kundeportal.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import no.kundeportal.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Somebody without an account asks for one. Support gives access to a customer, or says why not. */
@Entity
public class AccountRequest {

    public enum State {
        WAITING,
        APPROVED,
        DECLINED
    }

    @Id
    private UUID id;

    private String company;
    private String organisationNumber;
    private String country;
    private String customerNumber;
    private String name;
    private String email;
    private String phone;
    private String language;
    private String purpose;
    private Instant madeAt;
    private Instant dueAt;
    private @Nullable String taskNumber;
    private @Nullable Instant decidedAt;
    private @Nullable UUID decidedBy;
    private @Nullable String declineReason;
    private @Nullable UUID invitationId;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected AccountRequest() {}

    AccountRequest(AskForAccount ask, String organisationNumber, Instant now, Instant due) {
        this.id = UUID.randomUUID();
        this.company = ask.company();
        this.organisationNumber = organisationNumber;
        this.country = ask.country();
        this.customerNumber = ask.customerNumber();
        this.name = ask.name();
        this.email = ask.email();
        this.phone = ask.phone();
        this.language = ask.language();
        this.purpose = ask.purpose();
        this.madeAt = now;
        this.dueAt = due;
    }

    public UUID id() {
        return id;
    }

    public String company() {
        return company;
    }

    public String organisationNumber() {
        return organisationNumber;
    }

    public String country() {
        return country;
    }

    /** As typed, which need not be anybody's. */
    public String customerNumber() {
        return customerNumber;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String phone() {
        return phone;
    }

    public String language() {
        return language;
    }

    public String purpose() {
        return purpose;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public @Nullable String task() {
        return taskNumber;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String declineReason() {
        return declineReason;
    }

    public @Nullable UUID invitation() {
        return invitationId;
    }

    public State state() {
        if (decidedAt == null) return State.WAITING;
        return invitationId == null ? State.DECLINED : State.APPROVED;
    }

    public int currentVersion() {
        return version == null ? 0 : version;
    }

    void isHandledAs(String task) {
        taskNumber = task;
    }

    void approve(UUID invitation, UUID by, Instant now) {
        decide(by, now);
        invitationId = invitation;
    }

    void decline(String reason, @Nullable UUID by, Instant now) {
        decide(by, now);
        declineReason = reason;
    }

    private void decide(@Nullable UUID by, Instant now) {
        if (decidedAt != null) throw new Refusal("accountRequest.decided");
        decidedAt = now;
        decidedBy = by;
    }
}
