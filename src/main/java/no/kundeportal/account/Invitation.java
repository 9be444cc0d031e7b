package no.kundeportal.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.FacilityCode;
import no.kundeportal.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Access that waits for its person: at a customer, or as staff. Whoever holds its link decides with which account. */
@Entity
public class Invitation {

    @Id
    private UUID id;

    private String name;
    private @Nullable String email;
    private String language;
    private @Nullable String customerNumber;

    @Enumerated(EnumType.STRING)
    private @Nullable AccessLevel level;

    private boolean economy;
    private boolean allSites;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "invitation_site", joinColumns = @JoinColumn(name = "invitation_id"))
    @Column(name = "site_number")
    private Set<String> sites = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private @Nullable StaffRole role;

    private @Nullable String facilityCode;
    private @Nullable UUID invitedBy;
    private Instant invitedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable Instant acceptedAt;
    private @Nullable UUID personId;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    private Invitation(Invitee invitee, @Nullable UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.name = invitee.name();
        this.email = invitee.email();
        this.language = invitee.language();
        this.invitedBy = by;
        this.invitedAt = now;
    }

    static Invitation to(CustomerNumber customer, Grant grant, Invitee invitee, @Nullable UUID by, Instant now) {
        var invitation = new Invitation(invitee, by, now);
        invitation.customerNumber = customer.value();
        invitation.level = grant.level();
        invitation.economy = grant.economy();
        invitation.allSites = grant.allSites();
        invitation.sites.addAll(grant.sites());
        return invitation;
    }

    /** @param facility for staff of one */
    static Invitation toStaff(
            StaffRole role, @Nullable FacilityCode facility, Invitee invitee, @Nullable UUID by, Instant now) {
        var invitation = new Invitation(invitee, by, now);
        invitation.role = role;
        invitation.facilityCode = facility == null ? null : facility.value();
        return invitation;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public @Nullable String email() {
        return email;
    }

    public String language() {
        return language;
    }

    /** Null for staff. */
    public @Nullable CustomerNumber customer() {
        return customerNumber == null ? null : new CustomerNumber(customerNumber);
    }

    public Grant grant() {
        return new Grant(Objects.requireNonNull(level), economy, allSites, new TreeSet<>(sites));
    }

    public @Nullable StaffRole role() {
        return role;
    }

    public @Nullable String facility() {
        return facilityCode;
    }

    public @Nullable UUID invitedBy() {
        return invitedBy;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    public boolean isOpen() {
        return withdrawnAt == null && acceptedAt == null;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    void withdraw(Instant now) {
        requireOpen();
        withdrawnAt = now;
    }

    void acceptBy(UUID person, Instant now) {
        requireOpen();
        acceptedAt = now;
        personId = person;
    }

    void requireOpen() {
        if (!isOpen()) throw new Refusal("invitation.over");
    }
}
