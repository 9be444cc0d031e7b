package no.kundeportal.account;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kundeportal.account.web.Deed;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.support.Mailbox;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has access, what each may, and how it is changed, stopped and ended: by administrators of the whole and of sites. */
@PortalTest
class UsersTest {

    private static final String FJORDBYGG = "100001";
    private static final String LAST = "Dette er den siste administratoren. Gjør først en annen til administrator.";

    @Autowired
    Visitors visitors;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void emptyTheMailbox() {
        mailbox.clear();
    }

    // The list

    @ParameterizedTest
    @ValueSource(strings = {FJORDBYGG_READER, FJORDBYGG_ORDERER})
    void areShownToAdministratorsOnlyAndOthersAreToldWhomToAsk(String userId) {
        var page = visitors.as(userId).opens("/users");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text())
                .contains(
                        "For å se og invitere brukere må du være administrator.",
                        "Det kan disse gi deg: Administrator, Fjordbygg.");
        assertThat(page.one("main a[href=/profile/access#ask]").text()).isEqualTo("Spør om tilgang");
        assertThat(visitors.as(userId).opens("/profile/access").text()).contains("Invitere kolleger");
    }

    @Test
    void areListedWithWhatTheyHave() {
        var page = list(FJORDBYGG_ADMIN, "");
        assertThat(names(page))
                .containsExactlyInAnyOrder(
                        "Administrator, Fjordbygg",
                        "Administrator, Hotell Havn",
                        "Anleggsleder, Nordre kai",
                        "Bestiller, Kaikvartalet",
                        "Leser, Fjordbygg",
                        "Vaktmester, Skolebakken");
        assertThat(rowOf(page, "Leser, Fjordbygg").text())
                .contains(
                        "fjordbygg-reader",
                        "Leser",
                        "med økonomi",
                        "Kaikvartalet, Skolebakken skole",
                        "Aldri",
                        "Aktiv");
        assertThat(rowOf(page, "Administrator, Fjordbygg").text())
                .contains("Alle steder")
                .doesNotContain("Aldri");
        assertThat(rowOf(page, "Vaktmester").text()).contains("Invitasjon for gammel");
    }

    @Test
    void ofOtherCustomersAreNotInTheList() {
        assertThat(names(list(HOTELL_ADMIN, "")))
                .containsExactly("Administrator, Hotell Havn", "Kjøkkensjef, Hotell Havn");
        assertThat(names(list(KYSTMAT_ADMIN, "?customer=100001"))).containsExactly("Administrator, Kystmat");
        assertThat(names(list(KYSTMAT_ADMIN, "?site=1001"))).containsExactly("Administrator, Kystmat");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level=READER | Administrator, Hotell Havn; Leser, Fjordbygg; Vaktmester, Skolebakken",
                "level=ADMINISTRATOR | Administrator, Fjordbygg",
                "state=INVITED | Anleggsleder, Nordre kai",
                "state=EXPIRED | Vaktmester, Skolebakken",
                "site=1004 | Administrator, Fjordbygg; Administrator, Hotell Havn; Anleggsleder, Nordre kai",
                "q=LESER | Leser, Fjordbygg",
                "q=anleggsleder@ | Anleggsleder, Nordre kai",
                "q=-order | Bestiller, Kaikvartalet",
                "q=%25 | ",
                "q=_____ | ",
                "level=READER&state=ACTIVE&site=1002&q=havn | Administrator, Hotell Havn"
            })
    void areFoundByLevelStateSiteAndWords(String filter, String expected) {
        var page = list(FJORDBYGG_ADMIN, "?" + filter);
        var wanted = expected == null ? List.<String>of() : List.of(expected.split("; "));
        assertThat(names(page)).containsExactlyInAnyOrderElementsOf(wanted);
        if (wanted.isEmpty()) assertThat(page.text()).contains("Ingen bruker passer med filteret.");
    }

    @Test
    void areFoundByTheStateOfTheirAccess() {
        disable(membership(FJORDBYGG_READER));
        sql("update person set disabled_at = now() where user_id = 'fjordbygg-orderer'");
        assertThat(names(list(FJORDBYGG_ADMIN, "?state=DISABLED"))).containsExactly("Leser, Fjordbygg");
        assertThat(names(list(FJORDBYGG_ADMIN, "?state=CLOSED"))).containsExactly("Bestiller, Kaikvartalet");
        assertThat(rowOf(list(FJORDBYGG_ADMIN, ""), "Leser, Fjordbygg").text()).contains("Stanset");
    }

    @Test
    void goOnOverSeveralPagesWithoutLosingAnybody() {
        for (int i = 0; i < 120; i++) member("P " + i % 7, "page-" + i, "READER", true);
        var seen = new ArrayList<String>();
        for (var address = "?level=READER"; address != null; address = next(list(FJORDBYGG_ADMIN, address)))
            seen.addAll(ids(list(FJORDBYGG_ADMIN, address)));
        assertThat(seen).doesNotHaveDuplicates().hasSize(120 + 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?level=READER", "?q=havn", "?state=INVITED"})
    void areExportedAsTheyAreShown(String filter) {
        var lines =
                visitors.as(FJORDBYGG_ADMIN).opens("/users.csv" + filter).body().split("\r\n");
        assertThat(lines[0]).startsWith("\uFEFFNavn;Bruker-ID;E-post;");
        assertThat(Arrays.stream(lines).skip(1).map(UsersTest::firstCell))
                .containsExactlyElementsOf(names(list(FJORDBYGG_ADMIN, filter)));
    }

    @Test
    void areExportedWithLevelSitesAndState() {
        var file = visitors.as(FJORDBYGG_ADMIN).opens("/users.csv?q=leser").body();
        assertThat(file)
                .contains("fjordbygg-reader;fjordbygg-reader@example.com;Fjordbygg AS;100001;Leser;Ja;")
                .contains("Kaikvartalet, Skolebakken skole")
                .contains("Aktiv");
        assertThat(visitors.as(FJORDBYGG_READER).opens("/users.csv").status()).isEqualTo(403);
    }

    @Test
    void areNotListedByAFilterThatIsNone() {
        for (var field : List.of("level", "state")) {
            var page = list(FJORDBYGG_ADMIN, "?" + field + "=KING");
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.errorAt(field)).isEqualTo("Dette forstår vi ikke. Velg eller skriv noe annet.");
        }
        assertThat(list(FJORDBYGG_ADMIN, "?after=x").status()).isEqualTo(404);
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/users.csv?level=KING").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=KING", "from=someday", "from=2026-11-24&to=2026-11-23"})
    void haveARecordThatSaysWhichPartOfItsFilterIsWrong(String filter) {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/users/audit?" + filter);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.all("p.error")).hasSize(1);
        assertThat(page.all("main table")).isEmpty();
    }

    // What each may

    @Test
    void areGivenAnotherLevelThatCountsFromTheNextClick() {
        assertThat(visitors.as(FJORDBYGG_READER).opens("/pickups/new").status()).isEqualTo(403);
        var answer = change(FJORDBYGG_READER, "level", "ORDERER", "scope", "named", "site", "1001");
        assertThat(answer.redirect()).isEqualTo("/users/" + membership(FJORDBYGG_READER));
        assertThat(visitors.as(FJORDBYGG_READER).opens("/pickups/new").status()).isEqualTo(200);
        assertThat(stored(FJORDBYGG_READER)).isEqualTo("ORDERER false false 1001");
    }

    @Test
    void areGivenOtherSitesThatCountFromTheNextClick() {
        assertThat(sitesOf(FJORDBYGG_ORDERER)).contains("Kaikvartalet").doesNotContain("Tårnhagen");
        change(FJORDBYGG_ORDERER, "level", "ORDERER", "scope", "named", "site", "1005", "site", "1003");
        assertThat(sitesOf(FJORDBYGG_ORDERER))
                .contains("Tårnhagen", "Kokstad lager")
                .doesNotContain("Kaikvartalet");
        change(FJORDBYGG_ORDERER, "level", "ORDERER", "scope", "all");
        assertThat(sitesOf(FJORDBYGG_ORDERER)).contains("Kaikvartalet", "Tårnhagen");
        assertThat(stored(FJORDBYGG_ORDERER)).isEqualTo("ORDERER false true ");
    }

    @Test
    void loseTheAmountsWithTheNextClick() {
        assertThat(visitors.as(FJORDBYGG_READER).opens("/").text()).doesNotContain("Beløp vises for dem med økonomi");
        change(FJORDBYGG_READER, "level", "READER", "scope", "named", "site", "1001");
        var start = visitors.as(FJORDBYGG_READER).opens("/");
        assertThat(start.text()).contains("Beløp vises for dem med økonomi").doesNotContain("ekskl. mva.");
        assertThat(visitors.as(FJORDBYGG_READER).opens("/statistics/standard").text())
                .contains("Beløp vises for dem med økonomi")
                .doesNotContain("Fakturert");
    }

    @Test
    void areToldByALetterWhatTheyHaveNow() {
        change(FJORDBYGG_READER, "level", "ORDERER", "scope", "named", "site", "1001", "site", "1004");
        var mail = mailbox.delivered().lastTo("fjordbygg-reader@example.com");
        assertThat(mail.subject()).isEqualTo("Tilgangen din hos Fjordbygg AS er endret");
        assertThat(mail.text()).contains("Tilgangsnivå: Bestiller", "Hentesteder: Kaikvartalet, Nordre kai 4");
        assertThat(mail.link()).isEqualTo("/profile/access");
    }

    @Test
    void areWrittenAboutInTheRecord() {
        change(FJORDBYGG_READER, "level", "READER", "economy", "true", "scope", "named", "site", "1004");
        assertThat(recordOf(FJORDBYGG_READER))
                .endsWith("ACCESS_CHANGED by fjordbygg-admin at 100001: READER + ECONOMY: 1004");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/users/audit").text()).contains("Endret tilgang");
    }

    @Test
    void areNotBotheredWhenNothingChanges() {
        var before = recordOf(FJORDBYGG_ORDERER);
        change(FJORDBYGG_ORDERER, "level", "ORDERER", "scope", "named", "site", "1001");
        assertThat(recordOf(FJORDBYGG_ORDERER)).isEqualTo(before);
        assertThat(mailbox.delivered().to("fjordbygg-orderer@example.com")).isEmpty();
    }

    @Test
    void whoBecomeAdministratorsGetAllSitesAndAmounts() {
        change(FJORDBYGG_ORDERER, "level", "ADMINISTRATOR", "scope", "named", "site", "1001");
        assertThat(stored(FJORDBYGG_ORDERER)).isEqualTo("ADMINISTRATOR true true ");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/users").status()).isEqualTo(200);
        assertThat(sitesOf(FJORDBYGG_ORDERER)).contains("Tårnhagen", "Ja, du ser beløp");
    }

    @ParameterizedTest
    @CsvSource({
        "READER, named, 2001, scope, Et av stedene hører ikke til denne kunden.",
        "READER, named, 9999, scope, Et av stedene hører ikke til denne kunden.",
        "SITE_ADMINISTRATOR, all, 1001, scope, 'En stedsadministrator har valgte steder. Velg dem, eller velg administrator.'",
        "KING, named, 1001, level, Dette forstår vi ikke. Velg eller skriv noe annet.",
        "'', named, 1001, level, Velg et tilgangsnivå."
    })
    void keepWhatTheyHaveWhenTheFormIsWrong(String level, String scope, String site, String field, String sentence) {
        var page = change(FJORDBYGG_ORDERER, "level", level, "scope", scope, "site", site);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt(field)).isEqualTo(sentence);
        assertThat(stored(FJORDBYGG_ORDERER)).isEqualTo("ORDERER false false 1001");
    }

    @Test
    void keepWhatTheyHaveWhenNoSiteIsChosen() {
        var page = change(FJORDBYGG_ORDERER, "level", "READER", "scope", "named");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("scope")).isEqualTo("Velg minst ett sted, eller alle.");
        assertThat(page.one("input[name=level][value=READER]").hasAttr("checked"))
                .isTrue();
        assertThat(stored(FJORDBYGG_ORDERER)).isEqualTo("ORDERER false false 1001");
    }

    @Test
    void areShownInBothVersionsWhenSomebodyElseWasFaster() {
        var old = version(FJORDBYGG_ORDERER);
        change(FJORDBYGG_ORDERER, "level", "READER", "scope", "named", "site", "1002");
        var page = submit(
                FJORDBYGG_ORDERER,
                "version",
                old,
                "level",
                "ORDERER",
                "economy",
                "true",
                "scope",
                "named",
                "site",
                "1005");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.heading()).isEqualTo("Noen kom før deg");
        assertThat(differences(page))
                .containsExactly(
                        "Tilgangsnivå: Leser / Bestiller",
                        "Økonomi: Nei / Ja",
                        "Hentesteder: Skolebakken skole / Tårnhagen");
        assertThat(page.one("main a.filled").attr("href")).isEqualTo("/users/" + membership(FJORDBYGG_ORDERER));
        assertThat(stored(FJORDBYGG_ORDERER)).isEqualTo("READER false false 1002");
    }

    // The last administrator

    @Test
    void whoAreTheLastAdministratorAreNotLowered() {
        var page = change(FJORDBYGG_ADMIN, "level", "READER", "scope", "all");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("level")).isEqualTo(LAST);
        assertThat(stored(FJORDBYGG_ADMIN)).isEqualTo("ADMINISTRATOR true true ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabling", "removal"})
    void whoAreTheLastAdministratorAreNotStoppedOrRemovedBySupport(String verb) {
        var page = visitors.as(SUPPORT).submits("/users/" + membership(FJORDBYGG_ADMIN) + "/" + verb);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains(LAST);
        assertThat(stored(FJORDBYGG_ADMIN)).isEqualTo("ADMINISTRATOR true true ");
    }

    @Test
    void whoAreTheLastAdministratorDoNotLeave() {
        var page = visitors.as(FJORDBYGG_ADMIN).submits("/profile/access/departure");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains(LAST);
        assertThat(stored(FJORDBYGG_ADMIN)).isEqualTo("ADMINISTRATOR true true ");
    }

    @Test
    void areTheLastAdministratorWhenTheOtherOneCannotSignIn() {
        secondAdministrator();
        sql("update membership set disabled_at = now() where id = md5('membership:fjordbygg-orderer:100001')::uuid");
        assertThat(change(FJORDBYGG_ADMIN, "level", "READER", "scope", "all").errorAt("level"))
                .isEqualTo(LAST);
        sql("update membership set disabled_at = null where id = md5('membership:fjordbygg-orderer:100001')::uuid");
        sql("update person set disabled_at = now() where user_id = 'fjordbygg-orderer'");
        assertThat(change(FJORDBYGG_ADMIN, "level", "READER", "scope", "all").errorAt("level"))
                .isEqualTo(LAST);
    }

    @Test
    void whoAreNotTheLastAdministratorMayBeLoweredOrStopped() {
        secondAdministrator();
        var as = visitors.as(FJORDBYGG_ORDERER);
        as.submits("/users/" + membership(FJORDBYGG_ADMIN) + "/disabling");
        assertThat(disabled(FJORDBYGG_ADMIN)).isTrue();
        as.submits("/users/" + membership(FJORDBYGG_ADMIN) + "/enabling");
        submitAs(FJORDBYGG_ORDERER, FJORDBYGG_ADMIN, "level", "READER", "scope", "all");
        assertThat(stored(FJORDBYGG_ADMIN)).isEqualTo("READER false true ");
    }

    @Test
    void whoAreNotTheLastAdministratorMayLeave() {
        secondAdministrator();
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/profile/access/departure")
                        .text())
                .contains("Du har ingen annen tilgang, så navnet, adressen og passordet ditt slettes også.");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .submits("/profile/access/departure")
                        .redirect())
                .isEqualTo("/sign-in");
        assertThat(person(FJORDBYGG_ADMIN).get("name")).isEqualTo("Tidligere bruker");
    }

    @Test
    void whoLowerEachOtherLeaveOneAdministrator() {
        secondAdministrator();
        var second = submitAs(FJORDBYGG_ADMIN, FJORDBYGG_ORDERER, "level", "READER", "scope", "all");
        assertThat(second.status()).isEqualTo(302);
        assertThat(submitAs(FJORDBYGG_ORDERER, FJORDBYGG_ADMIN, "level", "READER", "scope", "all")
                        .status())
                .isEqualTo(403);
        assertThat(change(FJORDBYGG_ADMIN, "level", "READER", "scope", "all").errorAt("level"))
                .isEqualTo(LAST);
        assertThat(stored(FJORDBYGG_ADMIN)).isEqualTo("ADMINISTRATOR true true ");
    }

    @Test
    void whoLowerThemselvesReadWhatIsLeft() {
        secondAdministrator();
        var answer = change(FJORDBYGG_ADMIN, "level", "READER", "scope", "named", "site", "1003");
        assertThat(answer.redirect()).isEqualTo("/profile/access");
        assertThat(sitesOf(FJORDBYGG_ADMIN)).contains("Leser", "Hentesteder (1)", "Kokstad lager");
        assertThat(list(FJORDBYGG_ADMIN, "").status()).isEqualTo(403);
    }

    // Stopped and ended

    @Test
    void whoAreStoppedLoseThisCustomerAtOnceAndKeepOthers() {
        var hotell = visitors.as(HOTELL_ADMIN).acting("customer:100001");
        assertThat(hotell.opens("/profile/access").text()).contains("Nordre kai 4");
        var answer = disable(membership(HOTELL_ADMIN));
        assertThat(answer.redirect()).isEqualTo("/users/" + membership(HOTELL_ADMIN));
        assertThat(hotell.opens("/profile/access").text())
                .contains("Hotell Havn AS", "Bakgården")
                .doesNotContain("Nordre kai 4");
        assertThat(hotell.opens("/").all(".switch button")).isEmpty();
        assertThat(mailbox.delivered().lastTo("hotell-admin@example.com").subject())
                .isEqualTo("Tilgangen din hos Fjordbygg AS er avsluttet");
    }

    @Test
    void whoAreStoppedGetBackWhatTheyHad() {
        disable(membership(HOTELL_ADMIN));
        assertThat(show(HOTELL_ADMIN).text()).contains("Tilgangen er stanset. Personen ser ikke virksomheten.");
        var answer = visitors.as(FJORDBYGG_ADMIN).submits("/users/" + membership(HOTELL_ADMIN) + "/enabling");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(visitors.as(HOTELL_ADMIN).opens("/").one(".switch button").text())
                .contains("Fjordbygg AS", "Leser");
        assertThat(stored(HOTELL_ADMIN)).isEqualTo("READER false false 1002 1004");
        assertThat(recordOf(HOTELL_ADMIN))
                .containsSubsequence(
                        "ACCESS_DISABLED by fjordbygg-admin at 100001: ",
                        "ACCESS_ENABLED by fjordbygg-admin at 100001: ");
    }

    @Test
    void whoAreRemovedAndHaveNoOtherAccessAreForgotten() {
        remove(FJORDBYGG_ORDERER);
        assertThat(person(FJORDBYGG_ORDERER))
                .containsEntry("name", "Tidligere bruker")
                .containsEntry("email", null)
                .containsEntry("phone", null)
                .containsEntry("password_hash", null)
                .doesNotContainEntry("user_id", FJORDBYGG_ORDERER);
        assertThat(count("membership where person_id = md5('fjordbygg-orderer')::uuid"))
                .isZero();
        assertThat(list(FJORDBYGG_ADMIN, "").text()).doesNotContain("Bestiller, Kaikvartalet");
        assertThat(mailbox.delivered().to("fjordbygg-orderer@example.com")).hasSize(1);
    }

    @Test
    void whoAreRemovedCannotSignInAndAreSignedOutEverywhere() {
        var sessions = "spring_session where principal_name = md5('fjordbygg-orderer')::uuid::text";
        var browser = visitors.signedIn(FJORDBYGG_ORDERER, PASSWORD);
        assertThat(count(sessions)).isPositive();
        remove(FJORDBYGG_ORDERER);
        assertThat(browser.opens("/profile").redirect()).endsWith("/sign-in");
        assertThat(count(sessions)).isZero();
        assertThat(visitors.anonymous()
                        .from("192.0.2.41")
                        .submits("/sign-in", "username", FJORDBYGG_ORDERER, "password", PASSWORD)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoAreRemovedLeaveTheirOrdersAndQuestionsBehind() {
        var events = "pickup_event where person_id = md5('fjordbygg-orderer')::uuid";
        var orders = count("pickup where site_number = '1001'");
        sql(
                "insert into pickup_event (pickup_number, at, kind, by_facility, person_id)"
                        + " select min(number), now(), 'PLACED', false, md5('fjordbygg-orderer')::uuid from pickup where site_number = '1001'");
        var left = count(events);
        remove(FJORDBYGG_ORDERER);
        assertThat(List.of(count("pickup where site_number = '1001'"), count(events)))
                .containsExactly(orders, left)
                .doesNotContain(0L);
        assertThat(database.sql("select distinct asker_name from task where asker_id = md5('fjordbygg-orderer')::uuid")
                        .query(String.class)
                        .list())
                .containsExactly("Tidligere bruker");
    }

    @Test
    void whoAreRemovedHereKeepWhatTheyHaveElsewhere() {
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/users/" + membership(HOTELL_ADMIN) + "/removal")
                        .heading())
                .isEqualTo("Fjern Administrator, Hotell Havn");
        assertThat(remove(HOTELL_ADMIN).redirect()).isEqualTo("/users");
        assertThat(person(HOTELL_ADMIN)).containsEntry("name", "Administrator, Hotell Havn");
        assertThat(database.sql("select customer_number from membership where person_id = :id")
                        .param("id", Visitors.idOf(HOTELL_ADMIN))
                        .query(String.class)
                        .list())
                .containsExactly("100003");
        assertThat(visitors.as(HOTELL_ADMIN).opens("/").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabling", "removal"})
    void doNotStopOrRemoveThemselves(String verb) {
        secondAdministrator();
        var own = "/users/" + membership(FJORDBYGG_ADMIN);
        var page = visitors.as(FJORDBYGG_ADMIN).submits(own + "/" + verb);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Du kan ikke stanse eller fjerne deg selv.");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(own).all("main form[action$=/disabling], main a[href$=/removal]"))
                .isEmpty();
        assertThat(disabled(FJORDBYGG_ADMIN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/disabling", "/enabling", "/removal", "/password-link", "/password-code"})
    void ofAnotherCustomerDoNotExist(String verb) {
        var address = "/users/" + membership(FJORDBYGG_ORDERER) + verb;
        for (var stranger : List.of(KYSTMAT_ADMIN, HOTELL_ADMIN)) {
            assertThat(visitors.as(stranger)
                            .submits(address, "version", "0", "level", "READER", "scope", "all")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(visitors.as(KYSTMAT_ADMIN)
                        .opens("/users/" + membership(FJORDBYGG_ORDERER))
                        .status())
                .isEqualTo(404);
        assertThat(stored(FJORDBYGG_ORDERER)).isEqualTo("ORDERER false false 1001");
        assertThat(disabled(FJORDBYGG_ORDERER)).isFalse();
    }

    // Administrators of sites: the reader, at Kaikvartalet and Skolebakken

    @Test
    void areShownToASiteAdministratorWhereTheyHaveOneOfTheSites() {
        siteAdministrator();
        assertThat(names(list(FJORDBYGG_READER, "")))
                .containsExactlyInAnyOrder(
                        "Administrator, Hotell Havn",
                        "Bestiller, Kaikvartalet",
                        "Leser, Fjordbygg",
                        "Vaktmester, Skolebakken");
        assertThat(visitors.as(FJORDBYGG_READER)
                        .opens("/users/" + membership(FJORDBYGG_ADMIN))
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(FJORDBYGG_READER)
                        .opens("/invitations/" + Visitors.idOf("invitation:Anleggsleder, Nordre kai"))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/invitations/new", "/users/"})
    void areOfferedNoSiteAndNoLevelBeyondByASiteAdministrator(String address) {
        siteAdministrator();
        var page = visitors.as(FJORDBYGG_READER)
                .opens(address.equals("/users/") ? address + membership(FJORDBYGG_ORDERER) : address);
        assertThat(values(page, "site")).containsExactly("1001", "1002");
        assertThat(values(page, "level")).containsExactly("READER", "ORDERER", "SITE_ADMINISTRATOR");
    }

    @Test
    void areInvitedByASiteAdministratorToTheOwnSites() {
        siteAdministrator();
        assertThat(inviteTo("ORDERER", "named", "1002").redirect()).isEqualTo("/users");
        assertThat(database.sql("select site_number from invitation_site s join invitation i on i.id = s.invitation_id"
                                + " where i.email = 'ny@example.no'")
                        .query(String.class)
                        .list())
                .containsExactly("1002");
    }

    @ParameterizedTest
    @CsvSource({"ORDERER, named, 1004", "READER, all, 1001", "ADMINISTRATOR, all, 1001"})
    void areNotInvitedByASiteAdministratorBeyondTheOwnSites(String level, String scope, String site) {
        siteAdministrator();
        var page = inviteTo(level, scope, site);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("scope")).isEqualTo("Du styrer bare dine egne steder.");
        assertThat(count("invitation where email = 'ny@example.no'")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ORDERER, named, 1004", "ORDERER, all, 1001", "ADMINISTRATOR, all, 1001"})
    void areNotRaisedByASiteAdministratorBeyondTheOwnSites(String level, String scope, String site) {
        siteAdministrator();
        for (var member : List.of(FJORDBYGG_ORDERER, FJORDBYGG_READER)) {
            var page = submitAs(FJORDBYGG_READER, member, "level", level, "scope", scope, "site", site);
            assertThat(page.errorAt("scope")).isEqualTo("Du styrer bare dine egne steder.");
        }
        assertThat(stored(FJORDBYGG_ORDERER)).isEqualTo("ORDERER false false 1001");
        assertThat(stored(FJORDBYGG_READER)).isEqualTo("SITE_ADMINISTRATOR true false 1001 1002");
    }

    @Test
    void areChangedInEveryWayByASiteAdministratorWhereTheyHaveNoOtherSites() {
        siteAdministrator();
        var answer = submitAs(
                FJORDBYGG_READER,
                FJORDBYGG_ORDERER,
                "level",
                "READER",
                "economy",
                "true",
                "scope",
                "named",
                "site",
                "1002");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(stored(FJORDBYGG_ORDERER)).isEqualTo("READER true false 1002");
        visitors.as(FJORDBYGG_READER).submits("/users/" + membership(FJORDBYGG_ORDERER) + "/removal");
        assertThat(person(FJORDBYGG_ORDERER)).containsEntry("name", "Tidligere bruker");
    }

    @Test
    void whoHaveOtherSitesAreGivenOneByASiteAdministratorAndKeepAllElse() {
        siteAdministrator();
        assertThat(visitors.as(FJORDBYGG_READER)
                        .opens("/users/" + membership(HOTELL_ADMIN))
                        .text())
                .contains("Personen har også steder som du ikke styrer.");
        submitAs(
                FJORDBYGG_READER,
                HOTELL_ADMIN,
                "level",
                "SITE_ADMINISTRATOR",
                "economy",
                "true",
                "scope",
                "named",
                "site",
                "1001",
                "site",
                "1002");
        assertThat(stored(HOTELL_ADMIN)).isEqualTo("READER false false 1001 1002 1004");
        submitAs(FJORDBYGG_READER, HOTELL_ADMIN, "level", "READER", "scope", "named", "site", "1001");
        assertThat(stored(HOTELL_ADMIN)).isEqualTo("READER false false 1001 1004");
    }

    @Test
    void whoHaveOtherSitesLoseTheLastOfASiteAdministratorsOwn() {
        siteAdministrator();
        var answer = submitAs(FJORDBYGG_READER, HOTELL_ADMIN, "level", "READER", "scope", "named");
        assertThat(answer.redirect()).isEqualTo("/users");
        assertThat(stored(HOTELL_ADMIN)).isEqualTo("READER false false 1004");
        assertThat(names(list(FJORDBYGG_READER, ""))).doesNotContain("Administrator, Hotell Havn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabling", "enabling", "removal"})
    void whoHaveOtherSitesAreNotStoppedOrRemovedByASiteAdministrator(String verb) {
        siteAdministrator();
        var address = "/users/" + membership(HOTELL_ADMIN);
        var page = visitors.as(FJORDBYGG_READER).submits(address + "/" + verb);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Du styrer bare dine egne steder.");
        assertThat(visitors.as(FJORDBYGG_READER)
                        .opens(address)
                        .all("main form[action$=/disabling], main a[href$=/removal]"))
                .isEmpty();
        assertThat(disabled(HOTELL_ADMIN)).isFalse();
    }

    // The table of levels

    @Test
    void readInATableWhatEachLevelMay() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/users/levels");
        var how = Map.of(
                Deed.How.YES,
                "Ja",
                Deed.How.NO,
                "Nei",
                Deed.How.WITH_ECONOMY,
                "Med økonomi",
                Deed.How.AT_OWN_SITES,
                "På egne steder");
        var rows = page.all("table.matrix tbody tr");
        assertThat(rows).hasSameSizeAs(Deed.values());
        for (var deed : Deed.values())
            assertThat(rows.get(deed.ordinal()).select("td").eachText())
                    .isEqualTo(Arrays.stream(AccessLevel.values())
                            .map(level -> how.get(deed.how(level)))
                            .toList());
    }

    @Test
    void readTheWordsOfTheTable() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/users/levels");
        assertThat(page.all("table.matrix thead th"))
                .extracting(Element::text)
                .containsExactly("Kan", "Leser", "Bestiller", "Stedsadministrator", "Administrator");
        assertThat(page.all("table.matrix tbody tr"))
                .extracting(Element::text)
                .contains(
                        "Bestille henting Nei Ja Ja Ja",
                        "Se beløp og fakturaer Med økonomi Med økonomi Ja Ja",
                        "Invitere og endre brukere Nei Nei På egne steder Ja");
    }

    private Page list(String who, String filter) {
        return visitors.as(who).opens("/users" + filter);
    }

    private Page show(String userId) {
        return visitors.as(FJORDBYGG_ADMIN).opens("/users/" + membership(userId));
    }

    private Page change(String userId, Object... fields) {
        return submitAs(FJORDBYGG_ADMIN, userId, fields);
    }

    /** With the version that stands. */
    private Page submitAs(String who, String userId, Object... fields) {
        var all = new ArrayList<Object>(List.of("version", version(userId)));
        all.addAll(List.of(fields));
        return visitors.as(who).submits("/users/" + membership(userId), all.toArray());
    }

    private Page submit(String userId, Object... fields) {
        return visitors.as(FJORDBYGG_ADMIN).submits("/users/" + membership(userId), fields);
    }

    private Page disable(UUID membership) {
        return visitors.as(FJORDBYGG_ADMIN).submits("/users/" + membership + "/disabling");
    }

    private Page remove(String userId) {
        return visitors.as(FJORDBYGG_ADMIN).submits("/users/" + membership(userId) + "/removal");
    }

    private Page inviteTo(String level, String scope, String site) {
        return visitors.as(FJORDBYGG_READER)
                .submits(
                        "/invitations",
                        "customer",
                        FJORDBYGG,
                        "people",
                        "Ny Kollega;ny@example.no",
                        "language",
                        "nb",
                        "level",
                        level,
                        "scope",
                        scope,
                        "site",
                        site);
    }

    private String sitesOf(String userId) {
        return visitors.as(userId).opens("/profile/access").text();
    }

    private static List<String> names(Page page) {
        return page.all("main table tbody td:first-child b").stream()
                .map(Element::text)
                .toList();
    }

    private static List<String> ids(Page page) {
        return page.all("main table tbody td:first-child a").stream()
                .map(each -> each.attr("href"))
                .toList();
    }

    private static String next(Page page) {
        var next = page.all("a[rel=next]");
        return next.isEmpty() ? null : next.getFirst().attr("href").replaceFirst("^/users", "");
    }

    private static Element rowOf(Page page, String name) {
        return page.all("main table tbody tr").stream()
                .filter(row -> row.text().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> values(Page page, String field) {
        return page.all("input[name=" + field + "]").stream().map(Element::val).toList();
    }

    /** "Field: stored / typed" */
    private static List<String> differences(Page page) {
        return page.all("main table tbody tr").stream()
                .map(row -> row.child(0).text() + ": " + row.child(1).text() + " / "
                        + row.child(2).text())
                .toList();
    }

    private static String firstCell(String line) {
        return line.startsWith("\"") ? line.substring(1, line.indexOf('"', 1)) : line.split(";", 2)[0];
    }

    /** The demonstration's membership at Fjordbygg. */
    private static UUID membership(String userId) {
        return Visitors.idOf("membership:" + userId + ":" + FJORDBYGG);
    }

    private void secondAdministrator() {
        sql(
                "update membership set level = 'ADMINISTRATOR', economy = true, all_sites = true where id = md5('membership:fjordbygg-orderer:100001')::uuid");
        sql("delete from membership_site where membership_id = md5('membership:fjordbygg-orderer:100001')::uuid");
    }

    private void siteAdministrator() {
        sql(
                "update membership set level = 'SITE_ADMINISTRATOR', economy = true where id = md5('membership:fjordbygg-reader:100001')::uuid");
    }

    private void member(String name, String userId, String level, boolean allSites) {
        sql("insert into person (id, user_id, name) values (md5('" + userId + "')::uuid, '" + userId + "', '" + name
                + "')");
        sql("insert into membership (id, person_id, customer_number, level, all_sites) values (gen_random_uuid(), md5('"
                + userId + "')::uuid, '100001', '" + level + "', " + allSites + ")");
    }

    private int version(String userId) {
        return database.sql("select version from membership where id = :id")
                .param("id", membership(userId))
                .query(Integer.class)
                .single();
    }

    /** "READER false false 1002 1004": level, amounts, all sites, named sites. */
    private String stored(String userId) {
        return database.sql("""
                        select concat(level, ' ', economy::text, ' ', all_sites::text, ' ',
                               (select string_agg(site_number, ' ' order by site_number) from membership_site where membership_id = m.id))
                        from membership m where id = :id
                        """)
                .param("id", membership(userId))
                .query(String.class)
                .single();
    }

    private boolean disabled(String userId) {
        return database.sql("select disabled_at is not null from membership where id = :id")
                .param("id", membership(userId))
                .query(Boolean.class)
                .single();
    }

    private Map<String, Object> person(String userId) {
        return database.sql("select * from person where id = :id")
                .param("id", Visitors.idOf(userId))
                .query()
                .singleRow();
    }

    private List<String> recordOf(String userId) {
        return database.sql(
                        "select kind || ' by ' || user_id || ' at ' || customer_number || ': ' || detail from audit_entry"
                                + " where about_person = :id and customer_number is not null order by id")
                .param("id", Visitors.idOf(userId))
                .query(String.class)
                .list();
    }

    private long count(String rest) {
        return database.sql("select count(*) from " + rest).query(Long.class).single();
    }

    private void sql(String statement) {
        database.sql(statement).update();
    }
}
