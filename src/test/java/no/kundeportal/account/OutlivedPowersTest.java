package no.kundeportal.account;

import static no.kundeportal.support.Demonstration.DRIFT;
import static no.kundeportal.support.Demonstration.FJORDBYGG_ADMIN;
import static no.kundeportal.support.Demonstration.FJORDBYGG_ORDERER;
import static no.kundeportal.support.Demonstration.FJORDBYGG_READER;
import static no.kundeportal.support.Demonstration.PASSWORD;
import static no.kundeportal.support.Demonstration.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.kundeportal.support.Mailbox;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was handed out opens no more than its giver could give, and nothing once the giver's right has ended. */
@PortalTest
class OutlivedPowersTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    Mailbox mailbox;

    @Autowired
    PasswordHelp passwordHelp;

    private Newcomer second;

    @BeforeEach
    void aSecondAdministrator() {
        mailbox.clear();
        second = Newcomer.in(database);
        second.joins(database, "100001", "ADMINISTRATOR", true);
    }

    @Test
    void aPasswordCodeEndsWhenThePersonMayDoMore() {
        var code = codeOn(visitors.as(FJORDBYGG_ADMIN).submits(orderer() + "/password-code"));
        visitors.as(FJORDBYGG_ADMIN).submits(orderer(), "version", 0, "level", "ADMINISTRATOR", "scope", "all");
        assertThat(visitors.anonymous().opens("/password-resets/" + code).text())
                .contains("Du har fått en nyere lenke");
    }

    @Test
    void anInvitationEndsWithTheRightOfWhoeverMadeIt() {
        var code = codeOn(
                second.signsIn(visitors).submits("/invitations", invitation("Ingen, Oslo", "ADMINISTRATOR", "all")));
        visitors.as(FJORDBYGG_ADMIN).submits("/users/" + membership(second.id()) + "/removal");
        assertThat(visitors.anonymous().opens("/activation/" + code).text()).contains("trukket tilbake");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/users/audit?kind=INVITATION_WITHDRAWN")
                        .text())
                .contains("Ingen, Oslo");
    }

    @Test
    void aPasswordCodeEndsWithTheRightOfWhoeverMadeIt() {
        var code = codeOn(second.signsIn(visitors).submits(orderer() + "/password-code"));
        visitors.as(SUPPORT).submits("/operator/people/" + second.id() + "/disabling");
        assertThat(visitors.anonymous().opens("/password-resets/" + code).text())
                .contains("Du har fått en nyere lenke");
    }

    @Test
    void anInvitationTakesNothingFromWhoeverIsAMemberAlready() {
        var code = codeOn(
                visitors.as(FJORDBYGG_ADMIN).submits("/invitations", invitation("Vikar, Kai", "READER", "named")));
        var answer = visitors.as(FJORDBYGG_READER).submits("/activation/" + code + "/acceptance");
        assertThat(answer.redirect()).isEqualTo("/profile/access");
        assertThat(grant(FJORDBYGG_READER)).isEqualTo("READER true 1001 1002");
    }

    @Test
    void anInvitationMixesNoLevelsOfDifferentSites() {
        var code = codeOn(visitors.as(FJORDBYGG_ADMIN)
                .submits("/invitations", invitation("Vikar, Kai", "SITE_ADMINISTRATOR", "named")));
        var answer = visitors.as(FJORDBYGG_READER).submits("/activation/" + code + "/acceptance");
        assertThat(answer.text()).contains("Du har tilgang hos denne virksomheten fra før.");
        assertThat(grant(FJORDBYGG_READER)).isEqualTo("READER true 1001 1002");
    }

    @Test
    void anInvitationOpensNoAccessThatIsStopped() {
        visitors.as(FJORDBYGG_ADMIN).submits(orderer() + "/disabling");
        var code = codeOn(
                visitors.as(FJORDBYGG_ADMIN).submits("/invitations", invitation("Vikar, Kai", "ORDERER", "named")));
        var answer = visitors.as(FJORDBYGG_ORDERER).submits("/activation/" + code + "/acceptance");
        assertThat(answer.text()).contains("Tilgangen din hos denne virksomheten er stanset.");
    }

    @Test
    void anAddressThatWaitsIsForgottenWithTheOldPassword() {
        var self = second.signsIn(visitors);
        self.submits("/profile/email", "email", "annen@example.org", "emailPassword", PASSWORD);
        var link = mailbox.delivered().lastTo("annen@example.org").link();
        self.submits("/profile/security/password", "current", PASSWORD, "password", "laks-kai-bris-kontor");
        assertThat(visitors.anonymous().submits(link).status()).isEqualTo(409);
        assertThat(database.sql("select email from person where id = ?")
                        .param(second.id())
                        .query(String.class)
                        .single())
                .isEqualTo(second.email());
    }

    @Test
    void anAddressIsChangedOnlyByWhoeverKnowsThePassword() {
        var page = second.signsIn(visitors)
                .submits("/profile/email", "email", "annen@example.org", "emailPassword", "feil passord her");
        assertThat(page.errorAt("emailPassword")).isEqualTo("Det er ikke passordet du har nå.");
        assertThat(page.one("#email").val()).isEqualTo("annen@example.org");
        assertThat(mailbox.delivered().to("annen@example.org")).isEmpty();
    }

    @Test
    void aQuestionForAPasswordEndsNoCodeOnPaper() {
        var code = codeOn(visitors.as(FJORDBYGG_ADMIN).submits(orderer() + "/password-code"));
        passwordHelp.send(FJORDBYGG_ORDERER);
        assertThat(visitors.anonymous().opens("/password-resets/" + code).heading())
                .isEqualTo("Velg nytt passord");
    }

    @Test
    void theLastOperatorAdministratorStays() {
        var role = database.sql("select id from staff_role where role = 'OPERATOR'")
                .query(UUID.class)
                .single();
        var other = Newcomer.in(database);
        database.sql("insert into staff_role (id, person_id, role) values (gen_random_uuid(), ?, 'OPERATOR')")
                .param(other.id())
                .update();
        var operator = other.signsIn(visitors);
        assertThat(operator.submits("/operator/staff/" + role + "/removal").redirect())
                .isEqualTo("/operator/staff");
        assertThat(visitors.as(DRIFT).opens("/operator/staff").status()).isEqualTo(404);
        assertThat(operator.submits("/operator/staff/" + role(other) + "/removal")
                        .text())
                .contains("Du kan ikke fjerne rollen fra deg selv.");
    }

    @Test
    void aPersonWithoutAPasswordIsLetInByNoPassword() {
        database.sql("update person set password_hash = null where id = ?")
                .param(second.id())
                .update();
        for (var guess : new String[] {"nobody", "null", " "})
            assertThat(second.visits(visitors)
                            .submits("/sign-in", "username", second.userId(), "password", guess)
                            .status())
                    .isEqualTo(422);
    }

    private UUID role(Newcomer person) {
        return database.sql("select id from staff_role where person_id = ?")
                .param(person.id())
                .query(UUID.class)
                .single();
    }

    private Object[] invitation(String name, String level, String scope) {
        return new Object[] {
            "customer", "100001", "people", name, "language", "nb", "level", level, "scope", scope, "site", "1001"
        };
    }

    private String orderer() {
        return "/users/" + membership(Visitors.idOf(FJORDBYGG_ORDERER));
    }

    private UUID membership(UUID person) {
        return database.sql("select id from membership where person_id = ? and customer_number = '100001'")
                .param(person)
                .query(UUID.class)
                .single();
    }

    private String grant(String userId) {
        return database.sql("""
                        select level || ' ' || economy || ' ' || (select string_agg(site_number, ' ' order by site_number)
                          from membership_site where membership_id = m.id) from membership m where id = ?
                        """)
                .param(membership(Visitors.idOf(userId)))
                .query(String.class)
                .single();
    }

    private static String codeOn(Page page) {
        return page.all(".code").getFirst().text();
    }
}
