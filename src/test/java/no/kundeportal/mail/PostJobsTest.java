package no.kundeportal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import no.kundeportal.support.Mailbox;
import no.kundeportal.support.PortalContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters as they really go: by a job, once their transaction stands. */
@PortalContext
@Timeout(60)
class PostJobsTest {

    private static final String OLA = "ola@example.no";

    @Autowired
    Post post;

    @Autowired
    Postman postman;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @AfterEach
    void leaveNothing() {
        until(() -> underWay() == 0);
        database.sql("delete from letter where to_address = :to")
                .param("to", OLA)
                .update();
        database.sql("delete from scheduled_tasks where task_name = 'letter'").update();
        mailbox.clear();
    }

    @Test
    void areSentByThemselvesAndLeaveNoJob() {
        transaction.executeWithoutResult(status -> post.send(letter()));
        until(() -> jobs() == 0);
        assertThat(mailbox.to(OLA)).hasSize(1);
    }

    @Test
    void areNotSentWhenTheChangeDidNotHappen() {
        transaction.executeWithoutResult(status -> {
            post.send(letter());
            status.setRollbackOnly();
        });
        assertThat(jobs()).isZero();
        assertThat(postman.deliverAll()).isZero();
        assertThat(mailbox.to(OLA)).isEmpty();
    }

    @Test
    void waitWithTheirJobWhenTheMistakeIsOurs() {
        var id = post.send(new Letter("unknown", OLA, "nb", List.of(), null, null));
        until(() -> post.deliveries(List.of(id)).getFirst().problem() != null);
        assertThat(post.deliveries(List.of(id)).getFirst())
                .returns(Delivery.State.WAITING, Delivery::state)
                .returns(1, Delivery::tries)
                .returns("could not be put together", Delivery::problem);
        assertThat(jobs()).isEqualTo(1);
    }

    private static Letter letter() {
        return new Letter("accessEnded", OLA, "nb", List.of("Fjordbygg AS"), null, null);
    }

    private long jobs() {
        return database.sql("select count(*) from scheduled_tasks where task_name = 'letter'")
                .query(Long.class)
                .single();
    }

    private long underWay() {
        return database.sql("select count(*) from scheduled_tasks where task_name = 'letter' and picked")
                .query(Long.class)
                .single();
    }

    private static void until(BooleanSupplier over) {
        var again = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            if (CompletableFuture.supplyAsync(over::getAsBoolean, again).join()) return;
        }
        throw new AssertionError("still under way");
    }
}
