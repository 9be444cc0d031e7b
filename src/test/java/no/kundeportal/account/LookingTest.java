package no.kundeportal.account;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import no.kundeportal.support.Visitors.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Support sees the portal as somebody else: everything but amounts, nothing to change, and never in secret. */
@PortalTest
class LookingTest {

    private static final String REASON = "Hjelp med henteplanen, avtalt på telefon";

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private Newcomer person;
    private Visitor staff;

    @BeforeEach
    void anAdministratorOfTwoCustomersAsksForHelp() {
        person = Newcomer.in(database);
        person.joins(database, "100001", "ADMINISTRATOR", true);
        person.joins(database, "100002", "READER", true);
        staff = visitors.anonymous().from(person.address()).signsIn(SUPPORT, PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/pickups",
                "/statistics/mini",
                "/tasks",
                "/users",
                "/users/audit",
                "/profile",
                "/profile/access"
            })
    void everyPageSaysSo(String address) {
        look();
        var page = staff.opens(address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.one(".looking p").text())
                .startsWith("Du ser portalen som Nykommer")
                .contains("(" + person.userId() + ")", "uten beløp", "Du kan ikke endre noe.");
        assertThat(page.one("header .mark").text()).isEqualTo("Fjordbygg AS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/statistics/mini", "/statistics/standard"})
    void showsNoAmountsThoughThePersonSeesThem(String address) {
        assertThat(person.signsIn(visitors).opens(address).text())
                .contains(" kr")
                .doesNotContain("Beløp vises for dem med økonomi.");
        look();
        assertThat(staff.opens(address).text())
                .contains("Beløp vises for dem med økonomi.", "tonn")
                .doesNotContain(" kr");
    }

    @Test
    void takesNoAmountsAway() {
        assertThat(person.signsIn(visitors).opens("/statistics/standard.csv").body())
                .contains("Beløp");
        look();
        assertThat(staff.opens("/statistics/standard.csv").body())
                .contains("Trevirke")
                .doesNotContain("Beløp", "Pris");
        assertThat(staff.opens("/profile/access").text()).contains("Nei, beløp er skjult");
    }

    @ParameterizedTest
    @CsvSource({
        "/profile, language, sv",
        "/profile/details, name, Endret",
        "/profile/email, email, endret@example.com",
        "/profile/security/password, current, papp-plast-metall",
        "/profile/access/requests, lack, SITES",
        "/profile/access/departure, x, x",
        "/profile/data.json, x, x",
        "/pickups, site, 1001",
        "/invitations, people, Endret",
        "/operator/staff, name, Endret"
    })
    void changesNothing(String address, String field, String value) {
        look();
        var before = fingerprint();
        var answer = staff.submits(address, field, value);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.heading()).isEqualTo("Bare innsyn");
        assertThat(answer.text()).contains("kan ikke endre noe. Avslutt innsynet først.");
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void opensNothingThatThePersonMayNot() {
        look();
        for (var address : List.of("/operator/customers", "/operator/audit", "/facility/queue"))
            assertThat(staff.opens(address).status()).as(address).isEqualTo(404);
    }

    @Test
    void switchesAsThePersonCan() {
        look();
        assertThat(staff.submits("/profile/membership", "membership", "customer:100002")
                        .redirect())
                .isEqualTo("/");
        assertThat(staff.opens("/").one("header .mark").text()).isEqualTo("Kystmat AS");
        assertThat(staff.submits("/profile/membership", "membership", "customer:100003")
                        .status())
                .isEqualTo(404);
        look();
        assertThat(staff.opens("/").one("header .mark").text()).isEqualTo("Fjordbygg AS");
    }

    @Test
    void endsByItsButton() {
        look();
        assertThat(staff.submits("/looking/end").redirect()).isEqualTo(page());
        assertThat(staff.opens(page()).all(".looking")).isEmpty();
        assertThat(staff.opens("/operator/customers").status()).isEqualTo(200);
    }

    @Test
    void endsByItselfAfterHalfAnHour() {
        clock.is("2026-11-24T10:00");
        look();
        clock.is("2026-11-24T10:30");
        assertThat(staff.opens("/profile").all(".looking")).hasSize(1);
        clock.is("2026-11-24T10:30:01");
        assertThat(staff.opens("/profile").all(".looking")).isEmpty();
        assertThat(staff.opens("/operator/customers").status()).isEqualTo(200);
    }

    @Test
    void changesNothingOfOnesOwnWithAPageThatIsStillOnTheScreen() {
        clock.is("2026-11-24T10:00");
        look();
        clock.is("2026-11-24T10:31");
        var answer = staff.submits("/profile/details", "name", "Noen andre", "phone", "1");
        assertThat(answer.heading()).isEqualTo("Bare innsyn");
        assertThat(database.sql("select count(*) from person where name = 'Noen andre'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(staff.opens("/operator/customers").status()).isEqualTo(200);
    }

    @Test
    void endsWhenThePersonOrTheRoleIsGone() {
        look();
        database.sql("update person set disabled_at = now() where id = ?")
                .param(person.id())
                .update();
        assertThat(staff.opens("/profile").all(".looking")).isEmpty();
        database.sql("update person set disabled_at = null where id = ?")
                .param(person.id())
                .update();
        database.sql("delete from staff_role where person_id = ?")
                .param(Visitors.idOf(SUPPORT))
                .update();
        assertThat(staff.opens("/profile").all(".looking")).isEmpty();
        assertThat(staff.opens("/pickups").status()).isEqualTo(404);
    }

    @Test
    void isForAReason() {
        var answer = staff.submits(page() + "/look", "reason", " ");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorAt("reason")).isEqualTo("Skriv hvorfor. Personen ser det.");
        assertThat(staff.submits(page() + "/look", "reason", "x".repeat(301)).errorAt("reason"))
                .isEqualTo("Høyst 300 tegn.");
        assertThat(staff.opens("/profile").all(".looking")).isEmpty();
        assertThat(record()).isEmpty();
    }

    @Test
    void isNotForColleaguesNorClosedAccounts() {
        for (var colleague : List.of(ANLEGG_NORD, DRIFT)) {
            var answer = lookAt(Visitors.idOf(colleague));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("En kollegas portal kan ikke sees.");
        }
        database.sql("update person set disabled_at = now() where id = ?")
                .param(person.id())
                .update();
        assertThat(lookAt(person.id()).text()).contains("Kontoen er stengt, så det er ingenting å se.");
        assertThat(staff.opens("/operator/customers").status()).isEqualTo(200);
        assertThat(record()).isEmpty();
    }

    @Test
    void isWrittenDownAndReadByThePerson() {
        look();
        staff.opens("/pickups.csv");
        assertThat(record()).containsExactly("VIEWED_AS support " + REASON, "EXPORTED support /pickups.csv");
        assertThat(person.signsIn(visitors).opens("/profile/security").text())
                .contains("Innsyn fra brukerstøtten")
                .contains("support: " + REASON)
                .doesNotContain("Ingen har sett portalen som deg.");
    }

    @Test
    void isNotForMembers() {
        var member = person.signsIn(visitors);
        var other = "/operator/people/" + Visitors.idOf(FJORDBYGG_READER) + "/look";
        assertThat(member.opens(other).status()).isEqualTo(404);
        assertThat(member.submits(other, "reason", REASON).status()).isEqualTo(404);
        assertThat(member.opens("/profile").all(".looking")).isEmpty();
        assertThat(database.sql("select count(*) from audit_entry where kind = 'VIEWED_AS' and user_id = ?")
                        .param(person.userId())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void look() {
        assertThat(lookAt(person.id()).redirect()).isEqualTo("/");
    }

    private Page lookAt(UUID id) {
        staff.submits("/looking/end");
        return staff.submits("/operator/people/" + id + "/look", "reason", REASON);
    }

    private String page() {
        return "/operator/people/" + person.id();
    }

    private List<String> record() {
        return database.sql("""
                        select kind || ' ' || user_id || ' ' || detail from audit_entry
                        where about_person = ? and kind in ('VIEWED_AS', 'EXPORTED') order by id
                        """).param(person.id()).query(String.class).list();
    }

    /** Of what the refused changes would have changed. */
    private String fingerprint() {
        return database.sql("""
                        select concat_ws(' ', (select p::text from person p where p.id = ?),
                          (select count(*) from membership), (select count(*) from secret_link), (select count(*) from task),
                          (select count(*) from pickup), (select count(*) from invitation), (select count(*) from audit_entry))
                        """).param(person.id()).query(String.class).single();
    }
}
