package no.kundeportal.weighing;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class IntakeTest {

    private static final String HEAD =
            "slip_number;weighed_at;customer_number;site_number;article_code;net_kg;weight_kind;facility_code;unit_price;amount\n";

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    IntakeStore store;

    @Autowired
    IntakeChecking checking;

    @Autowired
    IntakeTaking taking;

    @Test
    void reportsWhatAFileBringsWithoutStoringASlip() throws Exception {
        var intake = checked(HEAD + row("T1", "165,0") + row("T2", "33.5"));
        assertThat(intake.state()).isEqualTo(Intake.State.CHECKED);
        assertThat(intake.fresh()).isEqualTo(2);
        assertThat(intake.bad()).isZero();
        assertThat(intake.netKg()).isEqualByComparingTo("198.5");
        assertThat(slips("T")).isZero();
        var page = visitors.as(DRIFT).opens("/operator/intake/" + intake.id());
        assertThat(page.figure("#fresh")).isEqualByComparingTo("2");
        assertThat(page.text()).contains("Ta inn 2 veiesedler");
    }

    @Test
    void takesTheGoodRowsInWhenThePersonSaysSo() throws Exception {
        var intake = checked(HEAD + row("T1", "165,0") + row("T2", "-4"));
        assertThat(intake.bad()).isEqualTo(1);
        taking.take(intake.id());
        assertThat(slips("T")).isEqualTo(1);
        assertThat(net("T1")).isEqualByComparingTo("165");
        assertThat(store.find(intake.id()).orElseThrow().state()).isEqualTo(Intake.State.TAKEN_IN);
        assertThat(database.sql("select count(*) from intake_row where intake_id = :id")
                        .param("id", intake.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void changesNothingWithTheSameFileAgain() throws Exception {
        var file = HEAD + row("T1", "165,0") + row("T2", "33");
        taking.take(checked(file).id());
        var again = checked(file.replace("165,0", "165.000"));
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.changesAnything()).isFalse();
        taking.take(again.id());
        assertThat(slips("T")).isEqualTo(2);
    }

    @Test
    void supersedesASlipByTheSameNumberWithOtherContentAndKeepsTheOld() throws Exception {
        taking.take(checked(HEAD + row("T1", "165")).id());
        var correction = checked(HEAD + row("T1", "170").replace("2019-01-01", "2020-02-02"));
        assertThat(correction.corrections()).isEqualTo(1);
        taking.take(correction.id());
        assertThat(database.sql("select net_kg from current_weigh_slip where number = 'T1'")
                        .query(BigDecimal.class)
                        .list())
                .singleElement()
                .satisfies(net -> assertThat(net).isEqualByComparingTo("170"));
        assertThat(slips("T")).isEqualTo(2);
        var page = visitors.as(SAMLING_ADMIN).acting("customer:200001").opens("/slips/NORD/T1");
        assertThat(page.figure("#netKg")).isEqualByComparingTo("170");
        assertThat(page.text()).contains("rettet 1 gang").contains("Erstattet: 165 kg");
    }

    @Test
    void listsBadRowsWithLineColumnValueAndReason() throws Exception {
        var intake = checked(HEAD
                + row("T1", "mye")
                + row("T2", "5").replace("15801", "99999")
                + row("T3", "5").replace("PAPIR", "GULL")
                + row("T4", "5").replace("200001", "777")
                + row("T5", "5").replace("NORD", "VEST")
                + row("T6", "5")
                + row("T6", "6"));
        assertThat(intake.bad()).isEqualTo(6);
        assertThat(store.problems(intake.id(), 0, "", 50))
                .containsExactly(
                        new Problem(2, "net_kg", "mye", "number"),
                        new Problem(3, "site_number", "99999", "unknownSite"),
                        new Problem(4, "article_code", "GULL", "unknownArticle"),
                        new Problem(5, "customer_number", "777", "unknownCustomer"),
                        new Problem(6, "facility_code", "VEST", "unknownFacility"),
                        new Problem(8, "slip_number", "T6", "twice"));
        var page = visitors.as(DRIFT).opens("/operator/intake/" + intake.id());
        assertThat(page.text())
                .contains("Ikke et tall.")
                .contains("Kunden har ikke dette stedet.")
                .contains("6 rader med feil blir ikke med");
    }

    @Test
    void saysHowManySlipsItReallyWroteWhenTwoCheckedTheSameFile() throws Exception {
        var first = checked(HEAD + row("T1", "165"));
        var second = checked(HEAD + row("T1", "165"));
        taking.take(first.id());
        taking.take(second.id());
        assertThat(store.find(first.id()).orElseThrow().taken()).isEqualTo(1);
        assertThat(store.find(second.id()).orElseThrow().taken()).isZero();
        assertThat(slips("T")).isEqualTo(1);
    }

    @Test
    void refusesASiteOfAnotherCustomer() throws Exception {
        var intake = checked(HEAD + row("T1", "5").replace("200001", "200002"));
        assertThat(store.problems(intake.id(), 0, "", 50))
                .extracting(Problem::reason)
                .containsExactly("unknownSite");
    }

    @Test
    void pagesThroughManyProblems() throws Exception {
        var file = new StringBuilder(HEAD);
        for (int i = 0; i < 60; i++) file.append(row("T" + i, "x"));
        var id = checked(file.toString()).id();
        var first = visitors.as(DRIFT).opens("/operator/intake/" + id);
        assertThat(first.all("table tbody tr")).hasSize(50);
        var second = visitors.as(DRIFT).opens(first.one("a[rel=next]").attr("href"));
        assertThat(second.all("table tbody tr")).hasSize(10);
    }

    @Test
    void asksForAFile() {
        var page = visitors.as(DRIFT).uploads("/operator/intake", "tom.csv", new byte[0]);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("file")).contains("Velg en fil");
    }

    @Test
    void belongsToOperatorAdministratorsAlone() {
        for (var person : new String[] {FJORDBYGG_ADMIN, ANLEGG_NORD, SUPPORT}) {
            assertThat(visitors.as(person).opens("/operator/intake").status())
                    .as(person)
                    .isEqualTo(404);
            assertThat(visitors.as(person)
                            .uploads("/operator/intake", "a.csv", HEAD.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .as(person)
                    .isEqualTo(404);
        }
    }

    private Intake checked(String file) throws Exception {
        var id = store.create(Intake.Content.SLIPS, "test.csv", Visitors.idOf(DRIFT));
        store.keep(id, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        checking.check(id, file.length(), sink -> IntakeFile.read(store.file(id), SlipColumn.values(), sink));
        return store.find(id).orElseThrow();
    }

    private static String row(String number, String net) {
        return number + ";2019-01-01T08:09:50;200001;15801;PAPIR;" + net + ";estimated;NORD;890,00;12,50\n";
    }

    private long slips(String prefix) {
        return database.sql("select count(*) from weigh_slip where number like :p and customer_number = '200001'")
                .param("p", prefix + "%")
                .query(Long.class)
                .single();
    }

    private BigDecimal net(String number) {
        return database.sql("select net_kg from current_weigh_slip where number = :n")
                .param("n", number)
                .query(BigDecimal.class)
                .single();
    }
}
