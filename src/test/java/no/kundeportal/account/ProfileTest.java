package no.kundeportal.account;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import no.kundeportal.support.Mailbox;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import no.kundeportal.support.Visitors.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people see and change of their own account: who they are, how they come in, what they lack, and the way out. */
@PortalTest
class ProfileTest {

    private static final String NEW = "sykkel lampe fjell kopp";
    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1";
    private static final String OFFICE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

    @Autowired
    Visitors visitors;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    @Autowired
    TestClock clock;

    private Newcomer person;
    /** Of the order that was placed. */
    private String number;

    private Visitor self;

    @BeforeEach
    void aMemberSignsIn() {
        mailbox.clear();
        person = Newcomer.in(database);
        person.joins(database, "100001", "READER", false);
        self = person.visits(visitors).using(OFFICE).signsIn(person.userId(), PASSWORD);
    }

    @Test
    void changesNameAndPhone() {
        self.submits("/profile/details", "name", " Nora Ny ", "phone", "55 00 00 22");
        var page = self.opens("/profile");
        assertThat(page.text()).contains("Navn og telefon er lagret.");
        assertThat(page.one("#name").val()).isEqualTo("Nora Ny");
        assertThat(stored("name || '/' || phone")).isEqualTo("Nora Ny/55 00 00 22");
        self.submits("/profile/details", "name", "Nora Ny", "phone", " ");
        assertThat(stored("phone")).isNull();
    }

    @Test
    void keepsAWrongNameInTheFieldAndTheRightOneInStore() {
        var none = self.submits("/profile/details", "name", " ", "phone", "1");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.errorAt("name")).isEqualTo("Fyll ut dette feltet.");
        assertThat(none.one("#phone").val()).isEqualTo("1");
        assertThat(self.submits("/profile/details", "name", "x".repeat(101)).errorAt("name"))
                .isEqualTo("Høyst 100 tegn.");
        assertThat(stored("name")).startsWith("Nykommer");
    }

    @Test
    void aNewAddressCountsOnceItsLinkIsOpened() {
        var link = confirmation("ny@example.com");
        assertThat(stored("email")).isEqualTo(person.email());
        assertThat(self.opens("/profile").text())
                .contains("ny@example.com venter på at du åpner lenken vi sendte dit.");
        assertThat(person.visits(visitors).opens(link).text()).contains("Trykk på knappen");
        assertThat(stored("email")).isEqualTo(person.email());
        person.visits(visitors).submits(link);
        assertThat(stored("email")).isEqualTo("ny@example.com");
        assertThat(self.opens("/profile").text()).doesNotContain("venter på at du åpner");
    }

    @Test
    void theOldAddressIsToldOfTheNewOne() {
        person.visits(visitors).submits(confirmation("ny@example.com"));
        var notice = mailbox.delivered().lastTo(person.email());
        assertThat(notice.subject()).isEqualTo("E-postadressen din er endret");
        assertThat(notice.text()).contains(person.userId(), "Var det ikke deg").doesNotContain("ny@example.com");
        assertThat(record()).contains("EMAIL_CHANGED");
    }

    @Test
    void refusesWhatIsNoAddress() {
        var page = self.submits("/profile/email", "email", "ikke-en-adresse", "emailPassword", PASSWORD);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("email")).isEqualTo("Skriv en e-postadresse, for eksempel navn@firma.no.");
        assertThat(page.one("#email").val()).isEqualTo("ikke-en-adresse");
        assertThat(links()).isZero();
    }

    @Test
    void aConfirmationThatNoLongerWorksSaysWhy() {
        var first = confirmation("en@example.com");
        var second = confirmation("to@example.com");
        assertThat(person.visits(visitors).opens(first).text())
                .contains("Du har bedt om en annen adresse etter denne.");
        assertThat(person.visits(visitors).submits(first).status()).isEqualTo(409);
        person.visits(visitors).submits(second);
        assertThat(person.visits(visitors).opens(second).text()).contains("Adressen er bekreftet.");
        assertThat(stored("email")).isEqualTo("to@example.com");
    }

    @Test
    void aConfirmationHoldsForTwoDays() {
        clock.is("2026-11-24T10:00");
        var link = confirmation("ny@example.com");
        clock.is("2026-11-26T10:00");
        assertThat(person.visits(visitors).opens(link).text()).contains("Lenken er for gammel.");
        assertThat(person.visits(visitors).submits(link).status()).isEqualTo(409);
        assertThat(stored("email")).isEqualTo(person.email());
        assertThat(person.visits(visitors)
                        .opens("/email-confirmations/" + "x".repeat(43))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAddressCanBeTakenAway() {
        self.submits("/profile/email", "email", "", "emailPassword", PASSWORD);
        assertThat(stored("email")).isNull();
        assertThat(mailbox.delivered().lastTo(person.email()).subject()).isEqualTo("E-postadressen din er endret");
    }

    @Test
    void aNewPasswordAsksForTheOldOne() {
        var page = self.submits("/profile/security/password", "current", "feil", "password", NEW);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("current")).isEqualTo("Det er ikke passordet du har nå.");
        assertThat(page.one("#password").val()).isEmpty();
        assertThat(self.submits("/profile/security/password", "current", PASSWORD, "password", "kort")
                        .errorAt("password"))
                .startsWith("Minst 15 tegn.");
        assertThat(stored("password_hash")).isEqualTo("{noop}" + PASSWORD);
    }

    @Test
    void aNewPasswordEndsOtherSessionsAndKeepsThisOne() {
        var other = person.signsIn(visitors);
        self.submits("/profile/security/password", "current", PASSWORD, "password", NEW);
        assertThat(self.opens("/profile/security").text())
                .contains("Passordet er endret, og andre enheter er logget ut.");
        assertThat(other.opens("/profile").redirect()).endsWith("/sign-in");
        assertThat(mailbox.delivered().lastTo(person.email()).subject()).isEqualTo("Passordet ditt er endret");
        assertThat(person.visits(visitors)
                        .signsIn(person.userId(), NEW)
                        .opens("/")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void showsWhereOneIsSignedInAndEndsItThere() {
        var phone = person.visits(visitors).using(PHONE).signsIn(person.userId(), PASSWORD);
        var page = self.opens("/profile/security");
        assertThat(page.text()).contains("Firefox, Windows", "Safari, iPhone").containsOnlyOnce("Denne enheten");
        var ending = page.one("form[action^=/profile/security/sessions/]").attr("action");
        self.submits(ending);
        assertThat(self.opens("/profile/security").text())
                .contains("Enheten er logget ut.")
                .doesNotContain("iPhone");
        assertThat(phone.opens("/profile").redirect()).endsWith("/sign-in");
        assertThat(record()).contains("SESSION_ENDED");
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() {
        person.signsIn(visitors);
        var ending = self.opens("/profile/security")
                .one("form[action^=/profile/security/sessions/]")
                .attr("action");
        for (var stranger : List.of(KYSTMAT_ADMIN, FJORDBYGG_ADMIN, SUPPORT))
            assertThat(visitors.as(stranger).submits(ending).status()).isEqualTo(404);
        assertThat(self.opens("/profile/security").all("form[action=" + ending + "]"))
                .hasSize(1);
    }

    @Test
    void getsAllThatIsKnownInAFile() {
        orderPlaced();
        var task = self.submits("/profile/access/requests", "lack", "ORDERING", "words", "Jeg tar over bestillingene.");
        visitors.as(FJORDBYGG_ADMIN)
                .submits(task.redirect() + "/answers", "version", 0, "words", "Det ordner jeg.", "done", true);
        var file = self.submits("/profile/data.json");
        assertThat(file.response().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"kundeportal-" + person.userId() + ".json\"");
        assertThat(file.body())
                .contains("\"email\":\"" + person.email() + "\"", "\"customer_number\":\"100001\"")
                .contains("\"number\":\"" + number + "\"", "\"kind\":\"SIGNED_IN\"", "Jeg tar over bestillingene.")
                .contains("\"kind\":\"taskAnswered\"", "\"last_seen\":")
                .doesNotContain("noop", FJORDBYGG_READER);
        assertThat(record()).contains("DATA_TAKEN");
    }

    @Test
    void askingForWhatIsMissingReachesTheAdministrators() {
        var answer =
                self.submits("/profile/access/requests", "lack", "ECONOMY", "words", "Jeg kontrollerer fakturaene.");
        assertThat(answer.redirect()).startsWith("/tasks/");
        var letter = mailbox.delivered().lastTo("fjordbygg-admin@example.com");
        assertThat(letter.subject()).isEqualTo("Venter på deg: Ber om tilgang: Se beløp og fakturaer");
        assertThat(letter.link()).isEqualTo(answer.redirect());
        var task = visitors.as(FJORDBYGG_ADMIN).opens(letter.link());
        assertThat(task.text()).contains("Jeg kontrollerer fakturaene.", "Behandle saken");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens(task.one(".head .button").attr("href"))
                        .heading())
                .startsWith("Nykommer");
        assertThat(visitors.as(SUPPORT).opens(letter.link()).status()).isEqualTo(404);
    }

    @Test
    void theAdministratorsAnswerComesByLetter() {
        var task = self.submits("/profile/access/requests", "lack", "SITES").redirect();
        visitors.as(FJORDBYGG_ADMIN)
                .submits(task + "/answers", "version", 0, "words", "Du har fått det.", "done", true);
        var letter = mailbox.delivered().lastTo(person.email());
        assertThat(letter.subject()).isEqualTo("Svar: Ber om tilgang: Se flere hentesteder");
        assertThat(letter.text()).contains("Du har fått det.");
        assertThat(self.opens(task).text()).contains("Ferdig", "Du har fått det.");
    }

    @Test
    void askingReachesSupportWhereNobodyAdministers() {
        disable(FJORDBYGG_ADMIN);
        assertThat(self.opens("/profile/access").text())
                .contains("Ingen. Brukerstøtten kan utnevne en.")
                .contains("Dere har ingen administrator. Brukerstøtten svarer innen to døgn", "Spør brukerstøtten");
        var task = self.submits("/profile/access/requests", "lack", "USERS").redirect();
        assertThat(visitors.as(SUPPORT).opens(task).heading()).isEqualTo("Mangler administrator: Invitere kolleger");
        assertThat(visitors.as(SUPPORT).opens(task).one(".head .button").attr("href"))
                .isEqualTo("/operator/customers/100001");
        assertThat(mailbox.delivered().to("fjordbygg-admin@example.com")).isEmpty();
    }

    @Test
    void mustSayWhatIsMissing() {
        var page = self.submits("/profile/access/requests", "words", "Hei");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("lack")).isEqualTo("Fyll ut dette feltet.");
        assertThat(page.one("#words").val()).isEqualTo("Hei");
        assertThat(database.sql("select count(*) from task where asker_id = ?")
                        .param(person.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void leavingOneOfTwoKeepsTheAccount() {
        person.joins(database, "100002", "READER", false);
        assertThat(self.opens("/profile/access/departure").text()).doesNotContain("slettes også");
        self.submits("/profile/access/departure");
        assertThat(self.opens("/profile/access").text())
                .contains("Du har forlatt virksomheten.", "Kystmat AS")
                .doesNotContain("Fjordbygg AS");
        assertThat(stored("email")).isEqualTo(person.email());
        assertThat(record()).contains("LEFT").doesNotContain("PERSON_REMOVED");
    }

    @Test
    void leavingTheLastOneLeavesNoName() {
        orderPlaced();
        assertThat(self.opens("/profile/access/departure").text())
                .contains("så navnet, adressen og passordet ditt slettes også");
        assertThat(self.submits("/profile/access/departure").redirect()).isEqualTo("/sign-in");
        assertThat(self.opens("/sign-in").text()).contains("Du har forlatt virksomheten, og kontoen er slettet.");
        assertThat(stored("concat_ws('/', name, email, phone, password_hash)")).isEqualTo("Tidligere bruker");
        assertThat(stored("user_id")).startsWith("removed-");
        assertThat(self.opens("/profile").redirect()).endsWith("/sign-in");
        assertThat(enter().status()).isEqualTo(422);
        assertThat(database.sql("select placed_by from pickup where number = ?")
                        .param(number)
                        .query(UUID.class)
                        .single())
                .isEqualTo(person.id());
    }

    @Test
    void theLastAdministratorStays() {
        var answer = visitors.as(KYSTMAT_ADMIN).submits("/profile/access/departure");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Dette er den siste administratoren.");
        assertThat(visitors.as(KYSTMAT_ADMIN).opens("/").status()).isEqualTo(200);
    }

    /** @return where the letter to the new address leads */
    private String confirmation(String email) {
        assertThat(self.submits("/profile/email", "email", email, "emailPassword", PASSWORD)
                        .redirect())
                .isEqualTo("/profile");
        mailbox.delivered();
        entities.flush();
        entities.clear();
        return mailbox.lastTo(email).link();
    }

    private void orderPlaced() {
        number = database.sql("""
                        update pickup set placed_by = ? where number = (select min(number) from pickup where customer_number = '100001')
                        returning number
                        """).param(person.id()).query(String.class).single();
    }

    private Page enter() {
        return person.visits(visitors).submits("/sign-in", "username", person.userId(), "password", PASSWORD);
    }

    private void disable(String userId) {
        database.sql("update person set disabled_at = now() where user_id = ?")
                .param(userId)
                .update();
    }

    private String stored(String expression) {
        return database.sql("select " + expression + " from person where id = ?")
                .param(person.id())
                .query(String.class)
                .list()
                .getFirst();
    }

    private List<String> record() {
        return database.sql("select kind from audit_entry where person_id = :id or about_person = :id order by id")
                .param("id", person.id())
                .query(String.class)
                .list();
    }

    private long links() {
        return database.sql("select count(*) from secret_link where person_id = ?")
                .param(person.id())
                .query(Long.class)
                .single();
    }
}
