package no.kundeportal.account;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.kundeportal.support.Database;
import no.kundeportal.support.Mail;
import no.kundeportal.support.Mailbox;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Statements;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has forgotten the password gets a new one, and a stranger gets neither it nor a hint of who is known. */
@PortalTest
class PasswordHelpTest {

    private static final String NEW = "sykkel lampe fjell kopp";

    @Autowired
    Visitors visitors;

    @Autowired
    PasswordHelp help;

    @Autowired
    SignIn signIn;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient database;

    @Autowired
    Database server;

    @Autowired
    EntityManager entities;

    @Autowired
    TestClock clock;

    private Newcomer person;

    @BeforeEach
    void somebodyHasForgotten() {
        mailbox.clear();
        person = Newcomer.in(database);
    }

    @Test
    void answersTheSameAtTheSameCostWhetherSomebodyIsKnownOrNot() {
        ask(person.address(), "warms-up");
        var costs = Stream.of(person.userId(), person.email(), "nobody-at-all")
                .map(typed -> statements.of(
                        () -> assertThat(ask(person.address(), typed).text())
                                .startsWith("Glemt passord eller bruker-ID Kjenner vi deg igjen, er en e-post på vei.")
                                .doesNotContain(typed)))
                .toList();
        assertThat(costs.getFirst()).isNotEmpty().noneMatch(sql -> sql.contains("person"));
        assertThat(costs).allMatch(costs.getFirst()::equals);
    }

    @Test
    void isLookedUpAfterTheAnswer() {
        var before = scheduled();
        assertThat(ask(person.address(), " " + person.userId().toUpperCase()).status())
                .isEqualTo(200);
        ask(person.address(), "nobody-at-all");
        assertThat(scheduled()).isEqualTo(before + 2);
        assertThat(mailbox.delivered().to(person.email())).isEmpty();
    }

    @Test
    void asksForSomethingToGoBy() {
        var answer = ask(person.address(), " ");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorAt("known")).isEqualTo("Fyll ut dette feltet.");
    }

    @Test
    void writesToEachAccountOfAnAddress() {
        var other = Newcomer.in(database);
        database.sql("update person set email = ? where id = ?")
                .params(person.email().toUpperCase(), other.id())
                .update();
        sendTo(person.email());
        assertThat(mailbox.lastTo(person.email()).text()).contains("Bruker-ID-en din er " + person.userId() + ".");
        assertThat(mailbox.lastTo(person.email().toUpperCase()).text())
                .contains("Bruker-ID-en din er " + other.userId() + ".");
    }

    @Test
    void writesNothingToAnUnknownWord() {
        sendTo("nobody-at-all");
        sendTo("nobody@example.com");
        assertThat(database.sql("select count(*) from letter where kind = 'password'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aNewPasswordEndsAllSessionsAndTheOldPassword() {
        var stolen = person.signsIn(visitors);
        assertThat(stolen.opens("/profile").status()).isEqualTo(200);
        assertThat(choose(letter().link(), NEW).redirect()).isEqualTo("/sign-in");
        assertThat(stolen.opens("/profile").redirect()).endsWith("/sign-in");
        assertThat(enter(person.address(), PASSWORD).status()).isEqualTo(422);
        assertThat(enter(person.address(), NEW).redirect()).isEqualTo("/");
    }

    @Test
    void aNewPasswordIsTold() {
        choose(letter().link(), NEW);
        assertThat(mailbox.delivered().lastTo(person.email()).subject()).isEqualTo("Passordet ditt er endret");
        assertThat(record()).contains("PASSWORD_ASKED", "PASSWORD_CHANGED");
        assertThat(hash()).startsWith("{bcrypt}");
    }

    @Test
    void theLinkWorksOnce() {
        var link = letter().link();
        choose(link, NEW);
        assertThat(choose(link, "hest batteri stift riktig").text()).contains("Lenken er brukt. Passordet er endret.");
        assertThat(visit(link).text()).contains("Lenken er brukt. Passordet er endret.");
        assertThat(enter(person.address(), NEW).redirect()).isEqualTo("/");
    }

    @Test
    void theLinkHoldsForTwoHours() {
        clock.is("2026-11-24T10:00");
        var link = letter().link();
        clock.is("2026-11-24T11:59");
        assertThat(visit(link).text()).contains("Bruker-ID-en din er " + person.userId() + ".");
        clock.is("2026-11-24T12:00");
        assertThat(visit(link).text()).contains("Lenken er for gammel.", "Få en ny lenke");
        assertThat(choose(link, NEW).status()).isEqualTo(422);
        assertThat(hash()).isEqualTo("{noop}" + PASSWORD);
    }

    @Test
    void onlyTheLastLinkWorks() {
        var first = letter().link();
        var second = letter().link();
        assertThat(visit(first).text()).contains("Du har fått en nyere lenke");
        assertThat(choose(first, NEW).status()).isEqualTo(422);
        assertThat(choose(second, NEW).redirect()).isEqualTo("/sign-in");
    }

    @Test
    void theLinkOfAClosedAccountSaysSo() {
        var link = letter().link();
        database.sql("update person set disabled_at = now() where id = ?")
                .param(person.id())
                .update();
        assertThat(visit(link).text())
                .contains("Kontoen er stengt. Spør en administrator")
                .doesNotContain("Få en ny lenke");
        assertThat(choose(link, NEW).status()).isEqualTo(422);
        assertThat(hash()).isEqualTo("{noop}" + PASSWORD);
    }

    @Test
    void aLinkThatNobodyWasGivenDoesNotExist() {
        assertThat(visit("/password-resets/" + "x".repeat(43)).status()).isEqualTo(404);
        assertThat(choose("/password-resets/" + "x".repeat(43), NEW).status()).isEqualTo(404);
    }

    /** With the transactions of real requests: what a refused request has begun must be undone. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void aPasswordThatIsRefusedLeavesTheLinkAsItWas() throws SQLException {
        try {
            withoutEmail();
            var link = "/password-resets/" + printedBySupport();
            assertThat(choose(link, "kort").errorAt("password")).startsWith("Minst 15 tegn.");
            assertThat(choose(link, "passordpassord1234").errorAt("password")).contains("lett å gjette");
            var own = choose(link, person.userId() + "-" + person.userId());
            assertThat(own.errorAt("password")).contains("uten navnet ditt");
            assertThat(own.one("#password").val()).isEmpty();
            assertThat(choose(link, NEW).redirect()).isEqualTo("/sign-in");
        } finally {
            forget();
        }
    }

    @Test
    void onlyTheHashOfALinkIsKept() {
        var secret = letter().link().substring("/password-resets/".length());
        assertThat(secret).hasSize(43);
        assertThat(database.sql("select hash = sha256(convert_to(?, 'UTF8')) from secret_link where person_id = ?")
                        .params(secret, person.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        for (var table : List.of("secret_link", "letter", "audit_entry"))
            assertThat(database.sql("select count(*) from " + table + " t where t::text like ?")
                            .param("%" + secret + "%")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
    }

    @Test
    void whoeverHasNoAddressGetsACodeFromAnAdministrator() {
        withoutEmail();
        sendTo(person.userId());
        assertThat(mailbox.to(person.email())).isEmpty();
        var membership = person.joins(database, "100001", "READER", false);
        var code = code(visitors.as(FJORDBYGG_ADMIN).submits("/users/" + membership + "/password-code"));
        var link = visitors.anonymous()
                .from(person.address())
                .submits("/codes", "code", " " + code.toLowerCase().replace('-', ' '))
                .redirect();
        assertThat(link).startsWith("/password-resets/");
        assertThat(choose(link, NEW).redirect()).isEqualTo("/sign-in");
        assertThat(choose(link, NEW).text()).contains("Lenken er brukt.");
        assertThat(record()).contains("CODE_PRINTED");
    }

    @Test
    void aCodeThatNobodyWasGivenIsRefused() {
        var answer = person.visits(visitors).submits("/codes", "code", "ABCD-EFGH-JKMN-PQRS");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorAt("code")).startsWith("Vi kjenner ikke denne koden.");
        assertThat(answer.one("#code").val()).isEqualTo("ABCD-EFGH-JKMN-PQRS");
    }

    @Test
    void anAdministratorDoesNotOpenTheDoorToOtherAccess() {
        var membership = Visitors.idOf("membership:hotell-admin:100001");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/users/" + membership).text())
                .doesNotContain("Skriv ut engangskode");
        for (var way : List.of("/password-code", "/password-link")) {
            var answer = visitors.as(FJORDBYGG_ADMIN).submits("/users/" + membership + way);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text()).contains("Personen har også annen tilgang enn den du styrer.");
        }
        assertThat(linksOf(Visitors.idOf(HOTELL_ADMIN))).isZero();
    }

    @Test
    void supportMayWhereAnAdministratorMayNot() {
        var answer = visitors.as(SUPPORT).submits("/operator/people/" + Visitors.idOf(HOTELL_ADMIN) + "/password-code");
        assertThat(code(answer)).hasSize(19);
        assertThat(answer.text()).contains("Administrator, Hotell Havn (hotell-admin)");
        assertThat(linksOf(Visitors.idOf(HOTELL_ADMIN))).isEqualTo(1);
    }

    @Test
    void staffAreHelpedByOperatorAdministratorsAlone() {
        var membership = person.joins(database, "100001", "READER", false);
        database.sql("insert into staff_role (id, person_id, role) values (?, ?, 'SUPPORT')")
                .params(UUID.randomUUID(), person.id())
                .update();
        var printing = "/operator/people/" + person.id() + "/password-code";
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .submits("/users/" + membership + "/password-code")
                        .status())
                .isEqualTo(409);
        assertThat(visitors.as(SUPPORT).submits(printing).status()).isEqualTo(409);
        assertThat(linksOf(person.id())).isZero();
        assertThat(code(visitors.as(DRIFT).submits(printing))).hasSize(19);
    }

    @Test
    void slowsWhoeverAsksTooOften() {
        var before = scheduled();
        for (int i = 0; i < 10; i++)
            assertThat(ask(person.address(), "word-" + i).status()).isEqualTo(200);
        var answer = ask(person.address(), person.userId());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Det har vært mange forsøk herfra. Vent noen minutter og prøv igjen.");
        assertThat(scheduled()).isEqualTo(before + 10);
    }

    @Test
    void writesThreeLettersAndThenNoMore() {
        for (int i = 0; i < 6; i++) sendTo(person.userId());
        assertThat(mailbox.to(person.email())).hasSize(3);
        assertThat(choose(mailbox.lastTo(person.email()).link(), NEW).redirect())
                .isEqualTo("/sign-in");
    }

    @Test
    void tenThousandGuessesAreSlowedAndTheOwnerGetsIn() {
        var checked = 0;
        for (int i = 0; i < 10_000; i++) if (isChecked("gjetning-" + i)) checked++;
        assertThat(checked).isBetween(6, 12);
        assertThat(database.sql("select count(*) from audit_entry where user_id = ?")
                        .param(person.userId())
                        .query(Integer.class)
                        .single())
                .isBetween(checked + 1, checked + 5);
        assertThat(enter("198.51.99.1", PASSWORD).redirect()).isEqualTo("/");
    }

    @Test
    void supportLetsInWhoeverHasTriedTooOften() {
        for (int i = 0; i < 7; i++) isChecked("feil-" + i);
        var slowed = enter(person.address(), PASSWORD);
        assertThat(slowed.status()).isEqualTo(422);
        assertThat(slowed.text()).contains("Vent et halvt minutt og prøv igjen; kontoen er ikke stengt.");
        visitors.as(SUPPORT).submits("/operator/people/" + person.id() + "/easing");
        assertThat(enter(person.address(), PASSWORD).redirect()).isEqualTo("/");
        assertThat(record()).contains("SIGN_IN_EASED");
    }

    private Page ask(String address, String typed) {
        return visitors.anonymous().from(address).submits("/password-resets", "known", typed);
    }

    /** What the job does that the question has left behind. */
    private void sendTo(String known) {
        help.send(known);
        mailbox.delivered();
        entities.flush();
        entities.clear();
    }

    private Mail letter() {
        sendTo(person.userId());
        return mailbox.lastTo(person.email());
    }

    private Page visit(String link) {
        return person.visits(visitors).opens(link);
    }

    private Page choose(String link, String password) {
        return person.visits(visitors).submits(link, "password", password);
    }

    private Page enter(String address, String password) {
        return visitors.anonymous()
                .from(address)
                .submits("/sign-in", "username", person.userId(), "password", password);
    }

    private boolean isChecked(String password) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(person.userId(), password);
        attempt.setDetails(new WebAuthenticationDetails(person.address(), null));
        try {
            throw new AssertionError("let in: " + signIn.authenticate(attempt));
        } catch (BadCredentialsException e) {
            return true;
        } catch (LockedException e) {
            return false;
        }
    }

    private String printedBySupport() {
        return code(visitors.as(SUPPORT).submits("/operator/people/" + person.id() + "/password-code"));
    }

    private static String code(Page page) {
        return page.one(".code-slip .code").text();
    }

    private void withoutEmail() {
        database.sql("update person set email = null where id = ?")
                .param(person.id())
                .update();
    }

    private void forget() throws SQLException {
        try (var connection = server.connectAsOwner();
                var statement = connection.createStatement()) {
            var id = "'" + person.id() + "'";
            statement.execute(
                    "delete from secret_link_try where link_id in (select id from secret_link where person_id = " + id
                            + ")");
            statement.execute("delete from secret_link where person_id = " + id);
            statement.execute("delete from audit_entry where person_id = " + id + " or about_person = " + id);
            statement.execute("delete from person where id = " + id);
        }
    }

    private long scheduled() {
        return database.sql("select count(*) from scheduled_tasks where task_name = 'password-help'")
                .query(Long.class)
                .single();
    }

    private List<String> record() {
        return database.sql("select kind from audit_entry where person_id = :id or about_person = :id order by id")
                .param("id", person.id())
                .query(String.class)
                .list();
    }

    private String hash() {
        return database.sql("select password_hash from person where id = ?")
                .param(person.id())
                .query(String.class)
                .single();
    }

    private long linksOf(UUID id) {
        return database.sql("select count(*) from secret_link where person_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
