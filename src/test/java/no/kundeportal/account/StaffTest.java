package no.kundeportal.account;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kundeportal.support.Mailbox;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import no.kundeportal.support.Visitors.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those who work for the operator: asked in, at work where they should be, and out at once. */
@PortalTest
class StaffTest {

    private static final String EMAIL = "kollega@example.com";
    private static final String CHOSEN = "sykkel lampe fjell kopp";

    @Autowired
    Visitors visitors;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient database;

    private Newcomer somebody;

    @BeforeEach
    void emptyTheMailbox() {
        mailbox.clear();
        somebody = Newcomer.in(database);
    }

    @Test
    void comeByLetterToTheirFacility() {
        assertThat(invite("role", "FACILITY", "facility", "SOR", "email", EMAIL).redirect())
                .isEqualTo("/operator/staff");
        var letter = mailbox.delivered().lastTo(EMAIL);
        assertThat(letter.subject()).contains("Du er invitert som medarbeider i Kundeportal");
        var colleague = activated(letter.link());
        assertThat(colleague.opens("/facility/queue").one("header .mark").text())
                .isEqualTo("Anlegg Sør");
        assertThat(colleague.opens("/operator/customers").status()).isEqualTo(404);
        assertThat(roles()).containsExactly("FACILITY SOR");
    }

    @Test
    void comeWithACodeOnPaperToSupport() {
        var slip = invite("role", "SUPPORT");
        assertThat(slip.status()).isEqualTo(200);
        var code = slip.one(".code-slip .code").text();
        var link = somebody.visits(visitors)
                .submits("/codes", "code", code.toLowerCase())
                .redirect();
        var colleague = activated(link);
        assertThat(colleague.opens("/operator/customers").status()).isEqualTo(200);
        assertThat(colleague.opens("/operator/staff").status()).isEqualTo(404);
        assertThat(colleague.opens("/facility/queue").status()).isEqualTo(404);
        assertThat(roles()).containsExactly("SUPPORT");
    }

    @Test
    void whoeverHasAnAccountTakesTheRoleWithIt() {
        somebody.joins(database, "100001", "READER", false);
        var self = somebody.signsIn(visitors);
        invite("role", "FACILITY", "facility", "NORD", "email", EMAIL);
        var link = mailbox.delivered().lastTo(EMAIL).link();
        assertThat(self.opens(link).text()).contains("Du er logget inn som").contains(somebody.userId());
        assertThat(self.submits(link + "/acceptance").redirect()).isEqualTo("/profile/access");
        assertThat(self.opens("/").one("header .mark").text()).isEqualTo("Fjordbygg AS");
        self.submits("/profile/membership", "membership", "facility:NORD");
        assertThat(self.opens("/facility/queue").status()).isEqualTo(200);
    }

    @Test
    void areListedWithWhatTheyDoAndWhoIsAwaited() {
        invite("role", "FACILITY", "facility", "SOR", "email", EMAIL);
        var page = visitors.as(DRIFT).opens("/operator/staff");
        assertThat(page.one("tr:has(form[action$=" + Visitors.idOf("staff_role:anlegg-nord:FACILITY") + "/removal])")
                        .text())
                .contains("anlegg-nord", "Anleggsmedarbeider", "Anlegg Nord");
        assertThat(page.one("ul.rows").text()).contains("Kollega, Ny", "Anleggsmedarbeider · Anlegg Sør");
        assertThat(page.all("tr:contains(drift) form")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "VEST"})
    void atAFacilityMustSayWhich(String facility) {
        var page = invite("role", "FACILITY", "facility", facility, "email", EMAIL);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("facility")).isEqualTo("Velg anlegget medarbeideren hører til.");
        assertThat(page.one("#email").val()).isEqualTo(EMAIL);
        assertThat(page.one("#name").val()).isEqualTo("Kollega, Ny");
        assertThat(invitations()).isZero();
    }

    @Test
    void mustHaveANameAndARole() {
        var page = visitors.as(DRIFT)
                .submits("/operator/staff", "name", " ", "email", "ikke-en-adresse", "language", "nb");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("name")).isEqualTo("Fyll ut dette feltet.");
        assertThat(page.errorAt("role")).isEqualTo("Fyll ut dette feltet.");
        assertThat(page.errorAt("email")).startsWith("Skriv en e-postadresse");
        assertThat(invitations()).isZero();
    }

    @Test
    void areOutWithTheirNextClick() {
        var colleague = visitors.anonymous().from(somebody.address()).signsIn(ANLEGG_SOR, PASSWORD);
        assertThat(colleague.opens("/facility/queue").status()).isEqualTo(200);
        assertThat(remove(DRIFT, ANLEGG_SOR, "FACILITY").redirect()).isEqualTo("/operator/staff");
        assertThat(colleague.opens("/facility/queue").status()).isEqualTo(404);
        assertThat(colleague.opens("/profile/access").text()).contains("ikke tilgang til noen virksomhet");
        assertThat(database.sql(
                                "select user_id || ' ' || detail from audit_entry where kind = 'ROLE_REMOVED' and about_person = ?")
                        .param(Visitors.idOf(ANLEGG_SOR))
                        .query(String.class)
                        .list())
                .containsExactly("drift FACILITY");
    }

    @Test
    void nobodyTakesTheRoleFromThemselves() {
        var answer = remove(DRIFT, DRIFT, "OPERATOR");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Du kan ikke fjerne rollen fra deg selv.");
        assertThat(visitors.as(DRIFT).opens("/operator/staff").status()).isEqualTo(200);
    }

    @Test
    void areNotChosenBySupportNorAnybodyElse() {
        for (var who : List.of(SUPPORT, ANLEGG_NORD, FJORDBYGG_ADMIN)) {
            assertThat(visitors.as(who).opens("/operator/staff").status())
                    .as(who)
                    .isEqualTo(404);
            assertThat(inviteAs(who, "role", "OPERATOR", "email", EMAIL).status())
                    .as(who)
                    .isEqualTo(404);
            assertThat(remove(who, ANLEGG_SOR, "FACILITY").status()).as(who).isEqualTo(404);
        }
        assertThat(invitations()).isZero();
        assertThat(visitors.as(ANLEGG_SOR).opens("/facility/queue").status()).isEqualTo(200);
    }

    @Test
    void invitationsOfStaffAreNoneOfSupportsBusiness() {
        invite("role", "OPERATOR", "email", EMAIL);
        var invitation = "/invitations/"
                + database.sql("select id from invitation where email = ?")
                        .param(EMAIL)
                        .query(UUID.class)
                        .single();
        assertThat(visitors.as(SUPPORT).opens(invitation).status()).isEqualTo(404);
        for (var change : List.of("/code", "/resending", "/withdrawal"))
            assertThat(visitors.as(SUPPORT).submits(invitation + change).status())
                    .as(change)
                    .isEqualTo(404);
        assertThat(visitors.as(DRIFT).opens(invitation).status()).isEqualTo(200);
    }

    private Page invite(String... fields) {
        return inviteAs(DRIFT, fields);
    }

    private Page inviteAs(String who, String... fields) {
        var all = new ArrayList<Object>(List.of("name", "Kollega, Ny", "language", "nb"));
        all.addAll(List.of(fields));
        return visitors.as(who).submits("/operator/staff", all.toArray());
    }

    private Page remove(String who, String colleague, String role) {
        var id = Visitors.idOf("staff_role:" + colleague + ":" + role);
        return visitors.as(who).submits("/operator/staff/" + id + "/removal");
    }

    private Visitor activated(String link) {
        var chosen = somebody.userId() + ".ny";
        assertThat(somebody.visits(visitors)
                        .submits(link, "name", "Kollega, Ny", "userId", chosen, "password", CHOSEN)
                        .redirect())
                .isEqualTo("/sign-in");
        return somebody.visits(visitors).signsIn(chosen, CHOSEN);
    }

    private List<String> roles() {
        return database.sql("""
                        select concat_ws(' ', r.role, r.facility_code) from staff_role r join person p on p.id = r.person_id where p.user_id = ?
                        """)
                .param(somebody.userId() + ".ny")
                .query(String.class)
                .list();
    }

    private long invitations() {
        return database.sql("select count(*) from invitation where role is not null")
                .query(Long.class)
                .single();
    }
}
