package no.kundeportal.notification;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import no.kundeportal.support.Database;
import no.kundeportal.support.PortalContext;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several nodes that tell at the same moment, each with transactions of its own. */
@PortalContext
@Timeout(60)
class TellingAtOnceTest {

    private static final int NODES = 4;
    private static final int ACTS = 12;

    @Autowired
    JdbcClient database;

    @Autowired
    Database server;

    @Autowired
    Telling telling;

    @Autowired
    TransactionTemplate transaction;

    private String order;

    /** Without an address nobody gets a letter, which would go out by a job of its own. */
    @BeforeEach
    void nobodyHasAnAddress() {
        database.sql("update person set email = null").update();
        database.sql("delete from notice_due").update();
        order = database.sql(
                        "select number from pickup where site_number = '1001' and status = 'CONFIRMED' and origin = 'ORDERED' order by number limit 1")
                .query(String.class)
                .single();
        database.sql("delete from notice where pickup_number = :order")
                .param("order", order)
                .update();
    }

    /** Only the owner of the tables can shorten the history. */
    @AfterEach
    void leaveNothing() throws SQLException {
        database.sql("delete from notice_due").update();
        database.sql("delete from notice where pickup_number = :order")
                .param("order", order)
                .update();
        database.sql("update person set email = user_id || '@example.com'").update();
        try (var owner = server.connectAsOwner();
                var statement = owner.prepareStatement(
                        "delete from pickup_event where pickup_number = ? and reason = 'Avtalt hos alle'")) {
            statement.setString(1, order);
            statement.executeUpdate();
        }
    }

    @Test
    void tellEachActOnce() {
        IntStream.range(0, ACTS).forEach(this::happens);
        var together = new CyclicBarrier(NODES);
        CompletableFuture.allOf(IntStream.range(0, NODES)
                        .mapToObj(node -> CompletableFuture.runAsync(() -> {
                            await(together);
                            telling.tellAll();
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(count("notice_due", "true")).isZero();
        assertThat(toldToTheReader()).isEqualTo(ACTS);
    }

    @Test
    void doNotTellWhatWasTakenBack() {
        transaction.executeWithoutResult(status -> {
            happens(0);
            status.setRollbackOnly();
        });
        telling.tellAll();
        assertThat(count("notice", "pickup_number = '" + order + "'")).isZero();
    }

    @Test
    void tellWhatIsCommittedLaterThoughItsNumberIsLower() {
        transaction.executeWithoutResult(status -> {
            happens(0);
            CompletableFuture.runAsync(() -> {
                        happens(1);
                        telling.tellAll();
                    })
                    .join();
        });
        telling.tellAll();
        assertThat(toldToTheReader()).isEqualTo(2);
    }

    /** Five fields of one correction, at a moment of its own. */
    private void happens(int act) {
        database.sql("""
                        insert into pickup_event (pickup_number, at, kind, by_facility, reason, field, old_value, new_value)
                        select :order, timestamptz '2026-11-24 10:00' + :act * interval '1 minute', 'CORRECTED', true, 'Avtalt hos alle', 'comment', '', i::text
                        from generate_series(1, 5) i
                        """).param("order", order).param("act", act).update();
    }

    private long toldToTheReader() {
        return count(
                "notice", "pickup_number = '" + order + "' and person_id = '" + Visitors.idOf(FJORDBYGG_READER) + "'");
    }

    private long count(String table, String condition) {
        return database.sql("select count(*) from " + table + " where " + condition)
                .query(Long.class)
                .single();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
