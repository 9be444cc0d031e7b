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

/** Paint stands in a cabinet at the depot: hazardous waste, which somebody has to declare. */
@PortalTest
class DeclarationTest {

    private static final String PAINT = "MALING:CABINET;EMPTY;1";
    private static final String BOARD = "PAPP;EMPTY;1";

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @BeforeEach
    void onATuesday() {
        clock.is("2026-11-24T10:00");
    }

    @Test
    void isAskedForOnTheLastScreenWhereSomethingIsHazardous() {
        assertThat(screen("review", PAINT).text()).contains("Hvem deklarerer det farlige avfallet?");
        assertThat(screen("review", BOARD).text()).doesNotContain("deklarerer");
    }

    @Test
    void isNeitherLeftOutNorWithoutItsNumber() {
        var none = order(PAINT);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.errorAt("declaredBy")).isEqualTo("Velg hvem som deklarerer det farlige avfallet.");
        var withoutNumber = order(PAINT, "declaredBy", "CUSTOMER", "declarationNumber", " ", "comment", "Ring først");
        assertThat(withoutNumber.errorAt("declarationNumber")).isEqualTo("Skriv deklarasjonsnummeret.");
        assertThat(withoutNumber.one("#comment").text()).isEqualTo("Ring først");
        assertThat(withoutNumber.one("input[value=CUSTOMER]").hasAttr("checked"))
                .isTrue();
        assertThat(order(PAINT, "declaredBy", "CUSTOMER", "declarationNumber", "9".repeat(61))
                        .errorAt("declarationNumber"))
                .isEqualTo("Høyst 60 tegn.");
    }

    @Test
    void ofTheCustomerIsShownToBothSidesAndStandsOnTheSlip() {
        var number = placed(PAINT, "declaredBy", "CUSTOMER", "declarationNumber", " D26-400123 ");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/pickups/" + number).text())
                .contains("Deklarert, nummer D26-400123");
        confirm(number);
        assertThat(visitors.as(ANLEGG_NORD)
                        .opens("/facility/plan/print?day=2026-12-01")
                        .text())
                .contains("Farlig avfall, deklarasjon D26-400123");
        assertThat(visitors.as(ANLEGG_NORD)
                        .opens("/facility/orders/" + number + "/completion")
                        .one("#declarationNumber")
                        .val())
                .isEqualTo("D26-400123");
        complete(number, "D26-400123");
        assertThat(declaredOnSlipOf(number)).containsExactly("D26-400123");
    }

    @Test
    void ofTheOperatorIsGivenWhenTheWasteIsWeighed() {
        var number = placed(PAINT, "declaredBy", "OPERATOR");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/pickups/" + number).text())
                .contains("Anlegget deklarerer");
        confirm(number);
        var missing = complete(number, "");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.errorAt("declarationNumber")).isEqualTo("Skriv deklarasjonsnummeret.");
        assertThat(declaredOnSlipOf(number)).isEmpty();
        complete(number, "O26-77");
        assertThat(declaredOnSlipOf(number)).containsExactly("O26-77");
    }

    @Test
    void isForgottenWithTheHazardousLineAndNeverOnASlipOfOtherWaste() {
        var number = placed(BOARD, "declaredBy", "CUSTOMER", "declarationNumber", "D26-400123");
        assertThat(database.sql("select count(*) from pickup where number = :n and declared_by is null")
                        .param("n", number)
                        .query(Integer.class)
                        .single())
                .isOne();
        confirm(number);
        assertThat(visitors.as(ANLEGG_NORD)
                        .opens("/facility/orders/" + number + "/completion")
                        .all("#declarationNumber"))
                .isEmpty();
        complete(number, "D26-400123");
        assertThat(declaredOnSlipOf(number)).hasSize(1).containsOnlyNulls();
    }

    @Test
    void isAskedForOnTheOneScreenAsWell() {
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/pickups/quick?site=1003")
                        .all(".declaration input[name=declaredBy]"))
                .hasSize(2);
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/pickups/quick?site=1001")
                        .all(".declaration"))
                .isEmpty();
    }

    @Test
    void isAskedForAgainWhenALineThatWasLeftIsWeighedInTheRecord() {
        var number =
                order(BOARD, "line", PAINT, "declaredBy", "OPERATOR").redirect().replace("/pickups/", "");
        confirm(number);
        submits(number, "completion", "lines[0].netKg", "80", "lines[1].notCollected", "Skapet var låst");
        assertThat(declaredOnSlipOf(number)).hasSize(1).containsOnlyNulls();
        Object[] weighed = {
            "lines[0].article",
            "PAPP",
            "lines[0].netKg",
            "80",
            "lines[1].article",
            "MALING",
            "lines[1].netKg",
            "12",
            "reason",
            "Hentet likevel"
        };
        var missing = submits(number, "record", weighed);
        assertThat(missing.errorAt("declarationNumber")).isEqualTo("Skriv deklarasjonsnummeret.");
        assertThat(missing.one("#reason").text()).isEqualTo("Hentet likevel");
        assertThat(declaredOnSlipOf(number)).hasSize(1);
        var declared = new ArrayList<>(List.of(weighed));
        declared.addAll(List.of("declarationNumber", "O26-78"));
        assertThat(submits(number, "record", declared.toArray()).status()).isEqualTo(302);
        assertThat(declaredOnSlipOf(number)).containsExactlyInAnyOrder(null, "O26-78");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/pickups/" + number).text())
                .contains("Deklarasjonsnummer", "O26-78");
    }

    private Page submits(String number, String what, Object... fields) {
        var all = new ArrayList<Object>(List.of("version", version(number)));
        all.addAll(List.of(fields));
        return visitors.as(ANLEGG_NORD).submits("/facility/orders/" + number + "/" + what, all.toArray());
    }

    private Page screen(String step, String line) {
        return visitors.as(FJORDBYGG_ADMIN)
                .opens("/pickups/new?step=" + step + "&site=1003&wantedOn=2026-12-01&timeWindow=ANY&line=" + line);
    }

    private Page order(String line, Object... more) {
        var fields = new ArrayList<Object>(
                List.of("site", "1003", "line", line, "wantedOn", "2026-12-01", "timeWindow", "ANY"));
        fields.addAll(List.of(more));
        return visitors.as(FJORDBYGG_ADMIN).submits("/pickups", fields.toArray());
    }

    private String placed(String line, Object... more) {
        return order(line, more).redirect().replace("/pickups/", "");
    }

    private void confirm(String number) {
        assertThat(visitors.as(ANLEGG_NORD)
                        .submits(
                                "/facility/orders/" + number + "/confirmation",
                                "version",
                                version(number),
                                "day",
                                "2026-12-01",
                                "timeWindow",
                                "ANY")
                        .status())
                .isEqualTo(302);
    }

    private Page complete(String number, String declaration) {
        return submits(number, "completion", "lines[0].netKg", "42", "declarationNumber", declaration);
    }

    private List<String> declaredOnSlipOf(String number) {
        return database.sql("select declaration_number from weigh_slip where order_number = :n")
                .param("n", number)
                .query((row, i) -> row.getString(1))
                .list();
    }

    private int version(String number) {
        return database.sql("select version from pickup where number = :n")
                .param("n", number)
                .query(Integer.class)
                .single();
    }
}
