package no.kundeportal.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.kundeportal.kernel.AccessChanged;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody has handed out ends with the right to hand it out: open invitations and codes would outlive it otherwise. */
@Component
class Powers {

    private final JdbcClient database;
    private final MembershipRepository memberships;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    Powers(
            JdbcClient database,
            MembershipRepository memberships,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.memberships = memberships;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param customer where the right ends, or null for everywhere */
    void end(Viewer by, UUID person, @Nullable CustomerNumber customer) {
        var withdrawn = database.sql("""
                        update invitation set withdrawn_at = :now, version = version + 1
                        where invited_by = :person and accepted_at is null and withdrawn_at is null
                          and (cast(:customer as text) is null or customer_number = :customer)
                        returning name
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("person", person)
                .param("customer", customer == null ? null : customer.value())
                .query(String.class)
                .list();
        withdrawn.forEach(name -> audit.record(AuditKind.INVITATION_WITHDRAWN, by, person, customer, name));
        database.sql("""
                        update secret_link set replaced_at = :now, version = version + 1
                        where made_by = :person and person_id <> :person and purpose = 'PASSWORD' and used_at is null and replaced_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("person", person)
                .update();
    }

    /** Tells the other modules; they ask the database what the person may still see. */
    void haveChanged(UUID person) {
        memberships.flush();
        events.publishEvent(new AccessChanged(person));
    }
}
