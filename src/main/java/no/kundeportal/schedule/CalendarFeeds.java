package no.kundeportal.schedule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.PersonRemoved;
import no.kundeportal.kernel.PersonalRecords;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses from which calendars read: one for each person and customer. Whoever holds it sees what the person
 * may see now, and nothing once the person may see nothing.
 */
@Service
@Transactional
public class CalendarFeeds implements PersonalRecords {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param lastReadAt when a calendar last came for it */
    public record Feed(Instant madeAt, @Nullable Instant lastReadAt) {}

    private record Owner(UUID person, CustomerNumber customer) {}

    private final JdbcClient database;
    private final Viewers viewers;
    private final Clock clock;

    CalendarFeeds(JdbcClient database, Viewers viewers, Clock clock) {
        this.database = database;
        this.viewers = viewers;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Feed> of(Viewer viewer) {
        return database.sql(
                        "select made_at, last_read_at from calendar_feed where person_id = :person and customer_number = :customer")
                .param("person", viewer.person())
                .param("customer", viewer.customer().value())
                .query((row, i) -> {
                    var read = row.getObject("last_read_at", OffsetDateTime.class);
                    return new Feed(
                            row.getObject("made_at", OffsetDateTime.class).toInstant(),
                            read == null ? null : read.toInstant());
                })
                .optional();
    }

    /**
     * Makes the address, or a new one that ends the old.
     *
     * @return its secret: 43 characters with 256 random bits, never to be seen again
     */
    public String make(Viewer viewer) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql("""
                        insert into calendar_feed (person_id, customer_number, hash, made_at) values (:person, :customer, :hash, :now)
                        on conflict (person_id, customer_number) do update set hash = excluded.hash, made_at = excluded.made_at, last_read_at = null
                        """)
                .param("person", viewer.person())
                .param("customer", viewer.customer().value())
                .param("hash", hash(secret))
                .param("now", now())
                .update();
        return secret;
    }

    public void revoke(Viewer viewer) {
        database.sql("delete from calendar_feed where person_id = :person and customer_number = :customer")
                .param("person", viewer.person())
                .param("customer", viewer.customer().value())
                .update();
    }

    /** Whom the secret stands for, with the access of this moment. */
    public Optional<Viewer> follow(String secret) {
        return database.sql("""
                        update calendar_feed set last_read_at = :now where hash = :hash returning person_id, customer_number
                        """)
                .param("now", now())
                .param("hash", hash(secret))
                .query((row, i) -> new Owner(
                        row.getObject("person_id", UUID.class), new CustomerNumber(row.getString("customer_number"))))
                .optional()
                .flatMap(owner -> viewers.member(owner.person(), owner.customer()));
    }

    @EventListener
    void forget(PersonRemoved event) {
        database.sql("delete from calendar_feed where person_id = :person")
                .param("person", event.person())
                .update();
    }

    @Override
    public String name() {
        return "calendarFeeds";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Map<String, Object>> of(UUID person) {
        return database.sql(
                        "select customer_number, made_at::text, last_read_at::text from calendar_feed where person_id = :person order by customer_number")
                .param("person", person)
                .query()
                .listOfRows();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
