package no.kundeportal.account;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens of machines that deliver weigh slips. A token is shown once; only its SHA-256 is kept. */
@Service
@Transactional
public class ApiTokens {

    /** @param person who made it, in whose name it acts */
    public record Token(
            UUID id,
            String label,
            UUID person,
            Instant createdAt,
            @Nullable Instant revokedAt) {}

    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;

    ApiTokens(JdbcClient database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the token itself: 43 characters with 256 random bits, never to be seen again */
    public String make(Viewer viewer, String label) {
        var token = Secrets.random();
        database.sql(
                        "insert into api_token (id, hash, label, created_by, created_at) values (:id, :hash, :label, :by, :at)")
                .param("id", UUID.randomUUID())
                .param("hash", Secrets.hash(token))
                .param("label", label)
                .param("by", viewer.person())
                .param("at", OffsetDateTime.now(clock))
                .update();
        audit.record(AuditKind.TOKEN_MADE, viewer, label);
        return token;
    }

    public void revoke(Viewer viewer, UUID id) {
        var revoked = database.sql("update api_token set revoked_at = :at where id = :id and revoked_at is null")
                .param("id", id)
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (revoked == 0) throw new NotFound();
        audit.record(AuditKind.TOKEN_REVOKED, viewer, id.toString());
    }

    @Transactional(readOnly = true)
    public List<Token> all() {
        return database.sql(
                        "select id, label, created_by person, created_at, revoked_at from api_token order by created_at desc")
                .query(Token.class)
                .list();
    }

    /** The token's maker, while the token holds and the maker is an operator administrator who is not disabled. */
    @Transactional(readOnly = true)
    Optional<UUID> personOf(String token) {
        return database.sql("""
                        select p.id from api_token t join person p on p.id = t.created_by
                        where t.hash = :hash and t.revoked_at is null and p.disabled_at is null
                          and exists (select 1 from staff_role r where r.person_id = p.id and r.role = 'OPERATOR')
                        """)
                .param("hash", Secrets.hash(token))
                .query(UUID.class)
                .optional();
    }
}
