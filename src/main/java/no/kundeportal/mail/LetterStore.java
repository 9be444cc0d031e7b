package no.kundeportal.mail;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters in the database, until they are sent and afterwards. */
@Component
@Transactional
class LetterStore {

    /** How long a mail server may be away before its letters are given up. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    /** @param tries those that have failed in this round */
    record Waiting(UUID id, Letter letter, int tries, Instant giveUpAt) {}

    private final JdbcClient database;
    private final Clock clock;

    LetterStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    UUID create(Letter letter) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into letter (id, kind, to_address, language, arguments, path, link_id, created_at, give_up_at)
                        values (:id, :kind, :to, :language, :arguments, :path, :link, :at, :giveUpAt)
                        """)
                .param("id", id)
                .param("kind", letter.kind())
                .param("to", letter.to())
                .param("language", letter.language())
                .param("arguments", letter.arguments().toArray(String[]::new))
                .param("path", letter.path())
                .param("link", letter.link())
                .param("at", OffsetDateTime.now(clock))
                .param("giveUpAt", OffsetDateTime.now(clock).plus(PATIENCE))
                .update();
        return id;
    }

    /**
     * Holds the letter until the transaction ends, so that two jobs do not send it both.
     *
     * @param round null for any
     */
    Optional<Waiting> hold(UUID id, @Nullable Integer round) {
        return database.sql("""
                        select id, kind, to_address, language, arguments, path, link_id, tries, give_up_at from letter
                        where id = :id and state = 'WAITING' and round = coalesce(cast(:round as integer), round)
                        for update
                        """)
                .param("id", id)
                .param("round", round)
                .query(LetterStore::row)
                .optional();
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<UUID> waiting() {
        return database.sql("select id from letter where state = 'WAITING' order by created_at, id")
                .query(UUID.class)
                .list();
    }

    void sent(UUID id) {
        database.sql("""
                        update letter set state = 'SENT', tries = tries + 1, sent_at = :at, arguments = '{}', problem = null
                        where id = :id
                        """).param("id", id).param("at", OffsetDateTime.now(clock)).update();
    }

    void failed(UUID id, Delivery.State state, String problem) {
        database.sql("update letter set state = :state, tries = tries + 1, problem = :problem where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("problem", problem)
                .update();
    }

    /** @return empty when it is sent or unknown */
    Optional<Round> newRound(UUID id) {
        return database.sql("""
                        update letter set state = 'WAITING', round = round + 1, tries = 0, give_up_at = :giveUpAt
                        where id = :id and state in ('WAITING', 'GIVEN_UP')
                        returning id letter, round number
                        """)
                .param("id", id)
                .param("giveUpAt", OffsetDateTime.now(clock).plus(PATIENCE))
                .query(Round.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Delivery> deliveries(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return database.sql("""
                        select id, kind, to_address "to", state, tries, created_at, sent_at, problem from letter
                        where id in (:ids) order by created_at desc, id
                        """).param("ids", ids).query(Delivery.class).list();
    }

    @Transactional(readOnly = true)
    public List<Delivery> deliveriesTo(String address, int most) {
        return database.sql("""
                        select id, kind, to_address "to", state, tries, created_at, sent_at, problem from letter
                        where to_address = :to order by created_at desc, id limit :most
                        """)
                .param("to", address)
                .param("most", most)
                .query(Delivery.class)
                .list();
    }

    private static Waiting row(ResultSet row, int number) throws SQLException {
        Array arguments = row.getArray("arguments");
        var letter = new Letter(
                row.getString("kind"),
                row.getString("to_address"),
                row.getString("language"),
                List.of((String[]) arguments.getArray()),
                row.getString("path"),
                row.getObject("link_id", UUID.class));
        return new Waiting(
                row.getObject("id", UUID.class),
                letter,
                row.getInt("tries"),
                row.getObject("give_up_at", OffsetDateTime.class).toInstant());
    }
}
