package no.kundeportal.account;

import java.time.Clock;
import java.util.UUID;
import no.kundeportal.kernel.PersonRemoved;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Languages;
import no.kundeportal.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever has no access left is anonymised; what the person did stays, as done by somebody who has left. */
@Component
class Departures {

    private final MembershipRepository memberships;
    private final PersonRepository people;
    private final StaffRoles roles;
    private final Sessions sessions;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Words words;
    private final Audit audit;
    private final Clock clock;

    Departures(
            MembershipRepository memberships,
            PersonRepository people,
            StaffRoles roles,
            Sessions sessions,
            JdbcClient database,
            ApplicationEventPublisher events,
            Words words,
            Audit audit,
            Clock clock) {
        this.memberships = memberships;
        this.people = people;
        this.roles = roles;
        this.sessions = sessions;
        this.database = database;
        this.events = events;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the person has nothing beside this membership. */
    boolean isAllOf(Membership membership) {
        return memberships
                                .findByPersonIdOrderByCustomerNumber(membership.person())
                                .size()
                        == 1
                && roles.of(membership.person()).isEmpty();
    }

    /** @return whether it was so */
    boolean removeIfNothingIsLeft(Viewer by, Person person) {
        // An invitation that is accepted meanwhile waits, and finds the account closed.
        people.hold(person.id());
        if (memberships.existsByPersonId(person.id()) || !roles.of(person.id()).isEmpty()) return false;
        audit.record(AuditKind.PERSON_REMOVED, by, person.id(), null, "");
        var calledNow = words.in(Languages.localeOf(null), "people.left");
        var email = person.email();
        person.remove(calledNow, clock.instant());
        events.publishEvent(new PersonRemoved(person.id(), calledNow, email));
        forget("update secret_link set email = null where person_id = :person", person.id());
        forget(
                "update account_request set name = '–', email = '–', phone = '' where invitation_id in (select id from invitation where person_id = :person)",
                person.id());
        forget("update invitation set name = '–', email = null where person_id = :person", person.id());
        sessions.endAll(person.id(), null);
        return true;
    }

    private void forget(String statement, UUID person) {
        database.sql(statement).param("person", person).update();
    }
}
