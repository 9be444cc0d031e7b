package no.kundeportal.account;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of who came in and who changed or took what, and who may read which part of it. */
@PortalTest
class AuditTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    private Newcomer person;
    private UUID membership;

    @BeforeEach
    void aMemberComesAndIsLookedAfter() {
        person = Newcomer.in(database);
        membership = person.joins(database, "100001", "ORDERER", true);
        var self = person.signsIn(visitors);
        visitors.as(FJORDBYGG_ADMIN)
                .submits("/users/" + membership, "version", 0, "level", "READER", "scope", "named", "site", "1001");
        visitors.anonymous()
                .from(person.address())
                .signsIn(SUPPORT, PASSWORD)
                .submits("/operator/people/" + person.id() + "/look", "reason", "Hjelp med tall");
        self.opens("/pickups.csv");
        self.opens("/pickups/new");
    }

    @Test
    void tellsSupportWhatHasHappened() {
        assertThat(kinds(all("?q=" + person.userId())))
                .containsExactly("Manglet rett", "Lastet ned", "Så portalen som", "Endret tilgang", "Logget inn");
        assertThat(all("?q=" + person.userId()).text())
                .contains("Hjelp med tall", "Leser: 1001", "/pickups.csv", "/pickups/new")
                .contains(FJORDBYGG_ADMIN, SUPPORT, person.address(), "100001");
    }

    @Test
    void tellsAnAdministratorOfTheOwnOrganisation() {
        assertThat(kinds(own(FJORDBYGG_ADMIN, "?q=" + person.userId())))
                .containsExactly("Manglet rett", "Lastet ned", "Så portalen som", "Endret tilgang", "Logget inn");
        // Why support looked may concern another organisation of the same person.
        assertThat(own(FJORDBYGG_ADMIN, "").text()).contains(person.userId()).doesNotContain("Hjelp med tall");
    }

    @Test
    void tellsAnAdministratorNothingOfOthers() {
        var stranger = Newcomer.in(database);
        stranger.joins(database, "100002", "READER", false);
        stranger.signsIn(visitors).opens("/pickups.csv");
        visitors.as(KYSTMAT_ADMIN).opens("/pickups.csv");
        assertThat(own(FJORDBYGG_ADMIN, "").text())
                .doesNotContain(stranger.userId(), KYSTMAT_ADMIN, "100002", "100003");
        for (var who : List.of(stranger.userId(), KYSTMAT_ADMIN)) {
            assertThat(own(FJORDBYGG_ADMIN, "?q=" + who).text()).contains("Ingenting her");
            assertThat(own(KYSTMAT_ADMIN, "?q=" + who).text()).doesNotContain("Ingenting her");
        }
        assertThat(own(KYSTMAT_ADMIN, "").text()).doesNotContain(person.userId(), "100001");
    }

    /** Somebody of two organisations: each sees the coming and going, and what was done in its own name. */
    @Test
    void doesNotTellOneOrganisationWhatAMemberDidForAnother() {
        visitors.as(HOTELL_ADMIN).opens("/users.csv");
        visitors.as(HOTELL_ADMIN).acting("customer:100001").opens("/statistics/mini.csv");
        assertThat(own(FJORDBYGG_ADMIN, "?q=" + HOTELL_ADMIN).text())
                .contains("/statistics/mini.csv")
                .doesNotContain("/users.csv", "Kjøkkensjef");
        assertThat(own(HOTELL_ADMIN, "?q=" + HOTELL_ADMIN).text())
                .contains("/users.csv", "Kjøkkensjef")
                .doesNotContain("/statistics/mini.csv");
    }

    @ParameterizedTest
    @CsvSource({"SITE_ADMINISTRATOR, 403", "ORDERER, 403", "READER, 403"})
    void isForAdministratorsOfAllSites(String level, int status) {
        database.sql("update membership set level = ?, economy = true where id = ?")
                .params(level, membership)
                .update();
        var self = person.signsIn(visitors);
        for (var address : List.of("/users/audit", "/users/audit.csv"))
            assertThat(self.opens(address).status()).as(address).isEqualTo(status);
        assertThat(self.opens("/operator/audit").status()).isEqualTo(404);
    }

    @Test
    void supportReadsAllOfItAndFacilitiesNothing() {
        assertThat(visitors.as(DRIFT).opens("/operator/audit").status()).isEqualTo(200);
        for (var who : List.of(ANLEGG_NORD, FJORDBYGG_ADMIN))
            for (var address : List.of("/operator/audit", "/operator/audit.csv"))
                assertThat(visitors.as(who).opens(address).status())
                        .as(who + address)
                        .isEqualTo(404);
    }

    @Test
    void narrowsByKind() {
        assertThat(kinds(all("?kind=VIEWED_AS&kind=ACCESS_CHANGED&q=" + person.userId())))
                .containsExactly("Så portalen som", "Endret tilgang");
        assertThat(all("?kind=TOKEN_REVOKED&q=" + person.userId()).text()).contains("Ingenting her");
    }

    @Test
    void narrowsByDayInBergen() {
        entry("SIGNED_IN", "timestamptz '2025-06-10 21:59:59Z'");
        entry("SIGNED_OUT", "timestamptz '2025-06-10 22:00:00Z'");
        assertThat(kinds(all("?from=2025-06-10&to=2025-06-10&q=" + person.userId())))
                .containsExactly("Logget inn");
        assertThat(kinds(all("?from=2025-06-11&to=2025-06-11&q=" + person.userId())))
                .containsExactly("Logget ut");
        assertThat(kinds(all("?to=2025-06-11&q=" + person.userId()))).hasSize(2);
    }

    @Test
    void narrowsByTheWholeUserId() {
        assertThat(all("?q=" + person.userId().toUpperCase()).text()).contains("Hjelp med tall");
        assertThat(all("?q=" + person.userId().substring(0, 8)).text()).contains("Ingenting her");
    }

    @Test
    void tellsReversedDays() {
        var page = all("?from=2026-11-24&to=2026-11-23");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("to")).isEqualTo("Til-dagen er før fra-dagen.");
        assertThat(page.one("#from").val()).isEqualTo("2026-11-24");
        assertThat(page.all("table")).isEmpty();
        assertThat(visitors.as(SUPPORT)
                        .opens("/operator/audit.csv?from=2026-11-24&to=2026-11-23")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void pagesThroughAllOfIt() {
        for (int i = 0; i < 60; i++) entry("SIGNED_OUT", "now()");
        var first = all("?kind=SIGNED_OUT&q=" + person.userId());
        assertThat(kinds(first)).hasSize(50);
        var second = visitors.as(SUPPORT).opens(first.one("a[rel=next]").attr("href"));
        assertThat(kinds(second)).hasSize(10).containsOnly("Logget ut");
        assertThat(second.all("a[rel=next]")).isEmpty();
    }

    @Test
    void exportsExactlyWhatItShowsAndSaysThatItWasExported() {
        var shown = kinds(own(FJORDBYGG_ADMIN, "?q=" + person.userId()));
        var file = visitors.as(FJORDBYGG_ADMIN)
                .opens("/users/audit.csv?q=" + person.userId())
                .body();
        assertThat(Arrays.stream(file.split("\r\n")).skip(1).map(line -> line.split(";")[1]))
                .containsExactlyElementsOf(shown);
        assertThat(file).startsWith("\uFEFFNår;Hva;Hvem;Om;").contains("Leser: 1001", person.address());
        assertThat(kinds(own(FJORDBYGG_ADMIN, "?kind=EXPORTED&q=" + FJORDBYGG_ADMIN)))
                .hasSizeGreaterThan(1);
        assertThat(own(FJORDBYGG_ADMIN, "?kind=EXPORTED&q=" + FJORDBYGG_ADMIN)
                        .all("tbody tr")
                        .getFirst()
                        .text())
                .contains("/users/audit.csv");
        assertThat(visitors.as(SUPPORT).opens("/operator/audit.xlsx").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNED_IN, 12 months 1 day, true",
        "SIGNED_IN, 12 months -1 day, false",
        "SIGN_IN_FAILED, 12 months 1 day, true",
        "SIGN_IN_SLOWED, 12 months 1 day, true",
        "SIGNED_OUT, 12 months 1 day, true",
        "SESSION_ENDED, 12 months 1 day, true",
        "ACCESS_DENIED, 12 months 1 day, true",
        "ACCESS_CHANGED, 12 months 1 day, false",
        "VIEWED_AS, 60 months -1 day, false",
        "EXPORTED, 60 months 1 day, true",
        "PASSWORD_CHANGED, 60 months 1 day, true"
    })
    void keepsComingsAndGoingsForAYearAndAllElseForFive(String kind, String age, boolean gone) {
        entry(kind, "now() - interval '" + age + "'");
        var before = entries();
        assertThat(Expiry.expire(database)).isEqualTo(gone ? 1 : 0);
        assertThat(entries()).isEqualTo(before - (gone ? 1 : 0));
        assertThat(database.sql(
                                "select count(*) from audit_entry where user_id = ? and at < now() - interval '11 months'")
                        .param(person.userId())
                        .query(Long.class)
                        .single())
                .isEqualTo(gone ? 0 : 1);
    }

    private Page all(String filter) {
        return visitors.as(SUPPORT).opens("/operator/audit" + filter);
    }

    private Page own(String administrator, String filter) {
        return visitors.as(administrator).opens("/users/audit" + filter);
    }

    private static List<String> kinds(Page page) {
        return page.all("tbody td:nth-child(2)").stream()
                .map(each -> each.text())
                .toList();
    }

    private void entry(String kind, String at) {
        database.sql("insert into audit_entry (at, kind, person_id, user_id, address, detail) values (" + at
                        + ", ?, ?, ?, '', '')")
                .params(kind, person.id(), person.userId())
                .update();
    }

    private long entries() {
        return database.sql("select count(*) from audit_entry")
                .query(Long.class)
                .single();
    }
}
