package no.kundeportal.account;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SignInTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Test
    void leadsToTheStartPage() {
        var answer = visitors.anonymous().submits("/sign-in", "username", FJORDBYGG_ADMIN, "password", PASSWORD);
        assertThat(answer.redirect()).isEqualTo("/");
        assertThat(audited(FJORDBYGG_ADMIN)).endsWith("SIGNED_IN");
    }

    @Test
    void takesTheUserIdInCapitalsAndWithSpacesAround() {
        var answer = visitors.anonymous().submits("/sign-in", "username", " Fjordbygg-Admin ", "password", PASSWORD);
        assertThat(answer.redirect()).isEqualTo("/");
    }

    @Test
    void takesThePasswordFromAKeyboardThatSendsARingAfterItsLetter() {
        database.sql("update person set password_hash = '{noop}bl\u00E5 stol spiser graut' where user_id = :id")
                .param("id", ANLEGG_SOR)
                .update();
        var answer = visitors.anonymous()
                .submits("/sign-in", "username", ANLEGG_SOR, "password", "bla\u030A stol spiser graut");
        assertThat(answer.redirect()).isEqualTo("/");
    }

    @Test
    void saysWhatHelpsAfterAWrongPasswordAndKeepsTheUserId() {
        var answer = visitors.anonymous().submits("/sign-in", "username", KYSTMAT_ADMIN, "password", "feil");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.one("[role=alert]").text()).contains("passer ikke sammen");
        assertThat(answer.one("#username").val()).isEqualTo(KYSTMAT_ADMIN);
        assertThat(answer.one("#password").val()).isEmpty();
        assertThat(audited(KYSTMAT_ADMIN)).containsExactly("SIGN_IN_FAILED");
    }

    @Test
    void saysTheSameOfAUserIdThatDoesNotExist() {
        var known = visitors.anonymous().submits("/sign-in", "username", HOTELL_ADMIN, "password", "feil");
        var unknown = visitors.anonymous().submits("/sign-in", "username", "nobody-here", "password", "feil");
        assertThat(unknown.one("[role=alert]").text())
                .isEqualTo(known.one("[role=alert]").text());
    }

    @Test
    void asksForBothFields() {
        var answer = visitors.anonymous().submits("/sign-in", "username", "", "password", "");
        assertThat(answer.errorAt("username")).isEqualTo("Fyll ut dette feltet.");
        assertThat(answer.one("#password").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void isClosedToADisabledPerson() {
        database.sql("update person set disabled_at = now() where user_id = :id")
                .param("id", ANLEGG_SOR)
                .update();
        var answer = visitors.anonymous().submits("/sign-in", "username", ANLEGG_SOR, "password", PASSWORD);
        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void endsAtOnceForAPersonWhoIsDisabledWhileSignedIn() {
        assertThat(visitors.as(SUPPORT).opens("/profile").status()).isEqualTo(200);
        database.sql("update person set disabled_at = now() where user_id = :id")
                .param("id", SUPPORT)
                .update();
        assertThat(visitors.as(SUPPORT).opens("/profile").redirect()).endsWith("/sign-in");
    }

    @Test
    void isSlowedForOneUserAfterSomeTriesWithoutClosingTheAccount() {
        for (int i = 0; i < 6; i++)
            visitors.anonymous().submits("/sign-in", "username", "guessed-at", "password", "feil");
        var answer = visitors.anonymous().submits("/sign-in", "username", "guessed-at", "password", "feil");
        assertThat(answer.one("[role=alert]").text()).contains("Vent et halvt minutt");
        assertThat(audited("guessed-at")).contains("SIGN_IN_SLOWED");
    }

    @Test
    void leavesNoSessionForAVisitWithoutSigningIn() {
        var before = sessions();
        visitors.anonymous().opens("/sign-in");
        visitors.anonymous().opens("/");
        assertThat(sessions()).isEqualTo(before);
    }

    private List<String> audited(String userId) {
        return database.sql("select kind from audit_entry where user_id = :id order by id")
                .param("id", userId)
                .query(String.class)
                .list();
    }

    private long sessions() {
        return database.sql("select count(*) from spring_session")
                .query(Long.class)
                .single();
    }
}
