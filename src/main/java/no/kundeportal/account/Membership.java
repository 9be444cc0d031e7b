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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import org.jspecify.annotations.Nullable;

/** One person at one customer. */
@Entity
public class Membership {

    @Id
    private UUID id;

    private UUID personId;
    private String customerNumber;

    @Enumerated(EnumType.STRING)
    private AccessLevel level;

    private boolean economy;
    private boolean allSites;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "membership_site", joinColumns = @JoinColumn(name = "membership_id"))
    @Column(name = "site_number")
    private Set<String> sites = new HashSet<>();

    private Instant createdAt;
    private @Nullable Instant disabledAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    Membership(UUID person, CustomerNumber customer, Grant grant, Instant now) {
        this.id = UUID.randomUUID();
        this.personId = person;
        this.customerNumber = customer.value();
        this.createdAt = now;
        this.level = grant.level();
        become(grant);
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return personId;
    }

    public CustomerNumber customer() {
        return new CustomerNumber(customerNumber);
    }

    public Grant grant() {
        return new Grant(level, economy, allSites, new TreeSet<>(sites));
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public int currentVersion() {
        return version == null ? 0 : version;
    }

    /** Whether the customer has an administrator by it. */
    boolean administers() {
        return level == AccessLevel.ADMINISTRATOR && !isDisabled();
    }

    void become(Grant grant) {
        level = grant.level();
        economy = grant.economy();
        allSites = grant.allSites();
        sites.retainAll(grant.sites());
        sites.addAll(grant.sites());
    }

    void disable(Instant now) {
        disabledAt = now;
    }

    void enable() {
        disabledAt = null;
    }
}
