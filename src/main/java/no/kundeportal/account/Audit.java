package no.kundeportal.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.AccessDenied;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only record of sign-ins and access decisions. It, not the log, is where personal data may stand. */
@Component
@Transactional(propagation = Propagation.REQUIRED)
public class Audit {

    public enum Kind {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGN_IN_SLOWED,
        SIGNED_OUT,
        ACCESS_DENIED,
        TOKEN_MADE,
        TOKEN_REVOKED
    }

    private final JdbcClient database;
    private final Clock clock;

    Audit(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    public void denied(AccessDenied event) {
        record(Kind.ACCESS_DENIED, event.viewer(), event.address(), event.right() + " " + event.path());
    }

    public void record(Kind kind, Viewer viewer, String address, String detail) {
        var customer = viewer.standing() instanceof Standing.Member member
                ? member.customer().value()
                : null;
        record(kind, viewer.person(), viewer.userId(), customer, address, detail);
    }

    /** @param userId as typed, which need not be anybody's */
    void signIn(Kind kind, @Nullable UUID person, String userId, String address) {
        record(kind, person, userId, null, address, "");
    }

    private void record(
            Kind kind, @Nullable UUID person, String userId, @Nullable String customer, String address, String detail) {
        database.sql("""
                        insert into audit_entry (at, kind, person_id, user_id, customer_number, address, detail)
                        values (:at, :kind, :person, left(:userId, 60), :customer, :address, left(:detail, 500))
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("kind", kind.name())
                .param("person", person)
                .param("userId", userId)
                .param("customer", customer)
                .param("address", address)
                .param("detail", detail)
                .update();
    }
}
