package no.kundeportal.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
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

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;

    ApiTokens(JdbcClient database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the token itself: 43 characters with 256 random bits, never to be seen again */
    public String make(Viewer viewer, String label, String address) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql(
                        "insert into api_token (id, hash, label, created_by, created_at) values (:id, :hash, :label, :by, :at)")
                .param("id", UUID.randomUUID())
                .param("hash", hash(token))
                .param("label", label)
                .param("by", viewer.person())
                .param("at", OffsetDateTime.now(clock))
                .update();
        audit.record(Audit.Kind.TOKEN_MADE, viewer, address, label);
        return token;
    }

    public void revoke(Viewer viewer, UUID id, String address) {
        var revoked = database.sql("update api_token set revoked_at = :at where id = :id and revoked_at is null")
                .param("id", id)
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (revoked == 0) throw new NotFound();
        audit.record(Audit.Kind.TOKEN_REVOKED, viewer, address, id.toString());
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
                        """).param("hash", hash(token)).query(UUID.class).optional();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
