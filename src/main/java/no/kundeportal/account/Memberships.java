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
    private final Powers powers;
    private final SecretLinks links;
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
            Powers powers,
            SecretLinks links,
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
        this.powers = powers;
        this.links = links;
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
        if (membership.grant().level().administers()) powers.end(viewer, membership.person(), membership.customer());
        membership.become(grant);
        powers.haveChanged(membership.person());
        // A code that was handed out while the person could do less would now open more.
        links.closeAll(SecretLink.Purpose.PASSWORD, membership.person());
        audit.record(AuditKind.ACCESS_CHANGED, viewer, membership.person(), membership.customer(), describe(grant));
        letters.accessChanged(personOf(membership), customers.nameOf(membership.customer()), grant);
    }

    public void disable(Viewer viewer, UUID id) {
        var membership = changeable(viewer, id);
        requireAnotherAdministrator(membership);
        membership.disable(clock.instant());
        powers.end(viewer, membership.person(), membership.customer());
        powers.haveChanged(membership.person());
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
        powers.end(viewer, person.id(), membership.customer());
        memberships.delete(membership);
        powers.haveChanged(person.id());
        departures.removeIfNothingIsLeft(viewer, person);
    }

    /** What leaving would mean: the page says it, {@link #leave} obeys it. */
    public enum Leaving {
        /** Somebody else has to be administrator first. */
        REFUSED,
        /** The account goes with the last access. */
        FOR_GOOD,
        FROM_HERE
    }

    @Transactional(readOnly = true)
    public Leaving leavingOf(Viewer viewer) {
        var membership = own(viewer, viewer.customer());
        if (isLastAdministrator(membership)) return Leaving.REFUSED;
        return departures.isAllOf(membership) ? Leaving.FOR_GOOD : Leaving.FROM_HERE;
    }

    private Membership own(Viewer viewer, CustomerNumber customer) {
        return memberships
                .findByPersonIdAndCustomerNumber(viewer.person(), customer.value())
                .orElseThrow(NotFound::new);
    }

    /** The person's own wish. @return whether the account went with the last access */
    public boolean leave(Viewer viewer, CustomerNumber customer) {
        var membership = own(viewer, customer);
        requireAnotherAdministrator(membership);
        audit.record(AuditKind.LEFT, viewer, viewer.person(), customer, "");
        powers.end(viewer, viewer.person(), customer);
        memberships.delete(membership);
        powers.haveChanged(viewer.person());
        return departures.removeIfNothingIsLeft(viewer, personOf(membership));
    }

    /**
     * By an accepted invitation. Whoever is a member already gets what it says only where that takes nothing away and
     * mixes nothing: a higher level at some sites must not become one at others.
     */
    void join(Person person, CustomerNumber customer, Grant grant) {
        links.closeAll(SecretLink.Purpose.PASSWORD, person.id());
        var known = memberships.findByPersonIdAndCustomerNumber(person.id(), customer.value());
        if (known.isEmpty()) memberships.save(new Membership(person.id(), customer, grant, clock.instant()));
        else if (known.get().isDisabled()) throw new Refusal("activation.stopped");
        else if (grant.includes(known.get().grant())) known.get().become(grant);
        else if (!known.get().grant().includes(grant)) throw new Refusal("activation.member");
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
        if (isLastAdministrator(membership)) throw Refusal.of("level", "users.lastAdministrator");
    }

    private boolean isLastAdministrator(Membership membership) {
        return membership.administers()
                && memberships.administratorsOf(membership.customer().value()).stream()
                        .allMatch(each -> each.id().equals(membership.id()));
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
