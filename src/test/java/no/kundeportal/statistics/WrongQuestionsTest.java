package no.kundeportal.statistics;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Periods that are none, sites of others, and rights that were taken away after a report was saved: a clear answer, and nothing lost. */
@PortalTest
class WrongQuestionsTest {

    private static final int LAST_YEAR = Year.now().getValue() - 1;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    MonthlyReports monthly;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.runs();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/statistics/mini",
                "/statistics/standard",
                "/statistics/maxi",
                "/statistics/maxi-extended",
                "/insight/volume",
                "/follow-up/hierarchy",
                "/follow-up/sectors",
                "/follow-up/reconciliation",
                "/follow-up/climate",
                "/follow-up/cost",
                "/follow-up/year",
                "/follow-up/esrs-e5",
                "/invoices"
            })
    void aPeriodThatIsNoneIsToldBesideItsFieldAndKept(String report) {
        var reversed = visitors.as(FJORDBYGG_ADMIN).opens(report + "?from=2025-12-31&to=2025-01-01&site=1001");
        assertThat(reversed.status()).isEqualTo(422);
        assertThat(reversed.errorAt("to")).isEqualTo("Til-dagen er før fra-dagen.");
        assertThat(reversed.one("#from").val()).isEqualTo("2025-12-31");
        assertThat(reversed.one("#to").val()).isEqualTo("2025-01-01");
        assertThat(reversed.one("#site option[selected]").val()).isEqualTo("1001");
        var unreadable = visitors.as(FJORDBYGG_ADMIN).opens(report + "?from=i%20fjor&to=2025-01-01");
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.errorAt("from")).isNotBlank();
        assertThat(unreadable.one("#from").val()).isEqualTo("i fjor");
        if (report.equals("/invoices")) return;
        var endless = visitors.as(FJORDBYGG_ADMIN).opens(report + "?from=1995-01-01&to=2026-12-31");
        assertThat(endless.status()).isEqualTo(422);
        assertThat(endless.errorAt("to")).contains("12 år");
        assertThat(endless.one("#from").val()).isEqualTo("1995-01-01");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens(report + ".csv?from=2025-12-31&to=2025-01-01")
                        .status())
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/statistics/standard?",
                "/follow-up/hierarchy?",
                "/follow-up/sectors?",
                "/follow-up/reconciliation?",
                "/follow-up/climate?",
                "/follow-up/year?",
                "/follow-up/esrs-e5?",
                "/insight/volume?kind=site&"
            })
    void aSiteOfSomebodyElsesAddsNothing(String report) {
        // One of another customer, one of the own customer's that this person has not been given, one that there is
        // not.
        for (var site : List.of("2001", "1003", "9999")) {
            var page = visitors.as(FJORDBYGG_ORDERER).opens(report + "site=" + site);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.all(".empty")).as(site).hasSize(1);
        }
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .opens(report + "site=2001&site=1001")
                        .all("#totalKg, #groupKg, #emissionKg, tr[data-key=GENERATED] > :nth-child(5)")
                        .getFirst()
                        .attr("data-value"))
                .isEqualTo(visitors.as(FJORDBYGG_ORDERER)
                        .opens(report + "site=1001")
                        .all("#totalKg, #groupKg, #emissionKg, tr[data-key=GENERATED] > :nth-child(5)")
                        .getFirst()
                        .attr("data-value"));
    }

    @Test
    void aReportOfAmountsAloneIsItsWeightForWhoeverLostTheRightAndIsWholeAgainLater() {
        var id = saved("fjordbygg-reader", "column", "amount", "column", "invoice", "site", "1001");
        assertThat(visitors.as(FJORDBYGG_READER).opens(id).text()).contains("Beløp, NOK ekskl. mva.");
        economy(FJORDBYGG_READER, false);
        var page = visitors.as(FJORDBYGG_READER).opens(id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.one("main .notice").text()).contains("Utelatt for deg", "Beløp, NOK ekskl. mva.");
        assertThat(page.all("#slips thead th"))
                .singleElement()
                .satisfies(head -> assertThat(head.text()).isEqualTo("Vekt, kg"));
        assertThat(visitors.as(FJORDBYGG_READER).opens(id + ".csv").body())
                .startsWith("\uFEFFVekt, kg")
                .doesNotContain("F 20");
        // Changing the rest takes nothing out of it.
        var form = visitors.as(FJORDBYGG_READER).opens(id + "/change");
        assertThat(form.text()).contains("Det du ikke ser, blir stående i rapporten når du lagrer.");
        assertThat(form.all("input[name=column][value=amount]")).isEmpty();
        visitors.as(FJORDBYGG_READER)
                .submits(id, "name", "Nytt navn", "column", "kg", "span", "LAST_YEAR", "site", "1001", "version", "0");
        economy(FJORDBYGG_READER, true);
        assertThat(visitors.as(FJORDBYGG_READER).opens(id).all("#slips thead th"))
                .extracting(head -> head.text())
                .containsExactly("Vekt, kg", "Beløp, NOK ekskl. mva.", "Faktura eller avregning");
    }

    @Test
    void aReportThatIsSortedByAmountsIsSharedWithAReaderWithoutThem() {
        var id = saved(FJORDBYGG_ADMIN, "unit", "month", "sort", "amount", "column", "amount", "shared", "true");
        var page = visitors.as(FJORDBYGG_ORDERER).opens(id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.one("main .notice").text()).contains("Sortert etter vekt, siden du ikke ser beløp.");
        assertThat(page.one("#groups").text()).doesNotContain("Fakturert");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens(id + ".csv").body()).doesNotContain("Fakturert");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens(id + "?sort=amount").status())
                .isEqualTo(422);
    }

    @Test
    void theMonthlyLetterEndsWithTheAccessAndNeverHasAFigure() {
        var id = saved(FJORDBYGG_ADMIN, "column", "kg", "column", "amount", "shared", "true");
        visitors.as(FJORDBYGG_READER).submits(id + "/subscription");
        clock.is((LAST_YEAR + 2) + "-01-01T06:20");
        monthly.send();
        assertThat(letters(id)).isOne();
        // The access ends; the next month brings no letter, and a later one does again if it comes back.
        access(FJORDBYGG_READER, false);
        clock.is((LAST_YEAR + 2) + "-02-01T06:20");
        monthly.send();
        assertThat(letters(id)).isOne();
        access(FJORDBYGG_READER, true);
        clock.is((LAST_YEAR + 2) + "-03-01T06:20");
        monthly.send();
        assertThat(letters(id)).isEqualTo(2);
        assertThat(visitors.as(FJORDBYGG_READER).opens(id).text()).contains("Ikke send den mer");
        visitors.as(FJORDBYGG_READER).submits(id + "/subscription/end");
        clock.is((LAST_YEAR + 2) + "-04-01T06:20");
        monthly.send();
        assertThat(letters(id)).isEqualTo(2);
        assertThat(database.sql("select arguments::text from letter where path = :path limit 1")
                        .param("path", id)
                        .query(String.class)
                        .single())
                .contains("Lagret")
                .doesNotContainPattern("[0-9]{3}");
    }

    private String saved(String person, Object... fields) {
        var all = new java.util.ArrayList<Object>(List.of("name", "Lagret", "span", "LAST_YEAR"));
        all.addAll(List.of(fields));
        var answer = visitors.as(person).submits("/reports", all.toArray());
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return answer.redirect();
    }

    private void economy(String person, boolean given) {
        membership(person, "economy = " + given);
    }

    /** A membership of another customer is none of this one. */
    private void access(String person, boolean given) {
        assertThat(database.sql("""
                        update membership set customer_number = :to
                        where customer_number = :from and person_id = (select id from person where user_id = :person)
                        """)
                        .param("person", person)
                        .param("from", given ? "100003" : "100001")
                        .param("to", given ? "100001" : "100003")
                        .update())
                .isOne();
    }

    private void membership(String person, String change) {
        assertThat(database.sql(
                                "update membership set " + change
                                        + " where customer_number = '100001' and person_id = (select id from person where user_id = :person)")
                        .param("person", person)
                        .update())
                .isOne();
    }

    private long letters(String path) {
        return database.sql("select count(*) from letter where path = :path")
                .param("path", path)
                .query(Long.class)
                .single();
    }
}
