package no.kundeportal.account;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import no.kundeportal.support.Mailbox;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What support does for people of all customers, and what it may not. */
@PortalTest
class SupportTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient database;

    private Newcomer person;
    private UUID membership;

    @BeforeEach
    void somebodyCalls() {
        mailbox.clear();
        person = Newcomer.in(database);
        membership = person.joins(database, "100001", "READER", true);
        database.sql("update person set name = 'Vaktsjef, Lia', last_signed_in_at = now() where id = ?")
                .param(person.id())
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vaktsj", "VAKTSJEF, L"})
    void findsByTheBeginningOfAName(String beginning) {
        assertThat(found("?q=" + beginning.replace(" ", "%20"))).contains("Vaktsjef, Lia", "Fjordbygg AS");
    }

    @Test
    void goesOnWithTheCustomerWhoseUserWasRemoved() {
        var gone = Newcomer.in(database);
        var membership = gone.joins(database, "100001", "READER", false);
        assertThat(visitors.as(SUPPORT)
                        .submits("/users/" + membership + "/removal")
                        .redirect())
                .isEqualTo("/operator/customers/100001");
    }

    @Test
    void findsByTheBeginningOfUserIdOrAddress() {
        var rename = "update person set user_id = 'z.vakt', email = 'Lia.V@example.com' where id = ?";
        database.sql(rename).param(person.id()).update();
        for (var beginning : List.of("z.va", "lia.v@", "Z.VAKT"))
            assertThat(found("?q=" + beginning)).as(beginning).contains("Vaktsjef, Lia");
        for (var middle : List.of("sjef", ".vakt", "%25sjef", "_aktsjef"))
            assertThat(found("?q=" + middle))
                    .as(middle)
                    .contains("Ingen passer")
                    .doesNotContain("Vaktsjef, Lia");
    }

    @Test
    void findsByCustomerAndNobodyWithoutAWord() {
        assertThat(found("?customer=100001")).contains("Vaktsjef, Lia").doesNotContain("kystmat-admin");
        assertThat(found("?customer=100002")).contains("kystmat-admin").doesNotContain("Vaktsjef, Lia");
        assertThat(found("?customer=100001&q=akts")).contains("Vaktsjef, Lia");
        assertThat(found("")).contains("Søk etter en person").doesNotContain("Vaktsjef, Lia");
    }

    @Test
    void findsWhoeverHasNoAccess() {
        database.sql("delete from membership where id = ?").param(membership).update();
        assertThat(found("?q=vaktsjef")).contains("Vaktsjef, Lia", "Uten tilgang");
    }

    @Test
    void aNewUserIdEndsNoSession() {
        var self = person.signsIn(visitors);
        assertThat(rename("Lia.Vakt").redirect()).isEqualTo(page());
        assertThat(self.opens("/profile").text()).contains("lia.vakt");
        assertThat(enter(person.userId()).status()).isEqualTo(422);
        assertThat(enter("lia.vakt").redirect()).isEqualTo("/");
        assertThat(mailbox.delivered().lastTo(person.email()).text())
                .contains("Fra nå av logger du inn med bruker-ID lia.vakt.");
        assertThat(record("USER_ID_CHANGED")).containsExactly("support: " + person.userId() + " → lia.vakt");
    }

    @ParameterizedTest
    @CsvSource({
        "kystmat-admin, Denne bruker-ID-en er tatt. Velg en annen.",
        "KYSTMAT-ADMIN, Denne bruker-ID-en er tatt. Velg en annen.",
        "lia vakt, 'Bruk 3–40 små bokstaver, tall, punktum og bindestrek.'",
        "li, 'Bruk 3–40 små bokstaver, tall, punktum og bindestrek.'",
        "lia@example.com, 'Bruk 3–40 små bokstaver, tall, punktum og bindestrek.'",
        "'', Fyll ut dette feltet."
    })
    void aUserIdThatCannotBeIsTold(String typed, String sentence) {
        var answer = rename(typed);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorAt("userId")).isEqualTo(sentence);
        assertThat(answer.one("#userId").val()).isEqualTo(typed);
        assertThat(enter(person.userId()).redirect()).isEqualTo("/");
    }

    @Test
    void nothingStandsInTheWayOfWhoeverSeesAll() {
        assertThat(open(person.id()).all(".needs")).isEmpty();
    }

    @Test
    void seesThatTheAccountIsClosed() {
        database.sql("update person set disabled_at = now() where id = ?")
                .param(person.id())
                .update();
        assertThat(findings()).containsExactly("Kontoen er stengt");
    }

    @Test
    void seesThatNobodyHasComeYet() {
        database.sql("update person set last_signed_in_at = null where id = ?")
                .param(person.id())
                .update();
        assertThat(findings()).containsExactly("Har aldri logget inn");
    }

    @Test
    void seesThatThereIsNoAccess() {
        database.sql("delete from membership where id = ?").param(membership).update();
        assertThat(findings()).containsExactly("Er ikke medlem hos noen kunde");
    }

    @ParameterizedTest
    @CsvSource({
        "disabled_at = now(), Tilgangen er stanset",
        "all_sites = false, Har ingen hentesteder",
        "economy = false, Ser ikke beløp"
    })
    void seesWhatIsMissingOfTheAccess(String change, String finding) {
        database.sql("update membership set " + change + " where id = ?")
                .param(membership)
                .update();
        assertThat(findings()).containsExactly(finding + " hos kunde 100001");
    }

    @Test
    void seesThatTheCustomerHasNoAdministrator() {
        orphan();
        assertThat(findings()).containsExactly("Kunden har ingen administrator hos kunde 100001");
        assertThat(open(person.id()).one(".needs a").attr("href")).isEqualTo("/operator/customers/100001");
    }

    @Test
    void seesThatTheCustomerHasNoSitesOrNoSlips() {
        database.sql(
                        "insert into customer (number, name, organisation_number) values ('990001', 'Nystart AS', '900101007')")
                .update();
        database.sql("update membership set customer_number = '990001', level = 'ADMINISTRATOR' where id = ?")
                .param(membership)
                .update();
        assertThat(findings()).containsExactly("Kunden har ingen hentesteder hos kunde 990001");
        database.sql(
                        "insert into site (number, customer_number, facility_code, name, address, postal_code, city) values ('9901', '990001', 'NORD', 'Første sted', 'Fjordveien 90', '5003', 'Bergen')")
                .update();
        assertThat(findings()).containsExactly("Kunden har ingen veiesedler hos kunde 990001");
    }

    @Test
    void raisesAMemberWhereNobodyAdministers() {
        orphan();
        assertThat(customer()).contains("Kunden har ingen administrator, så ingen der kan gi andre tilgang.");
        var raised = visitors.as(SUPPORT)
                .submits("/users/" + membership, "version", 0, "level", "ADMINISTRATOR", "scope", "all");
        assertThat(raised.redirect()).isEqualTo("/users/" + membership);
        assertThat(customer()).doesNotContain("Kunden har ingen administrator");
        assertThat(visitors.as(SUPPORT).opens(page()).all(".needs")).isEmpty();
        assertThat(person.signsIn(visitors).opens("/users").status()).isEqualTo(200);
        assertThat(record("ACCESS_CHANGED")).hasSize(1).first().asString().startsWith("support: ADMINISTRATOR");
    }

    @Test
    void invitesAnAdministratorWhereThereIsNone() {
        orphan();
        var form = visitors.as(SUPPORT)
                .opens(visitors.as(SUPPORT)
                        .opens("/operator/customers/100001")
                        .one(".notice a.filled")
                        .attr("href"));
        assertThat(form.one("input[name=level][checked]").val()).isEqualTo("ADMINISTRATOR");
        var people = "Ny Sjef; sjef@example.com";
        visitors.as(SUPPORT)
                .submits(
                        "/invitations",
                        "customer",
                        "100001",
                        "people",
                        people,
                        "language",
                        "nb",
                        "level",
                        "ADMINISTRATOR");
        var link = mailbox.delivered().lastTo("sjef@example.com").link();
        person.visits(visitors)
                .submits(link, "name", "Ny Sjef", "userId", "ny.sjef", "password", "sykkel lampe fjell kopp");
        assertThat(customer()).contains("ny.sjef").doesNotContain("Kunden har ingen administrator");
    }

    @Test
    void aClosedAccountIsLeftAtOnceAndCanBeOpenedAgain() {
        var self = person.signsIn(visitors);
        visitors.as(SUPPORT).submits(page() + "/disabling");
        assertThat(self.opens("/profile").redirect()).endsWith("/sign-in");
        assertThat(sessions()).isZero();
        assertThat(enter(person.userId()).status()).isEqualTo(422);
        visitors.as(SUPPORT).submits(page() + "/enabling");
        assertThat(enter(person.userId()).redirect()).isEqualTo("/");
        assertThat(record("PERSON_DISABLED")).containsExactly("support: ");
        assertThat(record("PERSON_ENABLED")).containsExactly("support: ");
    }

    @Test
    void closesNeitherItselfNorAColleague() {
        var colleague = "/operator/people/" + Visitors.idOf(ANLEGG_NORD);
        for (var change : List.of("/disabling", "/easing")) {
            var answer = visitors.as(SUPPORT).submits(colleague + change);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text()).contains("Medarbeidere styres av driftsadministrator.");
        }
        assertThat(visitors.as(SUPPORT)
                        .submits("/operator/people/" + Visitors.idOf(SUPPORT) + "/disabling")
                        .status())
                .isEqualTo(409);
        assertThat(visitors.as(ANLEGG_NORD).opens("/profile").status()).isEqualTo(200);
    }

    @Test
    void isNobodyElsesWork() {
        Consumer<String> cannot = who -> {
            assertThat(visitors.as(who).opens(page()).status()).as(who).isEqualTo(404);
            for (var change : List.of("/user-id", "/easing", "/disabling", "/enabling", "/password-code", "/look"))
                assertThat(visitors.as(who)
                                .submits(page() + change, "userId", "other-id", "reason", "Nysgjerrig")
                                .status())
                        .as(who + change)
                        .isEqualTo(404);
        };
        List.of(FJORDBYGG_ADMIN, FJORDBYGG_READER, KYSTMAT_ADMIN, ANLEGG_NORD).forEach(cannot);
        assertThat(enter(person.userId()).redirect()).isEqualTo("/");
    }

    private String found(String filter) {
        return visitors.as(SUPPORT).opens("/users" + filter).text();
    }

    private String customer() {
        return visitors.as(SUPPORT).opens("/operator/customers/100001").text();
    }

    private String page() {
        return "/operator/people/" + person.id();
    }

    private Page open(UUID id) {
        return visitors.as(SUPPORT).opens("/operator/people/" + id);
    }

    private List<String> findings() {
        return open(person.id()).all(".needs li > div").stream()
                .map(each -> String.join(" ", each.children().eachText()))
                .toList();
    }

    private Page rename(String typed) {
        return visitors.as(SUPPORT).submits(page() + "/user-id", "userId", typed);
    }

    private Page enter(String userId) {
        return person.visits(visitors).submits("/sign-in", "username", userId, "password", PASSWORD);
    }

    /** Closes the account of the customer's only administrator. */
    private void orphan() {
        database.sql("update person set disabled_at = now() where user_id = ?")
                .param(FJORDBYGG_ADMIN)
                .update();
    }

    private long sessions() {
        return database.sql("select count(*) from spring_session where principal_name = ?")
                .param(person.id().toString())
                .query(Long.class)
                .single();
    }

    private List<String> record(String kind) {
        return database.sql("select user_id || ': ' || detail from audit_entry where about_person = ? and kind = ?")
                .params(person.id(), kind)
                .query(String.class)
                .list();
    }
}
