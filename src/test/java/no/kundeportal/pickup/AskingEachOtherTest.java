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

/** Facility and customer ask each other about an order that is not over, and the order waits for the answer. */
@PortalTest
class AskingEachOtherTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private String annet;
    private String confirmed;

    @BeforeEach
    void ordersOfKaikvartalet() {
        clock.is("2026-11-24T10:00");
        annet = one("CLARIFYING");
        confirmed = one("CONFIRMED");
    }

    @Test
    void theFacilityAsksAndTheOrderWaitsForTheCustomer() {
        assertThat(facility(annet, "question", "Er karmene malt?").redirect()).isEqualTo("/facility/orders/" + annet);
        assertThat(queue("").all(".queue ol a[href*=" + annet + "]")).isEmpty();
        assertThat(queue("?waits=true&order=" + annet).text())
                .contains("Venter på kunden")
                .contains("Kunden er spurt og har tid til ons. 25. nov. kl. 12.00.")
                .contains("Er karmene malt?");
        var order = visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + annet);
        assertThat(order.text())
                .contains("Anlegg Nord spør dere")
                .contains("Svar senest ons. 25. nov. kl. 12.00")
                .contains("Neste: dere svarer anlegget");
        assertThat(order.one("#dialogue form").attr("action")).isEqualTo("/pickups/" + annet + "/answer");
    }

    @Test
    void theCustomerIsToldOnTheStartPageAndInTheList() {
        facility(annet, "question", "Er karmene malt?");
        var start = visitors.as(FJORDBYGG_ORDERER).opens("/");
        assertThat(start.one(".needs").text()).contains("Anlegget spør om Annet");
        assertThat(start.one("a[href='/pickups/" + annet + "#dialogue']").text())
                .contains("Svar");
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .opens("/pickups?from=&status=CLARIFYING")
                        .text())
                .contains("Anlegget spør dere");
    }

    @Test
    void theAnswerPutsTheOrderBackIntoTheQueueWithANewDeadline() {
        facility(annet, "question", "Er karmene malt?");
        clock.is("2026-11-26T09:00");
        assertThat(customer(annet, "answer", "Ja, hvite.").redirect()).isEqualTo("/pickups/" + annet);
        assertThat(queue("?dialogue=true&order=" + annet).text())
                .contains("Kunden har svart")
                .contains("Ja, hvite.")
                .contains("fre. 27. nov. kl. 12.00");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/").all(".needs a[href*=" + annet + "]"))
                .isEmpty();
    }

    @Test
    void goesOnForSeveralRoundsAndAllOfItStaysOnTheTimeline() {
        facility(annet, "question", "Er karmene malt?");
        customer(annet, "answer", "Ja, hvite.");
        facility(annet, "question", "Når ble huset bygd?");
        customer(annet, "answer", "I 1962.");
        confirm(annet, "priceNote", "");
        for (var page : new Page[] {
            visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + annet),
            visitors.as(ANLEGG_NORD).opens("/facility/orders/" + annet)
        }) {
            assertThat(page.one("ol.timeline").text())
                    .containsSubsequence(
                            "Bekreftet til", "I 1962.", "Når ble huset bygd?", "Ja, hvite.", "Er karmene malt?");
        }
        assertThat(events(annet, "QUESTION_ASKED")).isEqualTo(2);
        assertThat(events(annet, "QUESTION_ANSWERED")).isEqualTo(2);
        assertThat(state(annet)).isEqualTo("none");
    }

    @Test
    void theCustomerAsksAboutAConfirmedOrderAndStaffAnswer() {
        customer(confirmed, "question", "Kan dere ringe før dere kommer?");
        assertThat(queue("?dialogue=true").all(".queue ol a[href*=" + confirmed + "]"))
                .hasSize(1);
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + confirmed).text())
                .contains("Dere har spurt. Anlegg Nord svarer senest ons. 25. nov. kl. 12.00.");
        facility(confirmed, "answer", "Ja, sjåføren ringer.");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + confirmed).text())
                .contains("Svar fra anlegget")
                .contains("Ja, sjåføren ringer.");
        assertThat(queue("?dialogue=true").all(".queue ol a[href*=" + confirmed + "]"))
                .isEmpty();
    }

    @Test
    void anAnswerOnAConfirmedOrderWaitsUntilItIsRead() {
        facility(confirmed, "question", "Hvilken port?");
        customer(confirmed, "answer", "Port B.");
        assertThat(queue("?dialogue=true").all(".queue ol a[href*=" + confirmed + "]"))
                .hasSize(1);
        facility(confirmed, "answer", "");
        assertThat(queue("?dialogue=true").all(".queue ol a[href*=" + confirmed + "]"))
                .isEmpty();
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + confirmed).text())
                .contains("Anlegget har lest svaret");
    }

    @Test
    void aQuestionOfTheCustomersOutlivesTheConfirmation() {
        customer(annet, "question", "Hva koster det?");
        confirm(annet, "priceNote", "");
        assertThat(state(annet)).isEqualTo("CUSTOMER_ASKED");
        assertThat(queue("?dialogue=true").all(".queue ol a[href*=" + annet + "]"))
                .hasSize(1);
    }

    @Test
    void asksOneThingAtATime() {
        facility(annet, "question", "Er karmene malt?");
        assertThat(facility(annet, "question", "Og glasset?").text()).contains("ikke svart ennå");
        var page = customer(annet, "question", "Hvorfor?");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Svar på det først.");
        assertThat(page.one("#said").val()).isEqualTo("Hvorfor?");
    }

    @Test
    void wantsWordsAndNotTooMany() {
        assertThat(facility(annet, "question", " ").errorAt("said")).isEqualTo("Skriv hva du vil vite.");
        assertThat(facility(annet, "question", "x".repeat(1001)).errorAt("said"))
                .contains("tegn");
        facility(annet, "question", "Er karmene malt?");
        assertThat(customer(annet, "answer", "").errorAt("said")).isEqualTo("Skriv svaret.");
    }

    @Test
    void isOneQuestionWhenTheFormIsSentTwice() {
        var version = version(annet);
        for (int i = 0; i < 2; i++) {
            assertThat(visitors.as(ANLEGG_NORD)
                            .submits("/facility/orders/" + annet + "/question", "version", version, "said", "Malt?")
                            .status())
                    .isEqualTo(302);
        }
        assertThat(events(annet, "QUESTION_ASKED")).isEqualTo(1);
    }

    @Test
    void showsBothVersionsToWhoeverAnswersSecond() {
        facility(annet, "question", "Er karmene malt?");
        var version = version(annet);
        customer(annet, "answer", "Ja.");
        var page = visitors.as(FJORDBYGG_ADMIN)
                .submits("/pickups/" + annet + "/answer", "version", version, "said", "Nei.");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Nei.");
    }

    @Test
    void isOverWithThePickup() {
        facility(annet, "question", "Er karmene malt?");
        visitors.as(FJORDBYGG_ORDERER)
                .submits("/pickups/" + annet + "/cancellation", "version", version(annet), "reason", "Solgt");
        assertThat(state(annet)).isEqualTo("none");
        var page = customer(annet, "answer", "Ja.");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Hentingen er avsluttet. Her kan ingen spørre eller svare mer.");
        assertThat(facility(annet, "question", "Hvorfor?").text()).contains("Hentingen er avsluttet.");
    }

    @Test
    void isForThoseWhoOrderAtTheSite() {
        facility(annet, "question", "Er karmene malt?");
        var reader = visitors.as(FJORDBYGG_READER);
        assertThat(reader.opens("/pickups/" + annet).text())
                .contains("Er karmene malt?")
                .contains("De hos dere som kan bestille, svarer.");
        assertThat(reader.submits("/pickups/" + annet + "/answer", "version", version(annet), "said", "Ja")
                        .status())
                .isEqualTo(403);
        assertThat(visitors.as(KYSTMAT_ADMIN)
                        .submits("/pickups/" + annet + "/answer", "version", version(annet), "said", "Ja")
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(ANLEGG_SOR)
                        .submits("/facility/orders/" + annet + "/question", "version", version(annet), "said", "Hm?")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAnnetIsGivenAnArticleWithItsPriceInWords() {
        assertThat(confirm(annet, "priceNote", "x".repeat(201)).errorAt("priceNote"))
                .contains("Høyst 200 tegn");
        confirm(annet, "priceNote", "1 250 kr per tonn");
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .opens("/pickups/" + annet)
                        .one("ol.timeline")
                        .text())
                .contains("Avklart: dette er Gips")
                .contains("1 250 kr per tonn");
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .opens("/pickups/" + annet)
                        .one(".slip .facts")
                        .text())
                .contains("Pris 1 250 kr per tonn");
    }

    @Test
    void aPriceThatIsAnAmountIsForThoseWithEconomyAndThoseWhoOrder() {
        confirm(annet, "priceNote", "1 250 kr per tonn");
        database.sql("update membership set economy = false where person_id = :id")
                .param("id", Visitors.idOf(FJORDBYGG_READER))
                .update();
        assertThat(visitors.as(FJORDBYGG_READER).opens("/pickups/" + annet).text())
                .contains("Prisen er oppgitt.")
                .doesNotContain("1 250");
        database.sql("update membership set economy = true where person_id = :id")
                .param("id", Visitors.idOf(FJORDBYGG_READER))
                .update();
        assertThat(visitors.as(FJORDBYGG_READER).opens("/pickups/" + annet).text())
                .contains("1 250 kr per tonn");
    }

    @Test
    void aPriceWithoutAFigureIsForEverybody() {
        confirm(annet, "priceNote", "Etter medgått tid");
        database.sql("update membership set economy = false where person_id = :id")
                .param("id", Visitors.idOf(FJORDBYGG_READER))
                .update();
        assertThat(visitors.as(FJORDBYGG_READER).opens("/pickups/" + annet).text())
                .contains("Etter medgått tid");
    }

    @Test
    void anAnnetIsDeclinedInWordsThatTheCustomerReads() {
        var order = visitors.as(ANLEGG_NORD).opens("/facility/orders/" + annet);
        visitors.as(ANLEGG_NORD)
                .submits(
                        order.one("a:contains(Kan ikke hentes)").attr("href"),
                        "version",
                        version(annet),
                        "reason",
                        "Asbest tar vi ikke imot. Ring Miljømottaket.");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + annet).text())
                .contains("Avbestilt")
                .contains("Anlegg Nord")
                .contains("Asbest tar vi ikke imot. Ring Miljømottaket.");
    }

    private Page facility(String number, String intention, String said) {
        return visitors.as(ANLEGG_NORD)
                .submits("/facility/orders/" + number + "/" + intention, "version", version(number), "said", said);
    }

    private Page customer(String number, String intention, String said) {
        return visitors.as(FJORDBYGG_ORDERER)
                .submits("/pickups/" + number + "/" + intention, "version", version(number), "said", said);
    }

    private Page confirm(String number, String field, String value) {
        return visitors.as(ANLEGG_NORD)
                .submits(
                        "/facility/orders/" + number + "/confirmation",
                        "version",
                        version(number),
                        "day",
                        "2026-12-01",
                        "timeWindow",
                        "ANY",
                        "article",
                        "GIPS",
                        field,
                        value);
    }

    private Page queue(String query) {
        return visitors.as(ANLEGG_NORD).opens("/facility/queue" + query);
    }

    private String one(String status) {
        return database.sql(
                        "select number from pickup where site_number = '1001' and status = :s order by number limit 1")
                .param("s", status)
                .query(String.class)
                .single();
    }

    private String state(String number) {
        return database.sql("select coalesce(dialogue_state, 'none') from pickup where number = :n")
                .param("n", number)
                .query(String.class)
                .single();
    }

    private int events(String number, String kind) {
        return database.sql("select count(*) from pickup_event where pickup_number = :n and kind = :k")
                .param("n", number)
                .param("k", kind)
                .query(Integer.class)
                .single();
    }

    private int version(String number) {
        return database.sql("select version from pickup where number = :n")
                .param("n", number)
                .query(Integer.class)
                .single();
    }
}
