package no.kundeportal.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.AccessDenied;
import no.kundeportal.web.Exported;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes the append-only record of sign-ins and access. It, not the log, is where personal data may stand. */
@Component
@Transactional
public class Audit {

    private final JdbcClient database;
    private final Clock clock;

    Audit(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    public void denied(AccessDenied event) {
        record(AuditKind.ACCESS_DENIED, event.viewer(), event.path());
    }

    @EventListener
    public void exported(Exported event) {
        record(AuditKind.EXPORTED, event.viewer(), event.path());
    }

    /** What the viewer did, in the name of the own organisation. */
    public void record(AuditKind kind, Viewer by, String detail) {
        record(kind, by, null, null, detail);
    }

    /** What the viewer did to somebody's access. Whoever looks over a shoulder acts in the own name. */
    public void record(
            AuditKind kind, Viewer by, @Nullable UUID about, @Nullable CustomerNumber customer, String detail) {
        var seer = by.seer();
        // What a member does is done in the name of the own organisation, whose administrators read it.
        if (customer == null && by.standing() instanceof Standing.Member member) customer = member.customer();
        if (seer == null) write(kind, by.person(), by.userId(), about, customer, detail);
        else write(kind, seer.person(), seer.userId(), by.person(), customer, detail);
    }

    /** What a person did to the own account, often before signing in. */
    void record(AuditKind kind, Person self, String detail) {
        record(kind, self, null, detail);
    }

    void record(AuditKind kind, Person self, @Nullable CustomerNumber customer, String detail) {
        write(kind, self.id(), self.userId(), self.id(), customer, detail);
    }

    /** Somebody before the door has asked for this person's password: who it was is not known. */
    void passwordAsked(Person about) {
        write(AuditKind.PASSWORD_ASKED, null, "", about.id(), null, "");
    }

    /** @param userId as typed, which need not be anybody's */
    void signIn(AuditKind kind, @Nullable UUID person, String userId) {
        write(kind, person, userId, null, null, "");
    }

    private void write(
            AuditKind kind,
            @Nullable UUID person,
            String userId,
            @Nullable UUID about,
            @Nullable CustomerNumber customer,
            String detail) {
        database.sql("""
                        insert into audit_entry (at, kind, person_id, user_id, about_person, customer_number, address, detail)
                        values (:at, :kind, :person, left(:userId, 60), :about, :customer, :address, left(:detail, 500))
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("kind", kind.name())
                .param("person", person)
                .param("userId", userId)
                .param("about", about)
                .param("customer", customer == null ? null : customer.value())
                .param("address", address())
                .param("detail", detail)
                .update();
    }

    /** Where the request came from; empty for what a job does. */
    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
    }
}
