package no.kundeportal.pickup;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The confirmed pickup of a Monday: free until Friday noon, by the facility's answer after that. */
@PortalTest
class CancellingAPickupTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private String pickup;

    @BeforeEach
    void ofAMonday() {
        pickup = one("CONFIRMED");
        database.sql("update pickup set day = '2026-11-30', time_window = 'MORNING' where number = :n")
                .param("n", pickup)
                .update();
        clock.is("2026-11-27T11:59");
    }

    @Test
    void isFreeUntilNoonTheWorkingDayBefore() {
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + pickup).text())
                .contains("fritt til fre. 27. nov. kl. 12.00")
                .contains("950,00 kr ekskl. mva.");
        assertThat(cancel("reason", "Porten er stengt").redirect()).isEqualTo("/pickups/" + pickup);
        assertThat(status()).isEqualTo("CANCELLED");
        assertThat(visitors.as(ANLEGG_NORD).opens("/facility/orders/" + pickup).text())
                .contains("Avbestilt")
                .contains("Porten er stengt");
    }

    @Test
    void needsNoReasonWhileItIsFree() {
        cancel("reason", "");
        assertThat(status()).isEqualTo("CANCELLED");
    }

    @Test
    void countsTheWorkingDayBeforeAHoliday() {
        database.sql("update pickup set day = '2027-03-30' where number = :n")
                .param("n", pickup)
                .update();
        clock.is("2027-03-24T11:59");
        assertThat(form().text()).contains("fritt til ons. 24. mars kl. 12.00");
        clock.is("2027-03-24T12:00");
        assertThat(form().text()).contains("gikk ut ons. 24. mars kl. 12.00");
    }

    @Test
    void isARequestFromNoonOnAndShowsTheFeeBeforeAsking() {
        clock.is("2026-11-27T12:00");
        var page = form();
        assertThat(page.text())
                .contains("Fristen for å endre eller avbestille fritt gikk ut fre. 27. nov. kl. 12.00")
                .contains("Bomtur kan koste 950,00 kr ekskl. mva.")
                .contains("svarer senest man. 30. nov. kl. 07.00")
                .contains("Be om å avbestille")
                .contains("Behold hentingen");
        cancel("reason", "Containeren er tom");
        assertThat(status()).isEqualTo("CONFIRMED");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + pickup).text())
                .contains("Dere har bedt om å avbestille.")
                .contains("Til da gjelder den gamle dagen.")
                .contains("Containeren er tom");
    }

    @Test
    void takesAReasonWithARequest() {
        clock.is("2026-11-27T12:00");
        assertThat(cancel("reason", " ").errorAt("reason")).contains("Skriv hvorfor");
    }

    @Test
    void doesNotAskForWhatCostsWhenFreeWasAgreed() {
        clock.is("2026-11-27T12:00");
        var page = cancel("agreed", "FREE", "reason", "Tom");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Fristen gikk ut mens du skrev").contains("950,00 kr");
        assertThat(page.one("input[name=agreed]").val()).isEqualTo("ON_REQUEST");
        assertThat(page.one("#reason").val()).isEqualTo("Tom");
    }

    @Test
    void isFreeWhereNoDayIsSet() {
        pickup = one("CLARIFYING");
        database.sql("update pickup set day = null where number = :n")
                .param("n", pickup)
                .update();
        assertThat(form().text()).contains("Ingen dag er satt ennå");
        cancel("reason", "Solgt");
        assertThat(status()).isEqualTo("CANCELLED");
    }

    @Test
    void isTooLateWhenTheLorryIsOnItsWay() {
        database.sql("update pickup set status = 'UNDERWAY' where number = :n")
                .param("n", pickup)
                .update();
        assertThat(form().text()).contains("bilen er på vei. Ring Anlegg Nord, 55 00 00 00.");
        assertThat(form().all("main form[action$=cancellation]")).isEmpty();
        assertThat(cancel("reason", "x").status()).isEqualTo(422);
        assertThat(status()).isEqualTo("UNDERWAY");
    }

    @Test
    void isOneActionWhenTheFormIsSentTwice() {
        clock.is("2026-11-27T12:00");
        var version = version();
        for (int i = 0; i < 2; i++) {
            var answer = visitors.as(FJORDBYGG_ORDERER)
                    .submits(address(), "version", version, "agreed", "ON_REQUEST", "reason", "Tom");
            assertThat(answer.redirect()).isEqualTo("/pickups/" + pickup);
        }
        assertThat(events("CANCELLATION_ASKED")).isEqualTo(1);
    }

    @Test
    void showsBothVersionsToTheSecondOfTwo() {
        var version = version();
        cancel("reason", "Først");
        var page = visitors.as(FJORDBYGG_ADMIN).submits(address(), "version", version, "reason", "Sist");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Avbestilt").contains("Sist");
    }

    @Test
    void cannotBeAskedForTwice() {
        askedToCancel();
        var page = cancel("reason", "Igjen");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Anlegg Nord svarer senest");
    }

    @Test
    void waitsInTheQueueWithItsDeadline() {
        askedToCancel();
        var queue = visitors.as(ANLEGG_NORD).opens("/facility/queue?asked=true");
        assertThat(queue.all(".queue ol li")).hasSize(asked());
        var entry = visitors.as(ANLEGG_NORD).opens("/facility/queue?asked=true&order=" + pickup);
        assertThat(entry.text())
                .contains("Vil avbestille etter frist")
                .contains("Svar senest man. 30. nov. kl. 07.00")
                .contains("Containeren er tom")
                .contains("950,00 kr ekskl. mva.");
    }

    @Test
    void isAcceptedWithTheFeeThatWasNamed() {
        askedToCancel();
        answer("acceptance", "fee", "true", "words", "Bilen var lastet");
        assertThat(status()).isEqualTo("CANCELLED");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + pickup).text())
                .contains("Bomtur: 950,00 kr ekskl. mva.")
                .contains("Bilen var lastet");
        database.sql("update membership set economy = false where person_id = :id")
                .param("id", Visitors.idOf(FJORDBYGG_READER))
                .update();
        assertThat(visitors.as(FJORDBYGG_READER).opens("/pickups/" + pickup).text())
                .contains("Bomtur faktureres.")
                .doesNotContain("950,00");
    }

    @Test
    void isForgivenItsFeeOnceAndForAReasonThatTheCustomerSees() {
        askedToCancel();
        answer("acceptance", "fee", "true", "words", "Bilen var lastet");
        var desk = visitors.as(ANLEGG_NORD).opens("/facility/orders/" + pickup);
        assertThat(desk.all("a[href$='/credit']")).hasSize(1);
        assertThat(credit("").errorAt("reason")).isNotBlank();
        assertThat(credit("x".repeat(10_000)).errorAt("reason")).isNotBlank();
        assertThat(credit("Bilen kunne brukes til en annen").redirect()).isEqualTo("/facility/orders/" + pickup);
        assertThat(credit("Bilen kunne brukes til en annen").status()).isEqualTo(302);
        assertThat(credit("En gang til").status()).isEqualTo(422);
        assertThat(database.sql("select new_value from pickup_event where pickup_number = :n and kind = 'CREDITED'")
                        .param("n", pickup)
                        .query(String.class)
                        .list())
                .containsExactly("950.00");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + pickup).text())
                .contains("Bomturen er frafalt")
                .contains("Trekkes fra: 950,00 kr ekskl. mva.")
                .contains("Bilen kunne brukes til en annen");
        assertThat(visitors.as(ANLEGG_NORD).opens("/facility/orders/" + pickup).all("a[href$='/credit']"))
                .isEmpty();
    }

    @Test
    void isNotForgivenWhereNothingWasTakenNorByAnotherFacility() {
        askedToCancel();
        answer("acceptance", "words", "");
        assertThat(credit("Grunn").status()).isEqualTo(422);
        assertThat(visitors.as(ANLEGG_SOR)
                        .submits("/facility/orders/" + pickup + "/credit", "reason", "Grunn")
                        .status())
                .isEqualTo(404);
    }

    private Page credit(String reason) {
        return visitors.as(ANLEGG_NORD).submits("/facility/orders/" + pickup + "/credit", "reason", reason);
    }

    @Test
    void isAcceptedForNothing() {
        askedToCancel();
        answer("acceptance", "words", "");
        assertThat(status()).isEqualTo("CANCELLED");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + pickup).text())
                .doesNotContain("Bomtur");
    }

    @Test
    void isDeclinedWithAReasonAndTheOldDayHolds() {
        askedToCancel();
        assertThat(answer("refusal", "words", "").errorAt("words")).contains("Skriv hvorfor det avslås");
        answer("refusal", "words", "Bilen er lastet om");
        assertThat(status()).isEqualTo("CONFIRMED");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + pickup).text())
                .contains("Avbestillingen er avslått. Hentingen står.")
                .contains("Bilen er lastet om")
                .contains("man. 30. nov.");
    }

    @Test
    void isAnsweredBeforeTheLorryLeaves() {
        askedToCancel();
        var page = visitors.as(ANLEGG_NORD).submits("/facility/orders/" + pickup + "/departure", "version", version());
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Svar på kundens ønske først");
    }

    @Test
    void isAnsweredOnlyByTheFacilityThatServesTheSiteAndOnlyOnce() {
        askedToCancel();
        assertThat(visitors.as(ANLEGG_SOR)
                        .submits("/facility/orders/" + pickup + "/request/acceptance", "version", version())
                        .status())
                .isEqualTo(404);
        answer("refusal", "words", "Nei");
        assertThat(answer("acceptance", "words", "").text()).contains("venter ikke på noe svar lenger");
    }

    @Test
    void keepsTheFeeThatWasNamedWhateverTheSettingSaysLater() {
        askedToCancel();
        assertThat(database.sql("select request_fee from pickup where number = :n")
                        .param("n", pickup)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("950");
    }

    @Test
    void isNotOfferedToAReaderAndDoesNotExistForAStranger() {
        assertThat(visitors.as(FJORDBYGG_READER).opens("/pickups/" + pickup).all("a[href$=cancellation]"))
                .isEmpty();
        assertThat(visitors.as(KYSTMAT_ADMIN).submits(address(), "version", "0").status())
                .isEqualTo(404);
    }

    private void askedToCancel() {
        clock.is("2026-11-27T12:00");
        cancel("reason", "Containeren er tom");
    }

    private Page form() {
        return visitors.as(FJORDBYGG_ORDERER).opens(address());
    }

    private Page cancel(Object... fields) {
        return visitors.as(FJORDBYGG_ORDERER).submits(address(), with(version(), fields));
    }

    private Page answer(String answer, Object... fields) {
        return visitors.as(ANLEGG_NORD)
                .submits("/facility/orders/" + pickup + "/request/" + answer, with(version(), fields));
    }

    private static Object[] with(int version, Object... fields) {
        var all = new java.util.ArrayList<Object>(java.util.List.of(fields));
        all.addAll(java.util.List.of("version", version));
        return all.toArray();
    }

    private String address() {
        return "/pickups/" + pickup + "/cancellation";
    }

    private String one(String status) {
        return database.sql(
                        "select number from pickup where site_number = '1001' and status = :s order by number limit 1")
                .param("s", status)
                .query(String.class)
                .single();
    }

    private String status() {
        return database.sql("select status from pickup where number = :n")
                .param("n", pickup)
                .query(String.class)
                .single();
    }

    private int version() {
        return database.sql("select version from pickup where number = :n")
                .param("n", pickup)
                .query(Integer.class)
                .single();
    }

    private int asked() {
        return database.sql("select count(*) from pickup where facility_code = 'NORD' and request_due_at is not null")
                .query(Integer.class)
                .single();
    }

    private int events(String kind) {
        return database.sql("select count(*) from pickup_event where pickup_number = :n and kind = :k")
                .param("n", pickup)
                .param("k", kind)
                .query(Integer.class)
                .single();
    }
}
