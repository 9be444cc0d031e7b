package no.kundeportal.statistics.web;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.UUID;
import no.kundeportal.statistics.ReportFiles;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that are too large to be waited for. The job of the other threads does not see the test's own rows. */
@PortalTest
class ReportFilesTest {

    private static final int LAST_YEAR = Year.now().getValue() - 1;
    private static final String DEFINITION = "column=date&column=site&column=kg&column=amount&span=LAST_YEAR";

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    ReportFileMaker maker;

    @Autowired
    ReportFiles files;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.runs();
    }

    @Test
    void aLargeDownloadLeadsToAFileThatIsMadeInTheBackground() {
        database.sql("""
                        insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code, net_kg,
                          weight_kind, recorded_at)
                        select 'NORD', 'L' || n, 1, '2017-03-01'::timestamp + n * interval '1 minute', '100001', '1001', 'GIPS', 10, 'measured', now()
                        from generate_series(1, 5001) n
                        """).update();
        var query = "?from=2017-01-01&to=2017-12-31";
        var led = visitors.as(FJORDBYGG_ADMIN).opens("/statistics/maxi.csv" + query);
        assertThat(led.status()).isEqualTo(302);
        var page = visitors.as(FJORDBYGG_ADMIN).opens(led.redirect());
        assertThat(page.text()).contains("5 001 rader");
        var asked = visitors.as(FJORDBYGG_ADMIN)
                .submits(
                        "/reports/files",
                        "title",
                        page.one("input[name=title]").val(),
                        "ending",
                        page.one("input[name=ending]").val(),
                        "definition",
                        page.one("input[name=definition]").val())
                .redirect();
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(asked).all("progress")).hasSize(1);
        maker.make(idOf(asked));
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(asked).text()).contains("5 001 rader");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(asked + ".csv").body().lines())
                .hasSize(5002);
    }

    @Test
    void theFileIsWhatADownloadAtOnceWouldBe() {
        var asked = ask(FJORDBYGG_ADMIN);
        maker.make(idOf(asked));
        var kept = visitors.as(FJORDBYGG_ADMIN).opens(asked + ".csv").body();
        var once = visitors.as(FJORDBYGG_ADMIN)
                .opens("/statistics/standard.csv?from=%1$d-01-01&to=%1$d-12-31".formatted(LAST_YEAR))
                .body();
        assertThat(kept.lines()).hasSameSizeAs(once.lines().toList());
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/reports/files").text()).contains("Alt i fjor");
    }

    @Test
    void isOnlyForWhoeverAskedAndForAsLongAsTheRightsLast() {
        var asked = ask(FJORDBYGG_READER);
        maker.make(idOf(asked));
        assertThat(visitors.as(FJORDBYGG_READER).opens(asked + ".csv").status()).isEqualTo(200);
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(asked).status()).isEqualTo(404);
        database.sql("update membership set economy = false where person_id = :person")
                .param("person", Visitors.idOf(FJORDBYGG_READER))
                .update();
        assertThat(visitors.as(FJORDBYGG_READER).opens(asked + ".csv").status()).isEqualTo(404);
    }

    @Test
    void canBeCancelledAndThenHoldsNothing() {
        var asked = ask(FJORDBYGG_ADMIN);
        visitors.as(FJORDBYGG_ADMIN).submits(asked + "/cancellation");
        maker.make(idOf(asked));
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(asked).text()).contains("Avbrutt");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(asked + ".csv").status()).isEqualTo(404);
    }

    @Test
    void askedForTwiceItIsOneFileAndAfterAWeekItIsGone() {
        var asked = ask(FJORDBYGG_ADMIN);
        assertThat(ask(FJORDBYGG_ADMIN)).isEqualTo(asked);
        maker.make(idOf(asked));
        maker.make(idOf(asked));
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(asked).status()).isEqualTo(200);
        clock.is((LAST_YEAR + 2) + "-06-01T03:50");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(asked).status()).isEqualTo(404);
        assertThat(files.expire()).isPositive();
        assertThat(database.sql("select count(*) from report_file_chunk where file_id = ?")
                        .param(idOf(asked))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String ask(String person) {
        return visitors.as(person)
                .submits("/reports/files", "title", "Alt i fjor", "ending", "csv", "definition", DEFINITION)
                .redirect();
    }

    private static UUID idOf(String path) {
        return UUID.fromString(path.substring("/reports/files/".length()));
    }
}
