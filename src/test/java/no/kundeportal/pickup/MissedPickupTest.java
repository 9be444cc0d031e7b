package no.kundeportal.pickup;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pickup of a Tuesday to which nobody came. */
@PortalTest
class MissedPickupTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private String pickup;

    @BeforeEach
    void ofATuesday() {
        pickup = database.sql(
                        "select number from pickup where site_number = '1001' and status = 'CONFIRMED' order by number limit 1")
                .query(String.class)
                .single();
        database.sql("update pickup set day = '2026-11-24' where number = :n")
                .param("n", pickup)
                .update();
        clock.is("2026-11-25T08:30");
    }

    @Test
    void cannotBeReportedBeforeTheDayIsOver() {
        clock.is("2026-11-24T16:00");
        assertThat(form().text()).contains("Dagen er ikke forbi ennå");
        assertThat(form().all("main form[action$=missed-report]")).isEmpty();
        assertThat(report("").status()).isEqualTo(422);
    }

    @Test
    void isOfferedWhenTheDayHasPassed() {
        assertThat(order(FJORDBYGG_ORDERER).text())
                .contains("Dagen er forbi. Kom vi ikke?")
                .contains("Meld fra senest tor. 26. nov. 2026");
        assertThat(order(FJORDBYGG_READER).all("a[href$=missed-report]")).isEmpty();
    }

    @Test
    void becomesATaskOfTheFacilityWithinTwoWorkingDays() {
        assertThat(report("Containeren er full").redirect()).isEqualTo("/pickups/" + pickup);
        var task = task();
        assertThat(order(FJORDBYGG_ORDERER).text())
                .contains("Det er meldt at vi ikke kom.")
                .contains("Følg sak " + task)
                .contains("Containeren er full");
        assertThat(visitors.as(ANLEGG_NORD).opens("/tasks/" + task).text())
                .contains("Meldt ikke hentet: Kaikvartalet, " + pickup)
                .contains("Containeren er full")
                .contains("Behandle saken");
        assertThat(database.sql("select due_at = '2026-11-27T08:30+01' from task where number = :n")
                        .param("n", task)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void isReportedOnceHoweverOftenTheFormIsSent() {
        var version = version();
        for (int i = 0; i < 2; i++)
            assertThat(visitors.as(FJORDBYGG_ORDERER)
                            .submits(address(), "version", version, "words", "Full")
                            .status())
                    .isEqualTo(302);
        assertThat(tasks()).isEqualTo(1);
        assertThat(report("Fortsatt full").text()).contains("Det er meldt at vi ikke kom.");
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void showsBothVersionsWhenTheFacilityWasFaster() {
        var version = version();
        fails("Porten var stengt");
        var page = visitors.as(FJORDBYGG_ORDERER).submits(address(), "version", version, "words", "Ingen kom");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Ikke utført").contains("Ingen kom");
    }

    @Test
    void showsTheReasonInsteadOfTheFormWhereTheFacilityGaveOne() {
        fails("Porten var stengt");
        assertThat(form().text()).contains("Anlegget har selv sagt hvorfor").contains("Porten var stengt");
        assertThat(form().all("main form[action$=missed-report]")).isEmpty();
        assertThat(report("x").status()).isEqualTo(422);
    }

    @Test
    void leadsFromTheReasonToANewDayWithTheRestFilledIn() {
        database.sql("""
                update pickup set comment = 'Ring først', contact_name = 'Porten', contact_phone = '55 11 22 33',
                  reference = 'PO 88', time_window = 'MORNING' where number = ?""").param(pickup).update();
        fails("Porten var stengt");
        var order = visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + pickup);
        assertThat(order.one(".notice.wrong").text())
                .contains("Porten var stengt")
                .contains("Velg en ny dag");
        var day = visitors.as(FJORDBYGG_ORDERER)
                .opens(order.one(".actions a.filled").attr("href"));
        assertThat(day.heading()).isEqualTo("Hvilken dag?");
        assertThat(day.one("input[name=comment]").val()).isEqualTo("Ring først");
        assertThat(day.one("input[name=contactName]").val()).isEqualTo("Porten");
        assertThat(day.one("input[name=contactPhone]").val()).isEqualTo("55 11 22 33");
        assertThat(day.one("input[name=reference]").val()).isEqualTo("PO 88");
        assertThat(day.one("[name=timeWindow][checked], [name=timeWindow] [selected]")
                        .val())
                .isEqualTo("MORNING");
    }

    @Test
    void isOfferedWhereItSaysDone() {
        visitors.as(ANLEGG_NORD)
                .submits("/facility/orders/" + pickup + "/completion", "version", version(), "lines[0].netKg", "900");
        assertThat(order(FJORDBYGG_ORDERER).text())
                .contains("Står det utført, men ingen kom?")
                .contains("Meld fra senest fre. 27. nov. 2026");
        assertThat(report("Den er full").status()).isEqualTo(302);
    }

    @Test
    void closesTwoWorkingDaysAfter() {
        clock.is("2026-11-26T23:00");
        assertThat(form().all("main form[action$=missed-report]")).hasSize(1);
        clock.is("2026-11-27T00:01");
        assertThat(form().text()).contains("for lenge siden").contains("Ring Anlegg Nord, 55 00 00 00.");
        assertThat(report("x").status()).isEqualTo(422);
    }

    @Test
    void getsANewDayByOneClickWhichSettlesTheTask() {
        report("Containeren er full");
        var desk = visitors.as(ANLEGG_NORD).opens("/facility/orders/" + pickup);
        assertThat(desk.one("form[action$=return] button").text().replace('\u00A0', ' '))
                .isEqualTo("Kom tilbake tor. 26. nov.");
        assertThat(comesBack().redirect()).isEqualTo("/facility/orders/" + pickup);
        assertThat(order(FJORDBYGG_ORDERER).text()).contains("Ny dag: vi kommer tor. 26. nov.");
        assertThat(database.sql("select status from task where number = :n")
                        .param("n", task())
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
        assertThat(comesBack().status()).isEqualTo(409);
    }

    @Test
    void isWeighedUnderAFurtherNumberWhenItWasCalledDoneBefore() {
        visitors.as(ANLEGG_NORD)
                .submits("/facility/orders/" + pickup + "/completion", "version", version(), "lines[0].netKg", "900");
        report("Den er full");
        comesBack();
        visitors.as(ANLEGG_NORD)
                .submits("/facility/orders/" + pickup + "/completion", "version", version(), "lines[0].netKg", "950");
        assertThat(order(FJORDBYGG_ORDERER).all("a[href$=" + pickup + "-2]")).hasSize(1);
    }

    @Test
    void doesNotExistForAStrangerOrAnotherFacility() {
        assertThat(visitors.as(KYSTMAT_ADMIN).submits(address(), "version", "0").status())
                .isEqualTo(404);
        assertThat(visitors.as(ANLEGG_SOR)
                        .submits("/facility/orders/" + pickup + "/return", "version", "0")
                        .status())
                .isEqualTo(404);
    }

    private Page order(String who) {
        return visitors.as(who).opens("/pickups/" + pickup);
    }

    private Page form() {
        return visitors.as(FJORDBYGG_ORDERER).opens(address());
    }

    private Page report(String words) {
        return visitors.as(FJORDBYGG_ORDERER).submits(address(), "version", version(), "words", words);
    }

    private void fails(String reason) {
        visitors.as(ANLEGG_NORD)
                .submits("/facility/orders/" + pickup + "/failure", "version", version(), "reason", reason);
    }

    private Page comesBack() {
        return visitors.as(ANLEGG_NORD).submits("/facility/orders/" + pickup + "/return", "version", version());
    }

    private String address() {
        return "/pickups/" + pickup + "/missed-report";
    }

    private String task() {
        return database.sql("select missed_task_number from pickup where number = :n")
                .param("n", pickup)
                .query(String.class)
                .single();
    }

    private int tasks() {
        return database.sql("select count(*) from task where page = :page")
                .param("page", "/facility/orders/" + pickup)
                .query(Integer.class)
                .single();
    }

    private int version() {
        return database.sql("select version from pickup where number = :n")
                .param("n", pickup)
                .query(Integer.class)
                .single();
    }
}
