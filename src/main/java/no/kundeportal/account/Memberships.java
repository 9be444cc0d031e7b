package no.kundeportal.account;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import no.kundeportal.customer.Customers;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Stale;
import no.kundeportal.kernel.Viewer;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may do what at a customer. The last administrator stays: without one, nobody could let anybody in. */
@Service
@Transactional
public class Memberships {

    /** A membership beside its customer's name. */
    public record Row(UUID id, String customerNumber, String customerName, AccessLevel level, boolean disabled) {}

    private final JdbcClient database;
    private final MembershipRepository memberships;
    private final PersonRepository people;
    private final Departures departures;
    private final Customers customers;
    private final SiteScope scope;
    private final GrantWords grants;
    private final Letters letters;
    private final Audit audit;
    private final Clock clock;

    Memberships(
            JdbcClient database,
            MembershipRepository memberships,
            PersonRepository people,
            Departures departures,
            Customers customers,
            SiteScope scope,
            GrantWords grants,
            Letters letters,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.memberships = memberships;
        this.people = people;
        this.departures = departures;
        this.customers = customers;
        this.scope = scope;
        this.grants = grants;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound when the viewer does not look after it */
    @Transactional(readOnly = true)
    public Membership find(Viewer viewer, UUID id) {
        return sought(viewer, id).orElseThrow(NotFound::new);
    }

    /** Whether the viewer looks after it. */
    @Transactional(readOnly = true)
    public boolean exists(Viewer viewer, UUID id) {
        return sought(viewer, id).isPresent();
    }

    private Optional<Membership> sought(Viewer viewer, UUID id) {
        var reach = Reach.of(viewer);
        return memberships
                .findById(id)
                .filter(found -> reach.reaches(found.customer()) && reach.touches(found.grant()));
    }

    @Transactional(readOnly = true)
    public Person personOf(Membership membership) {
        return people.findById(membership.person()).orElseThrow(NotFound::new);
    }

    /** All of one person's, by customer, for support. */
    @Transactional(readOnly = true)
    public List<Row> of(UUID person) {
        return database.sql("""
                        select m.id, m.customer_number, c.name customer_name, m.level, m.disabled_at is not null disabled
                        from membership m join customer c on c.number = m.customer_number
                        where m.person_id = :person order by c.name, c.number
                        """).param("person", person).query(Row.class).list();
    }

    /** Whether the viewer may change all of it, or only take it to and from sites of the own reach. */
    public boolean isWithinReach(Viewer viewer, Membership membership) {
        return Reach.of(viewer).covers(membership.grant());
    }

    /** @throws Stale with both versions when it has changed since the viewer saw it */
    public void change(Viewer viewer, UUID id, int version, Grant asked) {
        var membership = find(viewer, id);
        if (!isWithinReach(viewer, membership)) throw new Refusal("users.beyond");
        Reach.of(viewer).requireToGive(asked);
        become(viewer, membership, version, asked);
    }

    /**
     * Gives and takes the sites within the viewer's own reach; all else stays.
     *
     * @throws Stale as {@link #change}
     */
    public void changeSites(Viewer viewer, UUID id, int version, Set<String> asked) {
        var membership = find(viewer, id);
        become(viewer, membership, version, Reach.of(viewer).within(membership.grant(), asked));
    }

    private void become(Viewer viewer, Membership membership, int version, Grant grant) {
        if (membership.currentVersion() != version) throw stale(membership, grant);
        scope.requireSitesOf(membership.customer(), grant);
        if (grant.equals(membership.grant())) return;
        if (grant.level() != AccessLevel.ADMINISTRATOR) requireAnotherAdministrator(membership);
        membership.become(grant);
        audit.record(AuditKind.ACCESS_CHANGED, viewer, membership.person(), membership.customer(), describe(grant));
        letters.accessChanged(personOf(membership), customers.nameOf(membership.customer()), grant);
    }

    public void disable(Viewer viewer, UUID id) {
        var membership = changeable(viewer, id);
        requireAnotherAdministrator(membership);
        membership.disable(clock.instant());
        audit.record(AuditKind.ACCESS_DISABLED, viewer, membership.person(), membership.customer(), "");
        letters.accessEnded(personOf(membership), customers.nameOf(membership.customer()));
    }

    public void enable(Viewer viewer, UUID id) {
        var membership = changeable(viewer, id);
        membership.enable();
        audit.record(AuditKind.ACCESS_ENABLED, viewer, membership.person(), membership.customer(), "");
        letters.accessChanged(personOf(membership), customers.nameOf(membership.customer()), membership.grant());
    }

    /** Whoever has no other access is anonymised: the orders stay, the person does not. */
    public void remove(Viewer viewer, UUID id) {
        var membership = changeable(viewer, id);
        requireAnotherAdministrator(membership);
        var person = personOf(membership);
        audit.record(
                AuditKind.ACCESS_REMOVED, viewer, person.id(), membership.customer(), describe(membership.grant()));
        letters.accessEnded(person, customers.nameOf(membership.customer()));
        memberships.delete(membership);
        departures.removeIfNothingIsLeft(viewer, person);
    }

    /** The person's own wish. @return whether the account went with the last access */
    public boolean leave(Viewer viewer, CustomerNumber customer) {
        var membership = memberships
                .findByPersonIdAndCustomerNumber(viewer.person(), customer.value())
                .orElseThrow(NotFound::new);
        requireAnotherAdministrator(membership);
        audit.record(AuditKind.LEFT, viewer, viewer.person(), customer, "");
        memberships.delete(membership);
        return departures.removeIfNothingIsLeft(viewer, personOf(membership));
    }

    /** By an accepted invitation. Whoever is a member already gets what the invitation says. */
    void join(Person person, CustomerNumber customer, Grant grant) {
        memberships
                .findByPersonIdAndCustomerNumber(person.id(), customer.value())
                .ifPresentOrElse(
                        known -> {
                            known.become(
                                    grant.level() == AccessLevel.ADMINISTRATOR || !known.administers()
                                            ? grant
                                            : known.grant());
                            known.enable();
                        },
                        () -> memberships.save(new Membership(person.id(), customer, grant, clock.instant())));
    }

    private Membership changeable(Viewer viewer, UUID id) {
        var membership = find(viewer, id);
        if (membership.person().equals(viewer.person())) throw new Refusal("users.self");
        if (!isWithinReach(viewer, membership)) throw new Refusal("users.beyond");
        return membership;
    }

    private void requireAnotherAdministrator(Membership membership) {
        if (!membership.administers()) return;
        // Two administrators who lower each other at once are asked one after the other.
        customers.lock(membership.customer());
        var others = memberships.ofLevel(membership.customer().value(), AccessLevel.ADMINISTRATOR).stream()
                .filter(each -> !each.id().equals(membership.id()))
                .count();
        if (others == 0) throw Refusal.of("level", "users.lastAdministrator");
    }

    private static String describe(Grant grant) {
        return grant.level() + (grant.economy() ? " + ECONOMY" : "") + ": "
                + (grant.allSites() ? "*" : String.join(" ", grant.sites()));
    }

    private Stale stale(Membership membership, Grant asked) {
        var stands = membership.grant();
        return new Stale(
                "/users/" + membership.id(),
                List.of(
                        difference("users.level", grants::level, stands, asked),
                        difference("users.economy", grants::economy, stands, asked),
                        difference("users.sites", grants::sites, stands, asked)));
    }

    private static Stale.Difference difference(
            String label, BiFunction<Grant, Locale, String> words, Grant stands, Grant asked) {
        var locale = LocaleContextHolder.getLocale();
        return new Stale.Difference(label, words.apply(stands, locale), words.apply(asked, locale));
    }
}
