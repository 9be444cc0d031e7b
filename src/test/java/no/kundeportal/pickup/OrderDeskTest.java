package no.kundeportal.pickup;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class OrderDeskTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private String ordered;
    private String clarifying;
    private String confirmed;

    @BeforeEach
    void ordersOfKaikvartalet() {
        clock.is("2026-11-24T10:00");
        ordered = one("ORDERED");
        clarifying = one("CLARIFYING");
        confirmed = one("CONFIRMED");
    }

    @Test
    void confirmsWithADayAndAWordThatTheCustomerSees() {
        assertThat(submit(
                                ordered,
                                "confirmation",
                                "day",
                                "2026-12-01",
                                "timeWindow",
                                "MORNING",
                                "words",
                                "Fint om port B er åpen")
                        .redirect())
                .isEqualTo("/facility/orders/" + ordered);
        var page = visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + ordered);
        assertThat(page.text())
                .contains("Bekreftet til tir. 1. des.")
                .contains("Fint om port B er åpen")
                .contains("kl. 07–11");
        assertThat(status(ordered)).isEqualTo("CONFIRMED");
    }

    @Test
    void asksWhichArticleAnAnnetIsBeforeConfirmingIt() {
        var page = submit(clarifying, "confirmation", "day", "2026-12-01", "timeWindow", "ANY");
        assertThat(page.errorAt("article")).isEqualTo("Velg hvilken artikkel dette er.");
        submit(clarifying, "confirmation", "day", "2026-12-01", "timeWindow", "ANY", "article", "GIPS");
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .opens("/pickups/" + clarifying)
                        .text())
                .contains("Avklart: dette er Gips");
    }

    @Test
    void correctsAnyFieldWithAReasonAndShowsOldAndNewValue() {
        var form = form(ordered, "correction");
        form.putAll(Map.of("reference", "PO 99", "comment", "Ring 10 minutter før", "reason", "Avtalt på telefon"));
        assertThat(post(ordered, "correction", form).status()).isEqualTo(302);
        var text = visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + ordered).text();
        assertThat(text)
                .contains("Referanse endret fra")
                .contains("til PO 99")
                .contains("Avtalt på telefon")
                .contains("Anlegg Nord");
    }

    @Test
    void asksForAReasonAndKeepsWhatWasTyped() {
        var form = form(ordered, "correction");
        form.put("reference", "PO 99");
        var page = post(ordered, "correction", form);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("reason")).isEqualTo("Skriv hvorfor. Kunden ser det.");
        assertThat(page.one("#reference").val()).isEqualTo("PO 99");
    }

    @Test
    void refusesASiteOfAnotherCustomerInACorrection() {
        var form = form(ordered, "correction");
        form.putAll(Map.of("site", "2001", "reason", "Feil sted"));
        assertThat(post(ordered, "correction", form).errorAt("site")).isEqualTo("Velg et av stedene.");
    }

    @Test
    void cancelsWithAReasonTheCustomerSees() {
        submit(ordered, "cancellation", "reason", "Bilen er på verksted");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + ordered).text())
                .contains("Avbestilt")
                .contains("Bilen er på verksted");
        assertThat(submit(ordered, "cancellation", "reason", "igjen").text()).contains("allerede avsluttet");
    }

    @Test
    void marksAPickupAsNotCarriedOutWithAReason() {
        submit(confirmed, "failure", "reason", "Porten var stengt");
        assertThat(status(confirmed)).isEqualTo("FAILED");
        assertThat(submit(ordered, "failure", "reason", "x").text()).contains("Bare en bekreftet henting");
    }

    @Test
    void completesWithAWeighingThatBecomesAWeighSlip() {
        submit(confirmed, "departure");
        submit(
                confirmed,
                "completion",
                "lines[0].grossKg",
                "12 480",
                "lines[0].tareKg",
                "9 060,5",
                "vehicle",
                "NX 48213",
                "words",
                "Noe våt");
        assertThat(status(confirmed)).isEqualTo("COMPLETED");
        assertThat(database.sql("select net_kg from weigh_slip where facility_code = 'NORD' and number = :n")
                        .param("n", confirmed)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("3419.5");
        var order = visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + confirmed);
        var slip = visitors.as(FJORDBYGG_ORDERER)
                .opens(order.one("a[href^=/slips/]").attr("href"));
        assertThat(slip.figure("#netKg")).isEqualByComparingTo("3419.5");
        assertThat(slip.text()).contains("NX 48213").contains("Beløp vises for dem med økonomi");
    }

    @Test
    void holdsWeightsAgainstEachOther() {
        assertThat(submit(confirmed, "completion", "lines[0].grossKg", "100").errorAt("lines0\\.tareKg"))
                .contains("både brutto og tara");
        assertThat(submit(confirmed, "completion", "lines[0].tareKg", "100").errorAt("lines0\\.grossKg"))
                .contains("både brutto og tara");
    }

    @Test
    void refusesWeightsThatCannotBe() {
        assertThat(submit(confirmed, "completion").errorAt("lines0\\.netKg")).contains("Skriv nettovekten");
        assertThat(submit(confirmed, "completion", "lines[0].netKg", "mye").errorAt("lines0\\.netKg"))
                .contains("Skriv et tall");
        assertThat(submit(confirmed, "completion", "lines[0].netKg", "0").errorAt("lines0\\.netKg"))
                .isNotBlank();
        assertThat(submit(confirmed, "completion", "lines[0].netKg", "-5").errorAt("lines0\\.netKg"))
                .isNotBlank();
        assertThat(submit(confirmed, "completion", "lines[0].netKg", "10000000").errorAt("lines0\\.netKg"))
                .isNotBlank();
        assertThat(submit(confirmed, "completion", "lines[0].grossKg", "100", "lines[0].tareKg", "200")
                        .errorAt("lines0\\.tareKg"))
                .contains("mindre enn brutto");
        assertThat(submit(
                                confirmed,
                                "completion",
                                "lines[0].grossKg",
                                "300",
                                "lines[0].tareKg",
                                "200",
                                "lines[0].netKg",
                                "50")
                        .errorAt("lines0\\.netKg"))
                .contains("100");
        assertThat(status(confirmed)).isEqualTo("CONFIRMED");
    }

    @Test
    void showsBothVersionsWhenSomebodyElseWasFaster() {
        var form = form(ordered, "correction");
        form.putAll(Map.of("reference", "PO 2", "reason", "Min endring"));
        var other = form(ordered, "correction");
        other.putAll(Map.of("reference", "PO 1", "reason", "Din endring"));
        post(ordered, "correction", other);
        var page = post(ordered, "correction", form);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Noen kom før deg").contains("PO 1").contains("PO 2");
        assertThat(database.sql("select reference from pickup where number = :n")
                        .param("n", ordered)
                        .query(String.class)
                        .single())
                .isEqualTo("PO 1");
    }

    @Test
    void keepsTheWordsOfAnAnswerThatCameTooLate() {
        submit(ordered, "cancellation", "reason", "Bilen er på verksted");
        var page = visitors.as(ANLEGG_NORD)
                .submits(
                        "/facility/orders/" + ordered + "/confirmation",
                        "version",
                        version(ordered) - 1,
                        "day",
                        "2026-12-01",
                        "timeWindow",
                        "MORNING",
                        "words",
                        "Vi kommer tidlig");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text())
                .contains("Vi kommer tidlig")
                .contains("tir. 1. des.")
                .contains("07–11")
                .contains("Avbestilt");
    }

    @Test
    void doesNotLetAnAnnetLoseItsDescriptionBeforeItHasAnArticle() {
        var form = form(clarifying, "correction");
        form.putAll(Map.of("lines[0].description", "", "reason", "Rydder"));
        assertThat(post(clarifying, "correction", form).errorAt("lines0\\.description"))
                .isNotBlank();
    }

    @Test
    void saysSoWhenASlipWithTheNumberOfTheOrderExistsAlready() {
        database.sql(
                        "insert into weigh_slip_key (facility_code, number, revision, weighed_at) values ('NORD', :n, 1, now())")
                .param("n", confirmed)
                .update();
        var page = submit(confirmed, "completion", "lines[0].netKg", "10");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Det finnes allerede en veieseddel");
    }

    @Test
    void isOnlyForTheFacilityThatServesTheSite() {
        assertThat(visitors.as(ANLEGG_SOR).opens("/facility/orders/" + ordered).status())
                .isEqualTo(404);
        assertThat(visitors.as(ANLEGG_SOR)
                        .submits("/facility/orders/" + ordered + "/cancellation", "version", "0", "reason", "x")
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/facility/orders/" + ordered)
                        .status())
                .isEqualTo(404);
        assertThat(status(ordered)).isEqualTo("ORDERED");
    }

    @Test
    void queueShowsWhatWaitsByDeadlineForOwnFacilityAlone() {
        var nord = visitors.as(ANLEGG_NORD).opens("/facility/queue");
        var waiting = database.sql(
                        "select count(*) from pickup where facility_code = 'NORD' and facility_due_at is not null")
                .query(Integer.class)
                .single();
        assertThat(nord.all(".queue ol li")).hasSize(waiting);
        assertThat(nord.one(".switch .only").text()).contains("Anlegg Nord");
        assertThat(visitors.as(ANLEGG_SOR).opens("/facility/queue").text()).doesNotContain("Kaikvartalet");
    }

    private Page submit(String number, String verb, Object... fields) {
        var all = new ArrayList<Object>(List.of(fields));
        all.addAll(List.of("version", version(number)));
        return visitors.as(ANLEGG_NORD).submits("/facility/orders/" + number + "/" + verb, all.toArray());
    }

    /** What the form would send if nothing were typed. */
    private Map<String, String> form(String number, String verb) {
        var page = visitors.as(ANLEGG_NORD).opens("/facility/orders/" + number + "/" + verb);
        var fields = new java.util.LinkedHashMap<String, String>();
        page.all("main form input[name], main form textarea[name]").stream()
                .filter(each -> !each.attr("name").equals("_csrf"))
                .filter(each -> !each.attr("type").equals("checkbox") || each.hasAttr("checked"))
                .forEach(each ->
                        fields.put(each.attr("name"), each.tagName().equals("textarea") ? each.text() : each.val()));
        page.all("main form select")
                .forEach(each -> fields.put(
                        each.attr("name"),
                        each.select("option[selected]").isEmpty()
                                ? ""
                                : each.select("option[selected]").getFirst().val()));
        return fields;
    }

    private Page post(String number, String verb, Map<String, String> form) {
        var fields = new ArrayList<Object>();
        form.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return visitors.as(ANLEGG_NORD).submits("/facility/orders/" + number + "/" + verb, fields.toArray());
    }

    private String one(String status) {
        return database.sql(
                        "select number from pickup where site_number = '1001' and status = :s order by number limit 1")
                .param("s", status)
                .query(String.class)
                .single();
    }

    private String status(String number) {
        return database.sql("select status from pickup where number = :n")
                .param("n", number)
                .query(String.class)
                .single();
    }

    private int version(String number) {
        return database.sql("select version from pickup where number = :n")
                .param("n", number)
                .query(Integer.class)
                .single();
    }
}
