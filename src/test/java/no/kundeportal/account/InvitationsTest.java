package no.kundeportal.account;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.kundeportal.support.Mailbox;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an administrator's invitation, by e-mail or on paper, to somebody who is in. */
@PortalTest
class InvitationsTest {

    private static final String EMAIL = "ase.lunde@example.no";
    private static final String NEW_PASSWORD = "sykkel lampe fjell kopp";
    private static final UUID KITCHEN_CHEF = Visitors.idOf("invitation:Kjøkkensjef, Hotell Havn");

    @Autowired
    Visitors visitors;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @BeforeEach
    void emptyTheMailbox() {
        mailbox.clear();
        clock.is("2026-11-24T10:00");
    }

    @Test
    void waitInTheListOfUsersUntilTheyAreAccepted() {
        assertThat(invite("Åse Lunde;" + EMAIL).redirect()).isEqualTo("/users");
        var row = rowOf("Åse Lunde");
        assertThat(row.select(".status").text()).isEqualTo("Invitert");
        assertThat(row.text()).contains("Bestiller", "Kaikvartalet, Nordre kai 4", "Aldri", EMAIL);
        activate(linkTo(EMAIL));
        assertThat(rowOf("Åse Lunde").select(".status").text()).isEqualTo("Aktiv");
    }

    @ParameterizedTest
    @CsvSource({
        "nb, Du er invitert til Kundeportal hos Fjordbygg AS, 7 dager",
        "en, You are invited to Kundeportal at Fjordbygg AS, 7 days",
        "sv, Du är inbjuden till Kundeportal hos Fjordbygg AS, 7 dagar"
    })
    void arriveInTheLanguageChosen(String language, String subject, String validity) {
        invite("Åse Lunde;" + EMAIL, "language", language);
        var mail = mailbox.delivered().lastTo(EMAIL);
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text()).contains("Administrator, Fjordbygg", validity).doesNotContain("??");
        assertThat(mail.link()).matches("/activation/[A-Za-z0-9_-]{43}");
        activate(mail.link());
        assertThat(one("select language from person where user_id = 'ase.lunde'"))
                .isEqualTo(language);
    }

    @Test
    void openAFormWithTheNameAndAProposedUserId() {
        var page = open(invited(EMAIL));
        assertThat(page.heading()).isEqualTo("Lag brukeren din");
        assertThat(page.text()).contains("Du er invitert til Kundeportal for Fjordbygg AS.");
        assertThat(page.one("#name").val()).isEqualTo("Åse Lunde");
        assertThat(page.one("#userId").val()).isEqualTo("ase.lunde");
        assertThat(page.one("#password").val()).isEmpty();
    }

    @Test
    void becomeAPersonWithExactlyTheSitesGiven() {
        var answer = activate(invited(EMAIL));
        assertThat(answer.redirect()).isEqualTo("/sign-in");
        assertThat(one("select name || ' ' || email from person where user_id = 'ase.lunde'"))
                .isEqualTo("Åse Lunde " + EMAIL);
        assertThat(membershipsOf("ase.lunde")).containsExactly("100001 ORDERER false false 1001 1004");
        assertThat(one("select p.user_id from invitation i join person p on p.id = i.person_id where i.email = '"
                        + EMAIL + "'"))
                .isEqualTo("ase.lunde");
    }

    @Test
    void letThePersonInWhoSeesTheSitesGivenAndNoAmounts() {
        activate(invited(EMAIL));
        var newcomer = visitors.signedIn("ase.lunde", NEW_PASSWORD);
        assertThat(newcomer.opens("/profile/access").text())
                .contains("Bestiller", "Kaikvartalet", "Nordre kai 4", "Nei, beløp er skjult")
                .doesNotContain("Skolebakken", "Kokstad", "Tårnhagen");
        assertThat(newcomer.opens("/").text()).contains("Beløp vises for dem med økonomi");
        assertThat(newcomer.opens("/users").status()).isEqualTo(403);
    }

    @Test
    void workOnce() {
        var link = invited(EMAIL);
        activate(link);
        assertThat(open(link).text())
                .contains("Lenken er brukt, og brukeren er laget")
                .doesNotContain("Send ny lenke");
        assertThat(open(link).all("#password")).isEmpty();
        assertThat(post(link + "/renewal").status()).isEqualTo(409);
    }

    @Test
    void makeOnePersonWhenTheFormIsSentTwice() {
        var link = invited(EMAIL);
        activate(link);
        var again = activate(link, "name", "Åse Lunde", "userId", "ase.lunde2", "password", NEW_PASSWORD);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Lenken er brukt");
        assertThat(one("select count(*) from person where email = '" + EMAIL + "'"))
                .isEqualTo("1");
    }

    @Test
    void holdForSevenDaysFromTheMomentTheyAreSent() {
        invite("Åse Lunde;" + EMAIL);
        clock.is("2026-11-25T08:00");
        var link = linkTo(EMAIL);
        clock.is("2026-12-02T07:59");
        assertThat(open(link).heading()).isEqualTo("Lag brukeren din");
        clock.is("2026-12-02T08:00");
        assertThat(open(link).text()).contains("Lenken er for gammel. Den gjaldt i sju dager.");
        assertThat(rowOf("Åse Lunde").select(".status").text()).isEqualTo("Invitasjon for gammel");
    }

    @Test
    void makeNobodyWhenTheyAreTooOld() {
        var link = invited(EMAIL);
        clock.is("2026-12-01T10:00");
        var answer = activate(link);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Lenken er for gammel");
        assertThat(one("select count(*) from person where email = '" + EMAIL + "'"))
                .isEqualTo("0");
    }

    @Test
    void areSentAnewToWhoeverComesTooLate() {
        var link = invited(EMAIL);
        clock.is("2026-12-01T10:00");
        assertThat(open(link).all("form[action$=/renewal]")).hasSize(1);
        assertThat(post(link + "/renewal").redirect()).isEqualTo("/sign-in");
        var fresh = linkTo(EMAIL);
        assertThat(fresh).isNotEqualTo(link);
        assertThat(activate(fresh).redirect()).isEqualTo("/sign-in");
        assertThat(membershipsOf("ase.lunde")).containsExactly("100001 ORDERER false false 1001 1004");
    }

    @Test
    void areNotSentAnewWhileTheyWork() {
        var link = invited(EMAIL);
        mailbox.clear();
        assertThat(post(link + "/renewal").status()).isEqualTo(409);
        assertThat(mailbox.delivered().to(EMAIL)).isEmpty();
        assertThat(open(link).heading()).isEqualTo("Lag brukeren din");
    }

    @Test
    void areReplacedWhenTheyAreSentAgain() {
        var link = invited(EMAIL);
        assertThat(admin("/invitations/" + idOf(EMAIL) + "/resending").redirect())
                .isEqualTo("/invitations/" + idOf(EMAIL));
        assertThat(open(link).text()).contains("Du har fått en nyere lenke");
        assertThat(activate(link).status()).isEqualTo(422);
        assertThat(activate(linkTo(EMAIL)).redirect()).isEqualTo("/sign-in");
    }

    @Test
    void areClosedForGoodWhenTheyAreWithdrawn() {
        var link = invited(EMAIL);
        assertThat(admin("/invitations/" + idOf(EMAIL) + "/withdrawal").redirect())
                .isEqualTo("/users");
        var page = open(link);
        assertThat(page.text()).contains("Invitasjonen er trukket tilbake av den som sendte den");
        assertThat(page.all("form[action*=/activation/]")).isEmpty();
        assertThat(List.of(activate(link).status(), post(link + "/renewal").status()))
                .containsExactly(422, 409);
        assertThat(one("select count(*) from person where email = '" + EMAIL + "'"))
                .isEqualTo("0");
    }

    @Test
    void leaveTheListWhenTheyAreWithdrawnAndCannotBeWithdrawnTwice() {
        invited(EMAIL);
        var invitation = "/invitations/" + idOf(EMAIL);
        admin(invitation + "/withdrawal");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/users").text()).doesNotContain("Åse Lunde");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(invitation).text()).contains("Invitasjonen er trukket tilbake.");
        for (var verb : List.of("/withdrawal", "/resending", "/code"))
            assertThat(admin(invitation + verb).text()).contains("Invitasjonen er tatt imot eller trukket tilbake");
    }

    @Test
    void leadSomebodyWithAnAccountThroughTheSignInToTheAcceptance() {
        var link = invited(EMAIL);
        assertThat(open(link).one("a[href$=/acceptance]").attr("href")).isEqualTo(link + "/acceptance");
        assertThat(open(link + "/acceptance").redirect()).endsWith("/sign-in");
        var kystmat = visitors.signedIn(KYSTMAT_ADMIN, PASSWORD);
        assertThat(kystmat.opens(link + "/acceptance").redirect()).isEqualTo(link);
        assertThat(kystmat.opens(link).text())
                .contains("Du er logget inn som Administrator, Kystmat (kystmat-admin)", "Fjordbygg AS");
    }

    @Test
    void addTheAccessToThePersonWhoAcceptsAndTouchNothingElse() {
        var link = invited(EMAIL);
        var before = membershipsOf(KYSTMAT_ADMIN);
        var answer = visitors.as(KYSTMAT_ADMIN).submits(link + "/acceptance");
        assertThat(answer.redirect()).isEqualTo("/profile/access");
        assertThat(before).containsExactly("100002 ADMINISTRATOR true true");
        assertThat(membershipsOf(KYSTMAT_ADMIN))
                .containsExactly("100001 ORDERER false false 1001 1004", "100002 ADMINISTRATOR true true");
        assertThat(visitors.as(KYSTMAT_ADMIN).opens("/").one(".switch button").text())
                .contains("Fjordbygg AS", "Bestiller");
        assertThat(one("select email from person where user_id = 'kystmat-admin'"))
                .isEqualTo("kystmat-admin@example.com");
    }

    @Test
    void areAcceptedOnlyOnceAndOnlyBySomebodyWhoIsSignedIn() {
        var link = invited(EMAIL);
        assertThat(post(link + "/acceptance").redirect()).endsWith("/sign-in");
        visitors.as(KYSTMAT_ADMIN).submits(link + "/acceptance");
        assertThat(visitors.as(HOTELL_ADMIN).submits(link + "/acceptance").status())
                .isEqualTo(409);
        assertThat(membershipsOf(HOTELL_ADMIN))
                .containsExactly("100001 READER false false 1002 1004", "100003 ADMINISTRATOR true true");
    }

    @Test
    void withoutAnAddressShowACodeOnce() {
        var page = invite("Åse Lunde");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Åse Lunde", "Kodene vises bare denne ene gangen", "/sign-in-help");
        assertThat(codeOn(page)).matches("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}");
        assertThat(page.all(".code-slip .qr svg")).hasSize(1);
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(pathOf("Åse Lunde")).body())
                .contains("Kode på papir")
                .doesNotContain(codeOn(page));
    }

    @Test
    void onPaperAreTypedInSmallLettersWithoutHyphens() {
        var typed = codeOn(invite("Åse Lunde")).toLowerCase(Locale.ROOT).replace("-", "");
        var answer = visitors.anonymous().submits("/codes", "code", " " + typed + " ");
        assertThat(answer.redirect()).isEqualTo("/activation/" + typed);
        assertThat(open(answer.redirect()).one("#name").val()).isEqualTo("Åse Lunde");
        activate(answer.redirect());
        assertThat(membershipsOf("ase.lunde")).containsExactly("100001 ORDERER false false 1001 1004");
        assertThat(one("select coalesce(email, 'none') from person where user_id = 'ase.lunde'"))
                .isEqualTo("none");
    }

    @Test
    void onPaperThatNobodyWasGivenSaySo() {
        invite("Åse Lunde");
        var answer = visitors.anonymous().submits("/codes", "code", "ABCD-EFGH-JKMN-PQRS");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorAt("code")).isEqualTo("Vi kjenner ikke denne koden. Sjekk tegnene, eller be om en ny.");
        assertThat(answer.one("#code").val()).isEqualTo("ABCD-EFGH-JKMN-PQRS");
    }

    @Test
    void keepOnlyTheHashOfACode() throws Exception {
        var code = codeOn(invite("Åse Lunde"));
        var compact = code.replace("-", "");
        var hash = database.sql("select l.hash from secret_link l join invitation i on i.id = l.invitation_id"
                        + " where i.name = 'Åse Lunde'")
                .query(byte[].class)
                .single();
        assertThat(hash)
                .hasSize(32)
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(compact.getBytes(StandardCharsets.UTF_8)));
        assertThat(everythingStored()).doesNotContainIgnoringCase(code).doesNotContainIgnoringCase(compact);
    }

    @Test
    void keepOnlyTheHashOfALink() throws Exception {
        var link = invited(EMAIL);
        var secret = link.substring("/activation/".length());
        open(link);
        var hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        assertThat(database.sql("select count(*) from secret_link where hash = :hash")
                        .param("hash", hash)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(everythingStored()).doesNotContain(secret);
    }

    @Test
    void printACodeInsteadOfALinkThatNoLongerWorks() {
        var link = invited(EMAIL);
        var code = codeOn(admin("/invitations/" + idOf(EMAIL) + "/code"));
        assertThat(open(link).text()).contains("Du har fått en nyere lenke");
        assertThat(open("/activation/" + code).heading()).isEqualTo("Lag brukeren din");
        activate("/activation/" + code);
        assertThat(one("select coalesce(email, 'unconfirmed') from person where user_id = 'ase.lunde'"))
                .isEqualTo("unconfirmed");
    }

    @Test
    void onPaperAreNotRenewedByWhoeverHoldsThem() {
        var code = codeOn(invite("Åse Lunde"));
        clock.is("2026-12-01T10:00");
        assertThat(open("/activation/" + code).text())
                .contains("Lenken er for gammel", "Be om en ny kode av den som ga deg denne")
                .doesNotContain("Send ny lenke");
        assertThat(post("/activation/" + code + "/renewal").status()).isEqualTo(409);
    }

    @Test
    void ofAListAreReportedLineByLineAndNoneIsStoredWhenOneIsWrong() {
        var page = invite(MIXED);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("people")).isEqualTo("6 av 8 linjer kan ikke inviteres. Se hvorfor under.");
        assertThat(report(page))
                .containsExactly(
                        "1 Får e-post",
                        "2 Får kode på papir",
                        "3 E-postadressen stemmer ikke.",
                        "5 Navnet mangler.",
                        "6 Står to ganger i listen.",
                        "7 Er bruker eller invitert fra før.",
                        "8 Er bruker eller invitert fra før.",
                        "9 Navnet er for langt.");
        assertThat(page.one("#people").wholeText()).isEqualToNormalizingNewlines(MIXED);
        assertThat(invitationsSince()).isZero();
        assertThat(mailbox.delivered().to(EMAIL)).isEmpty();
    }

    @Test
    void ofTheGoodLinesOfAListAreStoredWhenThatIsWished() {
        assertThat(invite(MIXED).one("input[name=onlyGood]").parent().text())
                .isEqualTo("Inviter bare de 2 som er riktige");
        var page = invite(MIXED, "onlyGood", "true");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.all(".code-slip h2")).extracting(Element::text).containsExactly("Ola Vik");
        assertThat(database.sql("select name from invitation where invited_at = '2026-11-24 09:00Z' order by name desc")
                        .query(String.class)
                        .list())
                .containsExactly("Åse Lunde", "Ola Vik");
        assertThat(mailbox.delivered().to(EMAIL)).hasSize(1);
    }

    private static final String MIXED = String.join(
            "\n",
            "Åse Lunde; " + EMAIL,
            "Ola Vik",
            "Kari Holm; kari@",
            "",
            "; uten.navn@",
            "Åse L; " + EMAIL.toUpperCase(Locale.ROOT),
            "Administrator; fjordbygg-admin@example.com",
            "Anleggsleder; anleggsleder@example.com",
            "x".repeat(101) + "; x@example.no");

    @Test
    void ofAListWithoutAGoodLineAreRefusedEvenSo() {
        var page = invite("Kari Holm; kari@", "onlyGood", "true");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("people")).isEqualTo("1 av 1 linjer kan ikke inviteres. Se hvorfor under.");
        assertThat(page.all("input[name=onlyGood]")).isEmpty();
    }

    @Test
    void areKnownOnlyAtTheirOwnCustomer() {
        assertThat(invite("Admin; kystmat-admin@example.com").redirect()).isEqualTo("/users");
        assertThat(mailbox.delivered().to("kystmat-admin@example.com")).hasSize(1);
    }

    @Test
    void goTo200PeopleAtOnceAndNotToOneMore() {
        assertThat(invite(people(201)).errorAt("people")).isEqualTo("Høyst 200 om gangen.");
        assertThat(invitationsSince()).isZero();
        assertThat(invite(people(200)).redirect()).isEqualTo("/users");
        assertThat(invitationsSince()).isEqualTo(200);
        assertThat(one("select count(*) from letter where state = 'WAITING' and to_address ~ '^p[0-9]+@example.no$'"))
                .isEqualTo("200");
    }

    @Test
    void areReadFromAtMost20000Characters() {
        var page = invite("Åse Lunde;" + EMAIL + "\n".repeat(20_000));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("people").replaceAll("\\D", "")).isEqualTo("20000");
        assertThat(invitationsSince()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "people, '', people, Skriv minst ett navn.",
        "level, '', level, Velg et tilgangsnivå.",
        "level, KING, level, Dette forstår vi ikke. Velg eller skriv noe annet.",
        "site, 2001, scope, Et av stedene hører ikke til denne kunden.",
    })
    void areRefusedBesideTheFieldThatIsWrong(String name, String value, String field, String sentence) {
        var page = invite("Åse Lunde;" + EMAIL, name, value);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt(field)).isEqualTo(sentence);
        assertThat(invitationsSince()).isZero();
    }

    @Test
    void ofNoSiteAreRefused() {
        var page = visitors.as(FJORDBYGG_ADMIN)
                .submits(
                        "/invitations",
                        "customer",
                        "100001",
                        "people",
                        "Åse Lunde",
                        "language",
                        "nb",
                        "level",
                        "READER",
                        "scope",
                        "named");
        assertThat(page.errorAt("scope")).isEqualTo("Velg minst ett sted, eller alle.");
        assertThat(page.one("#people").text()).isEqualTo("Åse Lunde");
        assertThat(invitationsSince()).isZero();
    }

    @Test
    void ofAMemberAreToTheOwnCustomerWhateverTheFormSays() {
        invite("Åse Lunde;" + EMAIL, "customer", "100002");
        assertThat(one("select customer_number from invitation where email = '" + EMAIL + "'"))
                .isEqualTo("100001");
    }

    @ParameterizedTest
    @CsvSource({
        "Kystmat-Admin, sykkel lampe fjell kopp, userId, Denne bruker-ID-en er tatt. Velg en annen.",
        "åse lunde, sykkel lampe fjell kopp, userId, 'Bruk 3–40 små bokstaver, tall, punktum og bindestrek.'",
        "aase, kort lampe, password, 'Minst 15 tegn. Fire ord som bare du setter sammen, er lette å huske.'",
        "aase, passordpassord1234, password, 'Det passordet er lett å gjette. Sett sammen fire ord som ikke hører sammen, uten navnet ditt og navnet på virksomheten.'",
        "aase, fjordbygg fjordbygg, password, 'Det passordet er lett å gjette. Sett sammen fire ord som ikke hører sammen, uten navnet ditt og navnet på virksomheten.'",
        "'', sykkel lampe fjell kopp, userId, Fyll ut dette feltet."
    })
    void keepWhatWasTypedButNeverThePassword(String userId, String password, String field, String sentence) {
        var link = invited(EMAIL);
        var page = activate(link, "name", "Åse L.", "userId", userId, "password", password);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt(field)).isEqualTo(sentence);
        assertThat(page.one("#name").val()).isEqualTo("Åse L.");
        assertThat(page.one("#userId").val()).isEqualTo(userId);
        assertThat(page.body()).doesNotContain(password);
        assertThat(activate(link).redirect()).isEqualTo("/sign-in");
    }

    @Test
    void thatNobodyWasGivenDoNotExist() {
        var link = "/activation/" + Secrets.random();
        assertThat(List.of(open(link), activate(link), post(link + "/renewal")))
                .extracting(Page::status)
                .containsOnly(404);
        assertThat(post("/codes?code=" + Secrets.random()).status()).isEqualTo(422);
    }

    @Test
    void areNoDoorForALinkToANewPassword() {
        admin("/users/" + Visitors.idOf("membership:fjordbygg-reader:100001") + "/password-link");
        var link = linkTo("fjordbygg-reader@example.com");
        assertThat(link).startsWith("/password-resets/");
        assertThat(open(link).status()).isEqualTo(200);
        assertThat(open(link.replace("/password-resets/", "/activation/")).status())
                .isEqualTo(404);
    }

    @Test
    void ofAnotherCustomerDoNotExist() {
        var invitation = "/invitations/" + KITCHEN_CHEF;
        assertThat(visitors.as(HOTELL_ADMIN).opens(invitation).status()).isEqualTo(200);
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(invitation).status()).isEqualTo(404);
        for (var verb : List.of("/withdrawal", "/resending", "/code"))
            assertThat(admin(invitation + verb).status()).isEqualTo(404);
        assertThat(one("select count(*) from invitation where withdrawn_at is not null"))
                .isEqualTo("0");
    }

    @Test
    void tellTheAdministratorThatALetterDidNotArrive() {
        var page = visitors.as(HOTELL_ADMIN).opens("/invitations/" + KITCHEN_CHEF);
        assertThat(page.heading()).isEqualTo("Invitasjon til Kjøkkensjef, Hotell Havn");
        assertThat(page.text())
                .contains("Kom ikke fram", "kjokkensjef@example.com", "1 forsøk: refused by the server 550");
        assertThat(page.all("form[action$=/resending] button"))
                .extracting(Element::text)
                .containsExactly("Send på nytt");
    }

    @Test
    void areSentAgainAfterALetterThatDidNotArrive() {
        visitors.as(HOTELL_ADMIN).submits("/invitations/" + KITCHEN_CHEF + "/resending");
        activate(linkTo("kjokkensjef@example.com"), "name", "Kokk", "userId", "kokk", "password", NEW_PASSWORD);
        assertThat(membershipsOf("kokk")).containsExactly("100003 ORDERER false false 3001 3002");
        assertThat(visitors.as(HOTELL_ADMIN)
                        .opens("/invitations/" + KITCHEN_CHEF)
                        .text())
                .contains("Invitasjonen er tatt imot.", "Sendt på e-post");
    }

    @Test
    void keepEachVisitForTheAdministrator() {
        var link = invited(EMAIL);
        open(link);
        clock.is("2026-11-24T10:05");
        activate(link);
        open(link);
        assertThat(database.sql("select t.state from secret_link_try t join secret_link l on l.id = t.link_id"
                                + " join invitation i on i.id = l.invitation_id where i.email = :email order by t.id")
                        .param("email", EMAIL)
                        .query(String.class)
                        .list())
                .containsExactly("VALID", "TAKEN", "USED");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/invitations/" + idOf(EMAIL))
                        .text())
                .contains("kl. 10.00: åpnet", "kl. 10.05: brukt", "kl. 10.05: brukt fra før");
    }

    @Test
    void standInTheRecord() {
        var link = invited(EMAIL);
        admin("/invitations/" + idOf(EMAIL) + "/resending");
        admin("/invitations/" + idOf(EMAIL) + "/code");
        admin("/invitations/" + idOf(EMAIL) + "/withdrawal");
        assertThat(open(link).status()).isEqualTo(200);
        assertThat(database.sql("select kind || ' ' || user_id || ' ' || detail from audit_entry"
                                + " where customer_number = '100001' and detail like 'Åse Lunde%' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "INVITED fjordbygg-admin Åse Lunde, ORDERER",
                        "INVITATION_SENT_AGAIN fjordbygg-admin Åse Lunde",
                        "CODE_PRINTED fjordbygg-admin Åse Lunde",
                        "INVITATION_WITHDRAWN fjordbygg-admin Åse Lunde");
    }

    /** An orderer at Kaikvartalet and Nordre kai, without amounts, unless said otherwise. */
    private Page invite(String people, String... others) {
        var form = new LinkedHashMap<>(
                Map.of("customer", "100001", "language", "nb", "level", "ORDERER", "scope", "named", "people", people));
        form.put("site", "1001");
        for (int i = 0; i < others.length; i += 2) form.put(others[i], others[i + 1]);
        var fields = new ArrayList<Object>();
        form.forEach((name, value) -> fields.addAll(List.of(name, value)));
        fields.addAll(List.of("site", "1004"));
        return visitors.as(FJORDBYGG_ADMIN).submits("/invitations", fields.toArray());
    }

    /** @return the link of the letter */
    private String invited(String email) {
        invite("Åse Lunde;" + email);
        return linkTo(email);
    }

    private String linkTo(String email) {
        return mailbox.delivered().lastTo(email).link();
    }

    private Page open(String link) {
        return visitors.anonymous().opens(link);
    }

    private Page post(String address) {
        return visitors.anonymous().submits(address);
    }

    private Page admin(String address) {
        return visitors.as(FJORDBYGG_ADMIN).submits(address);
    }

    private Page activate(String link, Object... fields) {
        if (fields.length > 0) return visitors.anonymous().submits(link, fields);
        return activate(link, "name", "Åse Lunde", "userId", "ase.lunde", "password", NEW_PASSWORD);
    }

    private static String codeOn(Page page) {
        return page.one(".code").text();
    }

    private Element rowOf(String name) {
        return visitors.as(FJORDBYGG_ADMIN).opens("/users").all("tbody tr").stream()
                .filter(row -> row.text().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> report(Page page) {
        return page.all("table.dense tbody tr").stream()
                .map(row -> row.child(0).text() + " " + row.child(2).text())
                .toList();
    }

    private static String people(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> "P " + n + ";p" + n + "@example.no")
                .collect(Collectors.joining("\n"));
    }

    private String pathOf(String name) {
        return "/invitations/" + one("select id::text from invitation where name = '" + name + "'");
    }

    private String idOf(String email) {
        return one("select id::text from invitation where email = '" + email + "'");
    }

    private int invitationsSince() {
        return database.sql("select count(*) from invitation where invited_at = '2026-11-24 09:00Z'")
                .query(Integer.class)
                .single();
    }

    /** "100001 ORDERER false false 1001 1004": customer, level, amounts, all sites, named sites. */
    private List<String> membershipsOf(String userId) {
        return database.sql("""
                        select concat_ws(' ', m.customer_number, m.level, m.economy::text, m.all_sites::text,
                               (select string_agg(site_number, ' ' order by site_number) from membership_site where membership_id = m.id))
                        from membership m join person p on p.id = m.person_id where p.user_id = :user order by m.customer_number
                        """).param("user", userId).query(String.class).list();
    }

    private String everythingStored() {
        return String.join("\n", database.sql("""
                        select l::text from secret_link l union all select t::text from secret_link_try t union all select i::text from invitation i
                        union all select a::text from audit_entry a union all select l::text from letter l union all select p::text from person p
                        """).query(String.class).list());
    }

    private String one(String sql) {
        return database.sql(sql).query(String.class).single();
    }
}
