package no.kundeportal.pickup;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wood and three sacks of gypsum, weighed one by one; what was found on the way; and what is set right afterwards. */
@PortalTest
class CompletingAPickupTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private String pickup;

    @BeforeEach
    void ofTwoLines() {
        pickup = database.sql(
                        "select number from pickup where site_number = '1001' and status = 'CONFIRMED' order by number limit 1")
                .query(String.class)
                .single();
        database.sql("delete from pickup_line where pickup_number = :n")
                .param("n", pickup)
                .update();
        database.sql("""
                        insert into pickup_line (pickup_number, position, article_code, action, container_type, container_count)
                        values (:n, 0, 'TREVIRKE', 'EXCHANGE', '10M3', 1), (:n, 1, 'GIPS', 'EMPTY', 'BIGBAG', 3)
                        """).param("n", pickup).update();
        database.sql("update pickup set day = '2026-11-24' where number = :n")
                .param("n", pickup)
                .update();
        clock.is("2026-11-24T10:00");
    }

    @Test
    void writesASlipForEachLine() {
        assertThat(complete("lines[0].grossKg", "12480", "lines[0].tareKg", "9060", "lines[1].netKg", "310,5")
                        .status())
                .isEqualTo(302);
        assertThat(slips()).containsExactly(pickup + " TREVIRKE 3420.000", pickup + "-2 GIPS 310.500");
        var order = visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + pickup);
        assertThat(order.all("dd a.door")).hasSize(2);
        assertThat(order.text()).contains("3 420 kg").contains("310,5 kg");
        assertThat(visitors.as(ANLEGG_NORD).opens("/facility/orders/" + pickup).text())
                .contains("3 420 kg");
        var history = visitors.as(FJORDBYGG_ORDERER).opens("/pickups/history?q=" + pickup);
        assertThat(history.one("td a.door").attr("data-value")).isEqualTo("3730.5");
        assertThat(history.text()).contains("2 veiesedler");
    }

    @Test
    void leavesALineForAReasonThatTheCustomerSees() {
        complete("lines[0].netKg", "3420", "lines[1].notCollected", "Sekkene var tomme");
        assertThat(slips()).containsExactly(pickup + " TREVIRKE 3420.000");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + pickup).text())
                .contains("Ikke hentet: Gips")
                .contains("Sekkene var tomme");
    }

    @Test
    void asksForAWeightOrAReasonForEveryLine() {
        var page = complete("lines[0].netKg", "3420", "words", "Noe vått");
        assertThat(page.errorAt("lines1\\.netKg")).contains("Skriv nettovekten");
        assertThat(page.one("#words").text()).isEqualTo("Noe vått");
        assertThat(page.one("[id='lines0.netKg']").val()).isEqualTo("3420");
        assertThat(complete("lines[0].netKg", "1", "lines[1].netKg", "1", "lines[1].notCollected", "Tomme")
                        .errorAt("lines1\\.notCollected"))
                .contains("enten veid eller ikke hentet");
        assertThat(complete("lines[0].notCollected", "Tom", "lines[1].notCollected", "Tomme")
                        .text())
                .contains("velg «Ikke utført»");
        assertThat(complete("lines[0].netKg", "1", "lines[1].grossKg", "-5").errorAt("lines1\\.grossKg"))
                .isNotBlank();
        assertThat(complete("lines[0].netKg", "1", "lines[1].netKg", "1", "lines[2].netKg", "1")
                        .text())
                .contains("Linjene i ordren er endret");
        assertThat(complete("lines[0].netKg", "mye", "lines[1].netKg", "1").errorAt("lines0\\.netKg"))
                .contains("Skriv et tall");
        assertThat(complete("lines[0].netKg", "mye", "lines[1].netKg", "17")
                        .one("[id='lines1.netKg']")
                        .val())
                .isEqualTo("17");
        assertThat(complete().status()).isEqualTo(422);
        assertThat(slips()).isEmpty();
    }

    @Test
    void needsNoWeightOfWhatIsSetOut() {
        database.sql("update pickup_line set action = 'DELIVER' where pickup_number = :n")
                .param("n", pickup)
                .update();
        assertThat(complete("lines[0].netKg", "", "lines[1].netKg", "").status())
                .isEqualTo(302);
        assertThat(slips()).isEmpty();
        assertThat(status()).isEqualTo("COMPLETED");
    }

    @Test
    void tellsADeviationWithItsFeeOnBothSidesAndInTheHistory() {
        complete(
                "lines[0].netKg",
                "1",
                "lines[1].netKg",
                "1",
                "deviation",
                "WRONG_SORTING",
                "deviationWords",
                "Gips i trevirket",
                "deviationFee",
                "1 250,50");
        for (var page : List.of(
                visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + pickup),
                visitors.as(ANLEGG_NORD).opens("/facility/orders/" + pickup)))
            assertThat(page.text())
                    .contains("Avvik: Feil sortering")
                    .contains("Gips i trevirket")
                    .contains("Gebyr: 1 250,50 kr ekskl. mva.");
        assertThat(visitors.as(HOTELL_ADMIN)
                        .acting("100001")
                        .opens("/pickups/" + pickup)
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/pickups/history?q=" + pickup)
                        .text())
                .contains("Avvik: Feil sortering: Gips i trevirket");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/pickups/history.csv?q=" + pickup)
                        .body())
                .contains("Feil sortering: Gips i trevirket");
    }

    @Test
    void holdsADeviationAgainstItsRules() {
        assertThat(complete("lines[0].netKg", "1", "lines[1].netKg", "1", "deviationWords", "Gips")
                        .errorAt("deviation"))
                .isEqualTo("Velg hva som var galt.");
        assertThat(complete("lines[0].netKg", "1", "lines[1].netKg", "1", "deviation", "OTHER")
                        .errorAt("deviationWords"))
                .isEqualTo("Skriv hva som var galt.");
        for (var fee : List.of("-1", "100001", "mye", "0,001"))
            assertThat(complete(
                                    "lines[0].netKg",
                                    "1",
                                    "lines[1].netKg",
                                    "1",
                                    "deviation",
                                    "OVERFILLED",
                                    "deviationFee",
                                    fee)
                            .errorAt("deviationFee"))
                    .as(fee)
                    .isNotBlank();
        assertThat(complete("lines[0].netKg", "1", "lines[1].netKg", "1", "deviation", "STOLEN")
                        .errorAt("deviation"))
                .isNotBlank();
        assertThat(status()).isEqualTo("CONFIRMED");
    }

    @Test
    void isCorrectedByANewRevisionOfTheSlipWithOldAndNewWeight() {
        complete("lines[0].grossKg", "12480", "lines[0].tareKg", "9060", "lines[1].netKg", "310");
        var page = record("lines[0].grossKg", "11480", "lines[0].netKg", "", "reason", "Vekten sto feil");
        assertThat(page.redirect()).isEqualTo("/facility/orders/" + pickup);
        assertThat(slips()).containsExactly(pickup + " TREVIRKE 2420.000", pickup + "-2 GIPS 310.000");
        assertThat(database.sql(
                                "select count(*) from weigh_slip where number = :n and net_kg = 3420 and superseded_at is not null")
                        .param("n", pickup)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + pickup).text())
                .contains("Rettet etter utført: Trevirke, behandlet: Netto, kg fra 3 420 til 2 420")
                .contains("Vekten sto feil");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/slips/NORD/" + pickup).text())
                .contains("Erstattet: 3 420 kg");
    }

    @Test
    void isCorrectedInArticleDeviationFeeAndReference() {
        complete("lines[0].netKg", "3420", "lines[1].netKg", "310", "deviation", "OVERFILLED", "deviationFee", "500");
        record(
                "lines[1].article",
                "RESTAVFALL",
                "reference",
                "PO 7",
                "deviation",
                "",
                "deviationFee",
                "",
                "reason",
                "Feil ordre");
        assertThat(slips()).containsExactly(pickup + " TREVIRKE 3420.000", pickup + "-2 RESTAVFALL 310.000");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + pickup).text())
                .contains("Gips: Artikkel fra Gips til Restavfall")
                .contains("Avvik fra Overfylt til ingenting")
                .contains("Gebyr fra 500,00 til ingenting")
                .contains("til PO 7");
    }

    @Test
    void withdrawsTheSlipOfALineThatWasNotCollectedAfterAllAndWeighsItAnew() {
        complete("lines[0].netKg", "3420", "lines[1].netKg", "310");
        record("lines[1].netKg", "", "lines[1].notCollected", "Sto igjen", "reason", "Sjåføren tok feil");
        assertThat(slips()).containsExactly(pickup + " TREVIRKE 3420.000");
        assertThat(visitors.as(ANLEGG_NORD)
                        .opens("/slips/NORD/" + pickup + "-2")
                        .text())
                .contains("Trukket tilbake: dette ble ikke hentet");
        record("lines[1].netKg", "290", "lines[1].notCollected", "", "reason", "Hentet likevel");
        assertThat(slips()).containsExactly(pickup + " TREVIRKE 3420.000", pickup + "-3 GIPS 290.000");
    }

    @Test
    void isCorrectedOnlyForAReasonAndWhereSomethingChanges() {
        complete("lines[0].netKg", "3420", "lines[1].netKg", "310");
        assertThat(record("reason", "Ingenting").text()).contains("Ingenting er endret");
        var page = record("lines[0].netKg", "1");
        assertThat(page.errorAt("reason")).isEqualTo("Skriv hvorfor. Kunden ser det.");
        assertThat(page.one("[id='lines0.netKg']").val()).isEqualTo("1");
        assertThat(record("lines[0].article", "INGENTING", "reason", "x").errorAt("lines0\\.article"))
                .isEqualTo("Velg en av artiklene.");
    }

    @Test
    void isNotCorrectedBeforeItIsCompletedNorByAnotherFacilityNorOverSomebodyElsesCorrection() {
        var address = "/facility/orders/" + pickup + "/record";
        assertThat(visitors.as(ANLEGG_NORD).opens(address).text()).contains("Bare en utført henting");
        assertThat(visitors.as(ANLEGG_SOR).opens(address).status()).isEqualTo(404);
        complete("lines[0].netKg", "3420", "lines[1].netKg", "310");
        var late = fields("record");
        record("reference", "PO 7", "reason", "Feil referanse");
        late.addAll(List.of("reason", "Min rettelse"));
        var page = visitors.as(ANLEGG_NORD).submits(address, late.toArray());
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Min rettelse");
    }

    @Test
    void doesNotCountALiftTwiceWhereNobodyCame() {
        complete("lines[0].netKg", "3420", "lines[1].netKg", "310", "deviation", "OVERFILLED");
        visitors.as(FJORDBYGG_ORDERER)
                .submits("/pickups/" + pickup + "/missed-report", "version", version(), "words", "Den er full");
        visitors.as(ANLEGG_NORD).submits("/facility/orders/" + pickup + "/return", "version", version());
        assertThat(slips()).isEmpty();
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + pickup).text())
                .contains("Veieseddel fra " + pickup + "-2 til ingenting")
                .contains("Ny dag");
        complete("lines[0].netKg", "3300", "lines[1].netKg", "300");
        assertThat(slips()).containsExactly(pickup + "-3 TREVIRKE 3300.000", pickup + "-4 GIPS 300.000");
    }

    private List<String> slips() {
        return database.sql(
                        "select number || ' ' || article_code || ' ' || net_kg from current_weigh_slip where order_number = :n order by number")
                .param("n", pickup)
                .query(String.class)
                .list();
    }

    private Page complete(Object... typed) {
        var fields = new ArrayList<Object>(List.of("version", version()));
        fields.addAll(List.of(typed));
        return visitors.as(ANLEGG_NORD).submits("/facility/orders/" + pickup + "/completion", fields.toArray());
    }

    /** The form as it opens, with what is typed over it. */
    private Page record(Object... typed) {
        var fields = fields("record");
        for (int i = 0; i < typed.length; i += 2) {
            var at = fields.indexOf(typed[i]);
            if (at >= 0) fields.set(at + 1, typed[i + 1]);
            else fields.addAll(List.of(typed[i], typed[i + 1]));
        }
        return visitors.as(ANLEGG_NORD).submits("/facility/orders/" + pickup + "/record", fields.toArray());
    }

    private List<Object> fields(String verb) {
        var page = visitors.as(ANLEGG_NORD).opens("/facility/orders/" + pickup + "/" + verb);
        var fields = new ArrayList<Object>();
        page.all("main form input[name]:not([type=checkbox]):not([name=_csrf])")
                .forEach(each -> fields.addAll(List.of(each.attr("name"), each.val())));
        page.all("main form select")
                .forEach(each -> fields.addAll(List.of(
                        each.attr("name"), each.select("option[selected]").attr("value"))));
        return fields;
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
}
