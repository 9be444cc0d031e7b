package no.kundeportal.weighing;

import static no.kundeportal.support.Demonstration.DRIFT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.kundeportal.support.PortalContext;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The intake as it really runs: kept, checked and taken in by jobs in the background, each in its own transaction. */
@PortalContext
@Timeout(120)
class IntakeJobsTest {

    private static final String HEAD =
            "slip_number;weighed_at;customer_number;site_number;article_code;net_kg;weight_kind;facility_code\n";

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    IntakeStore store;

    @AfterEach
    void leaveNothing() {
        database.sql("delete from intake").update();
    }

    @Test
    void refusesAnImageByName() {
        var intake = delivered("bilde.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        assertThat(intake.state()).isEqualTo(Intake.State.REFUSED);
        assertThat(visitors.as(DRIFT)
                        .opens("/operator/intake/" + intake.id())
                        .one("[role=alert]")
                        .text())
                .contains("av typen PNG");
    }

    @Test
    void checksALargeFileInTheBackgroundAndCanBeCancelledWithNothingLeft() {
        var file = new StringBuilder(HEAD);
        for (int i = 0; i < 120_000; i++) {
            file.append("J").append(i).append(";2019-01-01T08:09:50;200001;15801;PAPIR;5;estimated;NORD\n");
        }
        var address = visitors.as(DRIFT)
                .uploads("/operator/intake", "stor.csv", file.toString().getBytes(StandardCharsets.UTF_8))
                .redirect();
        visitors.as(DRIFT).submits(address + "/cancellation");
        var intake = over(idIn(address));
        assertThat(intake.state()).isEqualTo(Intake.State.CANCELLED);
        assertThat(database.sql("select count(*) from intake_row where intake_id = :id")
                        .param("id", intake.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(visitors.as(DRIFT).opens(address).text()).contains("Ingenting fra filen er lagret");
    }

    @Test
    void letsGoOfAFileThatWaitsForADecision() {
        var intake = delivered(
                "liten.csv",
                (HEAD + "J1;2019-01-01;200001;15801;PAPIR;5;estimated;NORD\n").getBytes(StandardCharsets.UTF_8));
        assertThat(intake.state()).isEqualTo(Intake.State.CHECKED);
        visitors.as(DRIFT).submits("/operator/intake/" + intake.id() + "/cancellation");
        assertThat(visitors.as(DRIFT)
                        .submits("/operator/intake/" + intake.id() + "/decision")
                        .status())
                .isEqualTo(409);
        assertThat(database.sql("select count(*) from weigh_slip_key where number = 'J1'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Intake delivered(String name, byte[] content) {
        return over(idIn(
                visitors.as(DRIFT).uploads("/operator/intake", name, content).redirect()));
    }

    private static UUID idIn(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    /** Asks again and again, as the page does, until the work is over. */
    private Intake over(UUID id) {
        var again = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < until) {
            var intake = CompletableFuture.supplyAsync(() -> store.find(id).orElseThrow(), again)
                    .join();
            if (!intake.isUnderway()) return intake;
        }
        throw new AssertionError("still under way");
    }
}
