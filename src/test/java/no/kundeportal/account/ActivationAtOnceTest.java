package no.kundeportal.account;

import static no.kundeportal.support.Demonstration.FJORDBYGG_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.kundeportal.support.Database;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalContext;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A button that is pressed twice before the first answer is there. */
@PortalContext
@Timeout(60)
class ActivationAtOnceTest {

    private static final String NAME = "Impatient";

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    Database server;

    private String link;

    @BeforeEach
    void invite() {
        var codes = visitors.as(FJORDBYGG_ADMIN)
                .submits(
                        "/invitations",
                        "customer",
                        "100001",
                        "people",
                        NAME,
                        "language",
                        "nb",
                        "level",
                        "READER",
                        "scope",
                        "all");
        link = "/activation/" + codes.one(".code").text();
    }

    /** The record is not the application's to delete. */
    @AfterEach
    void leaveNothing() throws SQLException {
        try (var owner = server.connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    delete from secret_link_try where link_id in
                      (select l.id from secret_link l join invitation i on i.id = l.invitation_id where i.name = 'Impatient');
                    delete from audit_entry where detail like 'Impatient%' or person_id in (select id from person where name = 'Impatient');
                    delete from secret_link where invitation_id in (select id from invitation where name = 'Impatient');
                    delete from invitation where name = 'Impatient';
                    delete from membership where person_id in (select id from person where name = 'Impatient');
                    delete from person where name = 'Impatient'
                    """);
        }
    }

    @Test
    void makesOnePersonAndTellsTheSecondThatTheUserIsMade() throws Exception {
        var answers = atOnce(3, this::activate);
        assertThat(answers).extracting(Page::status).containsExactlyInAnyOrder(302, 422, 422);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 422)
                .allMatch(answer -> answer.text().contains("Lenken er brukt, og brukeren er laget."));
        assertThat(count("person where name = 'Impatient'")).isEqualTo(1);
        assertThat(count("membership m join person p on p.id = m.person_id where p.name = 'Impatient'"))
                .isEqualTo(1);
    }

    private Page activate() {
        return visitors.anonymous()
                .submits(link, "name", NAME, "userId", "impatient", "password", "sykkel lampe fjell kopp");
    }

    private static List<Page> atOnce(int times, Callable<Page> visit) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads.invokeAll(Collections.nCopies(times, visit)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private long count(String rest) {
        return database.sql("select count(*) from " + rest).query(Long.class).single();
    }
}
