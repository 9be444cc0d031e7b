package no.kundeportal.account;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.kundeportal.support.Mailbox;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody without an account asks for one, from the form to the first sign-in or the reason why not. */
@PortalTest
class AccountRequestsTest {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final String EMAIL = "byggeleder@example.com";
    private static final String TASK = "select number from task where asker_name = 'Bygge Leder'";

    @Autowired
    Visitors visitors;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private final String address = "203.0.113." + ADDRESSES.incrementAndGet();

    @BeforeEach
    void onATuesday() {
        mailbox.clear();
        clock.is("2026-11-24T10:00");
    }

    @Test
    void isReceivedWithAPromise() {
        assertThat(ask().redirect()).isEqualTo("/account-requests/received");
        assertThat(visitors.anonymous().opens("/account-requests/received").text())
                .contains("Forespørselen er sendt", "Vi svarer innen 48 timer");
        assertThat(visitors.anonymous().opens(link()).text())
                .contains("Vi har fått forespørselen og svarer senest tor. 26. nov. kl. 10.00.")
                .contains("Svaret kommer til " + EMAIL, "Fjordbygg AS", "900100108");
        assertThat(stored("due_at = timestamptz '2026-11-26 10:00+01' and decided_at is null"))
                .isEqualTo(1);
    }

    @Test
    void becomesATaskOfSupportThatCountsDown() {
        ask();
        assertThat(database.sql("select kind || ' ' || owner || ' ' || (due_at = timestamptz '2026-11-26 10:00+01')"
                                + " from task where asker_name = 'Bygge Leder'")
                        .query(String.class)
                        .single())
                .isEqualTo("ACCOUNT_REQUEST SUPPORT true");
        clock.is("2026-11-25T12:00");
        assertThat(rowOfTask()).contains("Fjordbygg AS", "Bygge Leder", "om 22 timer");
        clock.is("2026-11-26T13:00");
        assertThat(rowOfTask()).contains("3 timer over fristen");
    }

    @Test
    void isConfirmedByALetterThatLeadsToThePageToFollowIt() {
        ask();
        var letter = mailbox.delivered().lastTo(EMAIL);
        assertThat(letter.subject()).isEqualTo("Vi har fått forespørselen om tilgang for Fjordbygg AS");
        assertThat(letter.text().replace('\u00A0', ' ')).contains("Vi svarer senest tor. 26. nov. kl. 10.00.");
        assertThat(letter.link()).startsWith("/account-requests/");
        for (int i = 0; i < 2; i++)
            assertThat(visitors.anonymous().opens(letter.link()).text()).contains("Vi har fått forespørselen");
    }

    @Test
    void isApprovedForTheCustomerThatItMeans() {
        ask();
        var chosen = visitors.as(SUPPORT)
                .opens(visitors.as(SUPPORT)
                        .opens(desk())
                        .one("a.whole[href*='customer=100001']")
                        .attr("href"));
        assertThat(chosen.text()).contains("Fjordbygg AS", "Kaikvartalet").doesNotContain("Kai 2");
        assertThat(approve("ORDERER").redirect()).isEqualTo(desk());
        var invited = database.sql("""
                        select i.level || ' ' || i.economy || ' ' || i.all_sites || ' ' || string_agg(s.site_number, ',' order by s.site_number)
                        from invitation i join invitation_site s on s.invitation_id = i.id where i.email = ? group by i.id
                        """).param(EMAIL).query(String.class).single();
        assertThat(invited).isEqualTo("ORDERER false false 1001,1005");
    }

    @Test
    void endsWithAnAccountThatSeesTheChosenSites() {
        ask();
        approve("ORDERER");
        var invitation = mailbox.delivered().lastTo(EMAIL);
        assertThat(invitation.subject()).isEqualTo("Du er invitert til Kundeportal hos Fjordbygg AS");
        var fields =
                new Object[] {"name", "Bygge Leder", "userId", "bygge.leder", "password", "sykkel lampe fjell kopp"};
        assertThat(visitors.anonymous().submits(invitation.link(), fields).redirect())
                .isEqualTo("/sign-in");
        var leader = visitors.anonymous().from(address).signsIn("bygge.leder", "sykkel lampe fjell kopp");
        assertThat(leader.opens("/profile/access").text())
                .contains("Bestiller", "Kaikvartalet", "Tårnhagen")
                .doesNotContain("Skolebakken");
    }

    @Test
    void isOverForBothWhenItIsApproved() {
        ask();
        var receipt = link();
        approve("READER");
        assertThat(visitors.anonymous().opens(receipt).text())
                .contains("Dere har fått tilgang. Lenken til å lage bruker er sendt til " + EMAIL);
        assertThat(visitors.as(SUPPORT).opens(task()).text())
                .contains("Ferdig", "Tilgang gitt til Fjordbygg AS. Invitasjonen er sendt.");
        assertThat(taskStatus()).isEqualTo("DONE");
        assertThat(visitors.as(SUPPORT).opens(desk()).text())
                .contains("Godkjent. Se invitasjonen")
                .doesNotContain("Avslå");
    }

    @Test
    void proposesAnAdministratorWhereThereIsNone() {
        database.sql("update person set disabled_at = now() where user_id = ?")
                .param(FJORDBYGG_ADMIN)
                .update();
        ask();
        var page = visitors.as(SUPPORT).opens(desk() + "?customer=100001");
        assertThat(page.text()).contains("Kunden har ingen administrator. Den første bør være det.");
        assertThat(page.one("input[name=level][checked]").val()).isEqualTo("ADMINISTRATOR");
    }

    @Test
    void saysWhenNoCustomerIsMeant() {
        ask("organisationNumber", "900 100 809", "customerNumber", "");
        assertThat(visitors.as(SUPPORT).opens(desk()).text()).contains("Ingen kunde har dette kundenummeret");
        assertThat(visitors.as(SUPPORT).opens(desk() + "?customer=999").text())
                .contains("Ingen kunde har dette nummeret.");
    }

    @Test
    void mustBeGivenALevelAndSites() {
        ask();
        var without = visitors.as(SUPPORT).submits(desk() + "/approval", "customer", "100001");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.errorAt("level")).isEqualTo("Velg et tilgangsnivå.");
        var placeless = visitors.as(SUPPORT)
                .submits(desk() + "/approval", "customer", "100001", "level", "READER", "scope", "named");
        assertThat(placeless.errorAt("scope")).isEqualTo("Velg minst ett sted, eller alle.");
        assertThat(stored("decided_at is null")).isEqualTo(1);
        assertThat(taskStatus()).isEqualTo("NEW");
    }

    @Test
    void givesNoSiteOfAnotherCustomer() {
        ask();
        var answer = visitors.as(SUPPORT)
                .submits(
                        desk() + "/approval",
                        "customer",
                        "100001",
                        "level",
                        "READER",
                        "scope",
                        "named",
                        "site",
                        "2001");
        assertThat(answer.errorAt("scope")).isEqualTo("Et av stedene hører ikke til denne kunden.");
        assertThat(stored("decided_at is null")).isEqualTo(1);
    }

    @Test
    void isDeclinedWithAReasonThatIsRead() {
        ask();
        var receipt = link();
        assertThat(decline("Spør byggherren først.").redirect()).isEqualTo(desk());
        var letter = mailbox.delivered().lastTo(EMAIL);
        assertThat(letter.text()).contains("Grunnen er:\n\nSpør byggherren først.");
        for (var link : List.of(receipt, letter.link()))
            assertThat(visitors.anonymous().opens(link).text())
                    .contains("Vi kunne ikke gi tilgang. Grunnen er: Spør byggherren først.", "Spør på nytt");
        assertThat(taskStatus()).isEqualTo("DONE");
        assertThat(stored("decline_reason = 'Spør byggherren først.' and invitation_id is null"))
                .isEqualTo(1);
    }

    @Test
    void isNotDeclinedWithoutAReason() {
        ask();
        var answer = decline(" ");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorAt("reason")).isEqualTo("Skriv hvorfor. Den som spurte, ser det.");
        assertThat(stored("decided_at is null")).isEqualTo(1);
    }

    @Test
    void isDeclinedByTheLastWordOnItsTask() {
        ask();
        var receipt = link();
        answerTask("Vi tar ikke nye kunder i år.", true);
        assertThat(mailbox.delivered().lastTo(EMAIL).text()).contains("Grunnen er:\n\nVi tar ikke nye kunder i år.");
        assertThat(visitors.anonymous().opens(receipt).text()).contains("Vi tar ikke nye kunder i år.");
        assertThat(stored("decline_reason = 'Vi tar ikke nye kunder i år.'")).isEqualTo(1);
    }

    @Test
    void waitsOnAfterOtherWordsOnItsTaskWhichAreSent() {
        ask();
        var receipt = link();
        answerTask("Hvilken byggeplass gjelder det?", false);
        var letter = mailbox.delivered().lastTo(EMAIL);
        assertThat(letter.subject()).isEqualTo("Om forespørselen for Fjordbygg AS");
        assertThat(letter.text()).contains("Hvilken byggeplass gjelder det?");
        assertThat(visitors.anonymous().opens(receipt).text()).contains("Vi har fått forespørselen og svarer senest");
        assertThat(stored("decided_at is null")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "NO, 900100109, Et norsk organisasjonsnummer har ni siffer.",
        "SE, 556012-5791, Et svensk organisasjonsnummer har ti siffer.",
        "DK, 24256791, Et dansk CVR-nummer har åtte siffer.",
        "FI, 0112038-8, 'Et finsk FO-nummer har sju siffer, bindestrek og ett siffer.'"
    })
    void tellsAWrongOrganisationNumberAndKeepsWhatIsTyped(String country, String number, String sentence) {
        var answer = ask("country", country, "organisationNumber", number);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorAt("organisationNumber")).isEqualTo("Nummeret stemmer ikke. " + sentence);
        assertThat(answer.one("#organisationNumber").val()).isEqualTo(number);
        assertThat(answer.one("#company").val()).isEqualTo("Fjordbygg AS");
        assertThat(answer.one("#purpose").val()).isEqualTo("Bestille selv");
        assertThat(answer.one("input[name=country][checked]").val()).isEqualTo(country);
        assertThat(stored("true")).isZero();
    }

    @Test
    void asksForWhatIsMissing() {
        var answer = ask("company", " ", "name", "", "email", "ikke-en-adresse", "purpose", "");
        assertThat(answer.status()).isEqualTo(422);
        for (var field : List.of("company", "name", "purpose"))
            assertThat(answer.errorAt(field)).isEqualTo("Fyll ut dette feltet.");
        assertThat(answer.errorAt("email")).isEqualTo("Skriv en e-postadresse, for eksempel navn@firma.no.");
        assertThat(stored("true")).isZero();
    }

    @Test
    void isOneRequestWhileItWaits() {
        ask();
        var first = link();
        var again = ask("email", EMAIL.toUpperCase(), "organisationNumber", "NO 900 100 108 MVA");
        assertThat(again.redirect()).isEqualTo("/account-requests/received");
        var second = link();
        assertThat(stored("true")).isEqualTo(1);
        assertThat(database.sql("select count(*) from task where asker_name = 'Bygge Leder'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(mailbox.to(EMAIL)).hasSize(2);
        decline("Nei.");
        for (var link : List.of(first, second))
            assertThat(visitors.anonymous().opens(link).text()).contains("Grunnen er: Nei.");
        ask();
        assertThat(stored("true")).isEqualTo(2);
    }

    @Test
    void takesNothingFromAMachineThatFillsInEveryField() {
        var answer = ask("website", "https://example.com");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Skjemaet ble fylt ut på en måte vi ikke forstår.");
        assertThat(stored("true")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vinn på https://example.com", "WWW.example.com", "Linje\nhttp://example.com"})
    void sendsNobodyAStrangersAddress(String company) {
        var answer = ask("company", company);
        assertThat(answer.errorAt("company")).isEqualTo("Skriv navnet uten nettadresser.");
        assertThat(ask("name", company).errorAt("name")).isEqualTo("Skriv navnet uten nettadresser.");
        assertThat(mailbox.delivered().to(EMAIL)).isEmpty();
    }

    @Test
    void slowsWhoeverAsksTooOften() {
        for (int i = 0; i < 5; i++)
            assertThat(ask("email", "n" + i + "@example.com").status()).isEqualTo(302);
        var answer = ask();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Det har vært mange forsøk herfra.");
        assertThat(answer.one("#email").val()).isEqualTo(EMAIL);
        assertThat(stored("true")).isZero();
    }

    @Test
    void isFollowedByItsLinkAlone() {
        ask();
        assertThat(visitors.anonymous()
                        .opens("/account-requests/" + "x".repeat(43))
                        .status())
                .isEqualTo(404);
        var invitation = invitationSecret();
        assertThat(visitors.anonymous().opens("/account-requests/" + invitation).status())
                .isEqualTo(404);
    }

    @Test
    void isDecidedBySupportAlone() {
        ask();
        for (var person : List.of(FJORDBYGG_ADMIN, FJORDBYGG_READER, KYSTMAT_ADMIN, ANLEGG_NORD)) {
            assertThat(visitors.as(person).opens(desk()).status()).as(person).isEqualTo(404);
            assertThat(visitors.as(person)
                            .submits(desk() + "/approval", "customer", "100001", "level", "READER", "scope", "all")
                            .status())
                    .isEqualTo(404);
            assertThat(visitors.as(person)
                            .submits(desk() + "/decline", "reason", "Nei")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(stored("decided_at is null")).isEqualTo(1);
    }

    @Test
    void isDecidedOnce() {
        ask();
        decline("Nei.");
        assertThat(decline("Nei igjen.").text()).contains("Avslått: Nei.");
        assertThat(decline("Nei igjen.").status()).isEqualTo(422);
        assertThat(stored("decline_reason = 'Nei.'")).isEqualTo(1);
        assertThat(mailbox.delivered().to(EMAIL))
                .extracting(mail -> mail.subject())
                .containsOnlyOnce("Svar på forespørselen om tilgang for Fjordbygg AS");
    }

    @Test
    void keepsWhatIsTooLong() {
        var answer = ask("purpose", "æ".repeat(10_000), "company", "B".repeat(10_000));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorAt("purpose")).matches("Høyst 1.000 tegn\\.");
        assertThat(answer.one("#purpose").val()).hasSize(10_000);
        assertThat(answer.errorAt("company")).isEqualTo("Høyst 120 tegn.");
        assertThat(answer.one("#company").val()).hasSize(10_000);
        assertThat(stored("true")).isZero();
    }

    /** The address alone is given the link. */
    private String link() {
        return mailbox.delivered().lastTo(EMAIL).link();
    }

    /** @param others fields and values in turn that differ from a good form */
    private Page ask(String... others) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "company", "Fjordbygg AS",
                "organisationNumber", "900 100 108",
                "customerNumber", "100001",
                "country", "NO",
                "name", "Bygge Leder",
                "email", EMAIL,
                "phone", "55 00 00 11",
                "language", "nb",
                "purpose", "Bestille selv"));
        for (int i = 0; i < others.length; i += 2) fields.put(others[i], others[i + 1]);
        var all = new ArrayList<Object>();
        fields.forEach((name, value) -> all.addAll(List.of(name, value)));
        var answer = visitors.anonymous().from(address).submits("/account-requests", all.toArray());
        mailbox.delivered();
        return answer;
    }

    private Page approve(String level) {
        return visitors.as(SUPPORT)
                .submits(
                        desk() + "/approval",
                        "customer",
                        "100001",
                        "level",
                        level,
                        "scope",
                        "named",
                        "site",
                        "1001",
                        "site",
                        "1005");
    }

    private Page decline(String reason) {
        return visitors.as(SUPPORT).submits(desk() + "/decline", "reason", reason);
    }

    private void answerTask(String words, boolean done) {
        var answer =
                visitors.as(SUPPORT).submits(task() + "/answers", "version", version(), "words", words, "done", done);
        assertThat(answer.redirect()).isEqualTo(task());
    }

    private String invitationSecret() {
        approve("READER");
        return mailbox.delivered().lastTo(EMAIL).link().substring("/activation/".length());
    }

    private String desk() {
        return "/operator/account-requests/"
                + database.sql("select id from account_request where lower(email) = ? order by made_at desc limit 1")
                        .param(EMAIL)
                        .query(String.class)
                        .single();
    }

    private String task() {
        return "/tasks/" + database.sql(TASK).query(String.class).single();
    }

    private String rowOfTask() {
        var number = database.sql(TASK).query(String.class).single();
        return visitors.as(SUPPORT)
                .opens("/tasks?q=" + number)
                .one("table.tasks tbody tr")
                .text()
                .replace('\u00A0', ' ');
    }

    private int version() {
        return database.sql("select version from task where asker_name = 'Bygge Leder'")
                .query(Integer.class)
                .single();
    }

    private String taskStatus() {
        return database.sql("select status from task where asker_name = 'Bygge Leder'")
                .query(String.class)
                .single();
    }

    private long stored(String condition) {
        return database.sql("select count(*) from account_request where lower(email) = ? and " + condition)
                .param(EMAIL)
                .query(Long.class)
                .single();
    }
}
