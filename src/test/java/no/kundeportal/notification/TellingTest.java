package no.kundeportal.notification;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.kundeportal.support.Mailbox;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to a pickup reaches those whom it concerns, in the portal and by e-mail. */
@PortalTest
class TellingTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    Telling telling;

    @Autowired
    OldNotices old;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestClock clock;

    private String ordered;
    private String confirmed;

    /** Both are of Kaikvartalet and by its orderer; the administrator sees the site as well. */
    @BeforeEach
    void ordersOfKaikvartalet() {
        clock.is("2026-11-24T10:00");
        ordered = one("ORDERED");
        confirmed = one("CONFIRMED");
        for (var number : List.of(ordered, confirmed))
            database.sql("update pickup set placed_by = :person, day = '2026-12-01' where number = :number")
                    .param("person", Visitors.idOf(FJORDBYGG_ORDERER))
                    .param("number", number)
                    .update();
        database.sql("delete from notice_due").update();
        database.sql("delete from notice_choice").update();
        database.sql("delete from notice").update();
        mailbox.clear();
    }

    @Test
    void aConfirmationReachesWhoeverHasOrderedByLetterAndInThePortal() {
        submit(
                ordered,
                "confirmation",
                "day",
                "2026-12-01",
                "timeWindow",
                "MORNING",
                "words",
                "Fint om port B er åpen");
        tell();
        assertThat(portalOf(FJORDBYGG_ORDERER)).containsExactly("CONFIRMED");
        var letter = mailbox.delivered().lastTo(FJORDBYGG_ORDERER + "@example.com");
        assertThat(plain(letter.subject())).contains("bekreftet til tir. 1. des.");
        assertThat(plain(letter.text()))
                .contains("Kaikvartalet, ordre " + ordered)
                .contains("Anlegg Nord skriver: Fint om port B er åpen")
                .contains("kl. 07–11")
                .contains("Min profil, Varsler");
        assertThat(portalOf(FJORDBYGG_ADMIN)).isEmpty();
        assertThat(mailbox.to(FJORDBYGG_ADMIN + "@example.com")).isEmpty();
    }

    @Test
    void aLetterSpeaksTheLanguageOfItsReader() {
        database.sql("update person set language = 'sv' where user_id = :id")
                .param("id", FJORDBYGG_ORDERER)
                .update();
        submit(ordered, "confirmation", "day", "2026-12-01", "timeWindow", "ANY", "words", "");
        tell();
        assertThat(mailbox.delivered()
                        .lastTo(FJORDBYGG_ORDERER + "@example.com")
                        .subject())
                .contains("bekräftad till");
    }

    @Test
    void aConfirmationForAnotherDayIsAChangeWithBothDays() {
        submit(ordered, "confirmation", "day", "2026-12-04", "timeWindow", "ANY", "words", "Ingen ledig bil før");
        tell();
        assertThat(portalOf(FJORDBYGG_ORDERER)).containsExactly("CHANGED");
        assertThat(portalOf(FJORDBYGG_READER)).containsExactly("CHANGED");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/notices").text())
                .contains("ny dag er fre. 4. des.")
                .contains("Dagen var tir. 1. des. 2026, nå er den fre. 4. des. 2026.")
                .contains("Ingen ledig bil før");
    }

    @Test
    void theLetterOpensTheOrderAndIsReadByIt() {
        submit(ordered, "confirmation", "day", "2026-12-04", "timeWindow", "ANY", "words", "");
        tell();
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/").all(".bell .count"))
                .hasSize(1);
        var link =
                mailbox.delivered().lastTo(FJORDBYGG_ORDERER + "@example.com").link();
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens(link).redirect()).isEqualTo("/pickups/" + ordered);
        assertThat(unread(FJORDBYGG_ORDERER)).isZero();
        assertThat(unread(FJORDBYGG_READER)).isEqualTo(1);
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(link).status()).isEqualTo(404);
    }

    @Test
    void aCorrectionOfManyFieldsIsOneNotice() {
        var form = new java.util.LinkedHashMap<String, Object>();
        var page = visitors.as(ANLEGG_NORD).opens("/facility/orders/" + ordered + "/correction");
        page.all("main form:not(.tools) [name]").forEach(input -> form.put(input.attr("name"), value(input)));
        form.putAll(java.util.Map.of(
                "day",
                "2026-12-03",
                "reference",
                "PO 99",
                "comment",
                "Ring først",
                "timeWindow",
                "MIDDAY",
                "contactName",
                "Formann",
                "reason",
                "Avtalt på telefon"));
        assertThat(visitors.as(ANLEGG_NORD)
                        .submits(
                                "/facility/orders/" + ordered + "/correction",
                                form.entrySet().stream()
                                        .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
                                        .toArray())
                        .status())
                .isEqualTo(302);
        tell();
        assertThat(portalOf(FJORDBYGG_ORDERER)).containsExactly("CHANGED");
        assertThat(mailbox.delivered().to(FJORDBYGG_ORDERER + "@example.com")).hasSize(1);
        assertThat(plain(mailbox.lastTo(FJORDBYGG_ORDERER + "@example.com").text()))
                .contains("nå er den tor. 3. des. 2026")
                .contains("Også endret: kommentar, kontaktperson, referanse, klokkeslett.")
                .contains("Anlegg Nord skriver: Avtalt på telefon");
    }

    @Test
    void nobodyIsToldOfTheOwnDoingAndAColleaguesOnlyWhoeverHasOrdered() {
        visitors.as(FJORDBYGG_ADMIN)
                .submits(
                        "/pickups/" + confirmed + "/cancellation",
                        "version",
                        version(confirmed),
                        "agreed",
                        "FREE",
                        "reason",
                        "Ikke full");
        assertThat(status(confirmed)).isEqualTo("CANCELLED");
        tell();
        assertThat(portalOf(FJORDBYGG_ADMIN)).isEmpty();
        assertThat(portalOf(FJORDBYGG_READER)).isEmpty();
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/notices").text())
                .contains("avbestilt av en kollega")
                .contains("Grunn: Ikke full");
    }

    @Test
    void whoLooksAfterTheSiteHearsByLetterWhatSomebodyMustActOn() {
        submit(confirmed, "failure", "reason", "Porten var stengt");
        tell();
        assertThat(portalOf(FJORDBYGG_READER)).containsExactly("FAILED");
        assertThat(mailbox.delivered().lastTo(FJORDBYGG_ADMIN + "@example.com").text())
                .contains("Anlegg Nord skriver: Porten var stengt");
        assertThat(mailbox.to(FJORDBYGG_READER + "@example.com")).isEmpty();
    }

    @Test
    void whatWaitsForOneIsCountedByItselfAndNotForWhoeverMayNotOrder() {
        submit(confirmed, "failure", "reason", "Porten var stengt");
        tell();
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .opens("/notices")
                        .one(".mark-unread")
                        .text())
                .isEqualTo("Venter på deg");
        assertThat(visitors.as(FJORDBYGG_READER)
                        .opens("/notices")
                        .one(".mark-unread")
                        .text())
                .isEqualTo("Ulest");
        assertThat(visitors.as(FJORDBYGG_READER).opens("/notices").all(".bell .count.quiet"))
                .hasSize(1);
    }

    @Test
    void isToldOnceHoweverOftenTheJobRuns() {
        submit(confirmed, "failure", "reason", "Porten var stengt");
        tell();
        tell();
        database.sql(
                        "insert into notice_due (event_id, pickup_number, at, person_id) select event_id, pickup_number, now(), null from notice where person_id = :person and channel = 'EMAIL'")
                .param("person", Visitors.idOf(FJORDBYGG_ORDERER))
                .update();
        tell();
        assertThat(portalOf(FJORDBYGG_ORDERER)).containsExactly("FAILED");
        assertThat(mailbox.delivered().to(FJORDBYGG_ORDERER + "@example.com")).hasSize(1);
    }

    @Test
    void whoSeesNoAmountOrSiteOfIsNotTold() {
        submit(confirmed, "failure", "reason", "Porten var stengt");
        tell();
        assertThat(portalOf(HOTELL_ADMIN)).isEmpty();
        assertThat(portalOf(KYSTMAT_ADMIN)).isEmpty();
        database.sql("delete from membership_site where site_number = '1001'").update();
        assertThat(visitors.as(FJORDBYGG_READER).opens("/notices").text()).contains("Ingen varsler ennå");
    }

    @Test
    void allAreMarkedAsReadButWhatHasComeSince() {
        submit(confirmed, "failure", "reason", "Porten var stengt");
        tell();
        var until = visitors.as(FJORDBYGG_ORDERER)
                .opens("/notices")
                .one("[name=until]")
                .val();
        clock.is("2026-11-24T10:05");
        submit(ordered, "cancellation", "reason", "Bilen er på verksted");
        tell();
        visitors.as(FJORDBYGG_ORDERER).submits("/notices/reading", "until", until);
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/notices").all(".unread"))
                .hasSize(1);
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/notices?kind=FAILED").all(".notices li"))
                .hasSize(1);
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/notices?site=1002").text())
                .contains("Ingen varsler passer");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/notices?kind=x").text())
                .contains("Velg noe fra listen.");
    }

    @Test
    void goesOnFromTheLastRowOfThePage() {
        database.sql("""
                        insert into notice (person_id, customer_number, pickup_number, kind, channel, day, at)
                        select :person, '100001', :pickup, 'DAY_BEFORE', 'PORTAL', date '2026-01-01' + i, now() from generate_series(1, 120) i
                        """)
                .param("person", Visitors.idOf(FJORDBYGG_ORDERER))
                .param("pickup", confirmed)
                .update();
        var page = visitors.as(FJORDBYGG_ORDERER).opens("/notices");
        var rows = page.all(".notices li").size();
        while (!page.all("a[rel=next]").isEmpty()) {
            page = visitors.as(FJORDBYGG_ORDERER).opens(page.one("a[rel=next]").attr("href"));
            rows += page.all(".notices li").size();
        }
        assertThat(rows).isEqualTo(120);
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/notices?after=x").status())
                .isEqualTo(404);
    }

    @Test
    void aBrokenPromiseStandsOnTheStartPageUntilItIsReadOrOvertaken() {
        database.sql(
                        "insert into pickup_event (pickup_number, at, kind, by_facility, old_value, new_value) values (:number, now(), 'DELAYED', true, '2026-11-24T11:00:00Z', '2026-11-27')")
                .param("number", ordered)
                .update();
        tell();
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/").one(".needs").text())
                .contains("forsinket")
                .contains("Anlegg Nord har ikke svart i tide. Tidligste dag er nå fre. 27. nov. 2026.");
        submit(ordered, "confirmation", "day", "2026-12-04", "timeWindow", "ANY", "words", "");
        tell();
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/").text()).doesNotContain("forsinket");
        assertThat(unread(FJORDBYGG_ORDERER)).isEqualTo(2);
    }

    @Test
    void aFailureWithANewDayTellsWhyAndWhenAndLeavesNothingToDo() {
        submit(confirmed, "failure", "reason", "Porten var stengt", "comesBack", "2026-11-25");
        tell();
        assertThat(portalOf(FJORDBYGG_ORDERER)).containsExactly("FAILED");
        var page = visitors.as(FJORDBYGG_ORDERER).opens("/notices");
        assertThat(page.text())
                .contains("Anlegg Nord skriver: Porten var stengt")
                .contains("Vi kommer tilbake ons. 25. nov. 2026. Passer det ikke, velg en annen dag på ordren.");
        assertThat(page.one(".mark-unread").text()).isEqualTo("Ulest");
    }

    @Test
    void whoLeavesForGoodTakesTheNoticesAlong() {
        submit(confirmed, "failure", "reason", "Porten var stengt");
        tell();
        visitors.as(FJORDBYGG_READER).submits("/profile/notices", "FAILED.EMAIL", "ALL");
        assertThat(portalOf(FJORDBYGG_READER)).isNotEmpty();
        visitors.as(FJORDBYGG_READER).submits("/profile/access/departure");
        assertThat(portalOf(FJORDBYGG_READER)).isEmpty();
        assertThat(database.sql("select count(*) from notice_choice")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aQuestionOfTheFacilityWaitsForWhoeverMayAnswer() {
        submit(ordered, "question", "said", "Er porten åpen hele dagen?");
        tell();
        assertThat(portalOf(FJORDBYGG_ORDERER)).containsExactly("ANSWER_NEEDED");
        assertThat(portalOf(FJORDBYGG_READER)).isEmpty();
        assertThat(mailbox.delivered()
                        .lastTo(FJORDBYGG_ORDERER + "@example.com")
                        .text())
                .contains("vi trenger svar fra dere")
                .contains("Anlegg Nord skriver: Er porten åpen hele dagen?");
    }

    @Test
    void whatAnAnnetCostsIsNotToldToWhoeverSeesNoAmounts() {
        var annet = one("CLARIFYING");
        database.sql("update pickup set day = '2026-12-01' where number = :number")
                .param("number", annet)
                .update();
        submit(
                annet,
                "confirmation",
                "day",
                "2026-12-02",
                "timeWindow",
                "ANY",
                "article",
                "GIPS",
                "price",
                "950 kr",
                "words",
                "");
        tell();
        assertThat(visitors.as(FJORDBYGG_READER).opens("/notices").text())
                .contains("ny dag er ons. 2. des.")
                .doesNotContain("950");
    }

    @Test
    void supportThatLooksOverTheShoulderReadsNothingAway() {
        submit(confirmed, "failure", "reason", "Porten var stengt");
        tell();
        var support = visitors.signedIn(SUPPORT, PASSWORD);
        var look = "/operator/people/" + Visitors.idOf(FJORDBYGG_ORDERER) + "/look";
        support.submits(look, "reason", "Hjelp med en ordre, avtalt på telefon");
        var address = support.opens("/notices").one(".notices .words a").attr("href");
        assertThat(support.opens(address).redirect()).isEqualTo("/pickups/" + confirmed);
        support.submits("/notices/reading", "until", "999999");
        assertThat(unread(FJORDBYGG_ORDERER)).isEqualTo(1);
    }

    @Test
    void isDeletedAfterItsTime() {
        submit(confirmed, "failure", "reason", "Porten var stengt");
        tell();
        clock.is("2027-05-20T03:50");
        assertThat(old.expire()).isZero();
        clock.is("2027-05-24T03:50");
        assertThat(old.expire()).isPositive();
        assertThat(portalOf(FJORDBYGG_ORDERER)).isEmpty();
    }

    @Test
    void standsInThePersonsOwnFile() {
        submit(confirmed, "failure", "reason", "Porten var stengt");
        tell();
        assertThat(visitors.as(FJORDBYGG_ORDERER).submits("/profile/data.json").body())
                .contains("\"notices\"")
                .contains("FAILED");
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    private void tell() {
        telling.tellAll();
    }

    private static String value(org.jsoup.nodes.Element input) {
        return switch (input.tagName()) {
            case "select" -> {
                var chosen = input.selectFirst("option[selected]");
                yield (chosen == null ? input.selectFirst("option") : chosen).val();
            }
            case "textarea" -> input.text();
            default -> input.val();
        };
    }

    private List<String> portalOf(String userId) {
        return database.sql("select kind from notice where person_id = :person and channel = 'PORTAL' order by id")
                .param("person", Visitors.idOf(userId))
                .query(String.class)
                .list();
    }

    private long unread(String userId) {
        return database.sql(
                        "select count(*) from notice where person_id = :person and channel = 'PORTAL' and read_at is null")
                .param("person", Visitors.idOf(userId))
                .query(Long.class)
                .single();
    }

    private void submit(String number, String verb, Object... fields) {
        var all = new java.util.ArrayList<Object>(List.of("version", version(number)));
        all.addAll(List.of(fields));
        var page = visitors.as(ANLEGG_NORD).submits("/facility/orders/" + number + "/" + verb, all.toArray());
        assertThat(page.status()).as(page.text()).isEqualTo(302);
    }

    private int version(String number) {
        return database.sql("select version from pickup where number = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    private String status(String number) {
        return database.sql("select status from pickup where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private String one(String status) {
        return database.sql(
                        "select number from pickup where site_number = '1001' and status = :status and origin = 'ORDERED' order by number limit 1")
                .param("status", status)
                .query(String.class)
                .single();
    }
}
