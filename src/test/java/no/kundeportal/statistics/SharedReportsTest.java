package no.kundeportal.statistics;

import static no.kundeportal.statistics.web.DemonstrationShares.EXPIRED;
import static no.kundeportal.statistics.web.DemonstrationShares.RUNNING;
import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.UUID;
import no.kundeportal.account.Secrets;
import no.kundeportal.support.Page;
import no.kundeportal.support.Paper;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member shows a report to somebody without an account: as it was at that moment, for a while, and no more than that. */
@PortalTest
class SharedReportsTest {

    private static final String YEAR =
            "?from=%1$d-01-01&to=%1$d-12-31".formatted(Year.now().getValue() - 1);

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    SharingEnds ends;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"year", "esrs-e5", "hierarchy", "sectors", "reconciliation", "climate", "cost"})
    void everyReportOnPaperIsSharedAsItStands(String report) throws Exception {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/" + report + YEAR + "&site=1001");
        var form = page.one(".actions a[href*=/share]").attr("href");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(form).text()).contains("Kaikvartalet");
        var path = pathIn(visitors.as(FJORDBYGG_ADMIN).submits(form, "days", "7"));
        var paper = new Paper(file(path + ".pdf"));
        assertThat(paper.violations()).isEmpty();
        assertThat(paper.text()).contains("Fjordbygg AS (100001)").contains("Kaikvartalet");
        try (var sheet = new XSSFWorkbook(new ByteArrayInputStream(file(path + ".xlsx")))) {
            assertThat(sheet.getSheetAt(0).getLastRowNum()).isPositive();
        }
    }

    @Test
    void aBuildingProjectIsSharedForItsSiteAndItsDays() throws Exception {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/tek17");
        var project = visitors.as(FJORDBYGG_ADMIN)
                .opens(page.all("main a[href*='/follow-up/tek17?project=']")
                        .getFirst()
                        .attr("href"));
        var form = project.one(".actions a[href*=/share]").attr("href");
        assertThat(form).contains("from=", "to=", "site=");
        var path = pathIn(visitors.as(FJORDBYGG_ADMIN).submits(form, "days", "7"));
        var paper = new Paper(file(path + ".pdf"));
        assertThat(paper.violations()).isEmpty();
        assertThat(paper.sentences()).contains(project.heading());
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .submits("/follow-up/tek17/share", "days", "7")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void itsPageSaysWhatItIsAndNobodyElseLearnsOfIt() {
        var page = reader().opens("/shared/" + RUNNING);
        assertThat(page.heading()).isEqualTo("Årsrapport");
        assertThat(page.text())
                .contains("Fjordbygg AS")
                .contains("Kan åpnes til")
                .contains("Periode");
        assertThat(page.response().getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(page.response().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.response().getHeader("Cache-Control")).contains("no-store");
        for (var language : new String[] {"en", "sv"})
            assertThat(reader().in(language).opens("/shared/" + RUNNING).text()).doesNotContain("Kan åpnes til");
        visitors.as(KYSTMAT_ADMIN).opens("/shared/" + RUNNING + ".pdf");
        assertThat(exports())
                .as("the address is a secret, so it stands in no record")
                .isZero();
    }

    @Test
    void whatIsWeighedLaterIsNotInIt() throws Exception {
        var path = share(FJORDBYGG_ADMIN, "hierarchy", "days", "30");
        var before = new Paper(file(path + ".pdf")).text();
        database.sql("update weigh_slip set superseded_at = now() where customer_number = '100001'")
                .update();
        assertThat(new Paper(file(path + ".pdf")).text()).isEqualTo(before);
    }

    @Test
    void amountsAreThereOnlyForWhoeverMaySeeThemAndWantsTo() throws Exception {
        assertThat(formOf(FJORDBYGG_ADMIN, "year").all("input[name=amounts]")).hasSize(1);
        assertThat(textOf(share(FJORDBYGG_ADMIN, "year", "days", "7"))).doesNotContain("NOK");
        assertThat(textOf(share(FJORDBYGG_ADMIN, "year", "days", "7", "amounts", "true")))
                .contains("Kostnad");
        assertThat(formOf(FJORDBYGG_ADMIN, "cost").text()).contains("Filene viser beløp");
        assertThat(formOf(FJORDBYGG_ORDERER, "year").text()).contains("Filene viser ingen beløp");
        assertThat(textOf(share(FJORDBYGG_ORDERER, "year", "days", "7", "amounts", "true")))
                .isEqualTo(textOf(share(FJORDBYGG_ORDERER, "year", "days", "7")));
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .submits("/follow-up/cost/share", "days", "7")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void asksForHowLong() {
        for (var days : new String[] {"", "8", "36500", "x"}) {
            var page = visitors.as(FJORDBYGG_READER).submits("/follow-up/year/share", "days", days);
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.all("#address")).isEmpty();
        }
        assertThat(visitors.as(FJORDBYGG_READER)
                        .submits("/follow-up/year/share")
                        .errorAt("days"))
                .contains("hvor lenge");
        assertThat(visitors.as(SUPPORT)
                        .submits("/follow-up/year/share", "days", "7")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whenItsDaysAreOverThePageSaysSoAndWhomToAsk() {
        for (var address : new String[] {"", ".pdf", ".xlsx"}) {
            var over = reader().opens("/shared/" + EXPIRED + address);
            assertThat(over.status()).isEqualTo(410);
            assertThat(over.text()).contains("kunne åpnes til").contains("hos Fjordbygg AS");
        }
        var path = share(FJORDBYGG_ADMIN, "hierarchy", "days", "7");
        clock.is(inDays(6));
        assertThat(reader().opens(path).status()).isEqualTo(200);
        clock.is(inDays(8));
        assertThat(reader().opens(path).status()).isEqualTo(410);
        assertThat(filesOf(path)).isTrue();
        ends.expire();
        assertThat(filesOf(path)).isFalse();
        clock.is(inDays(200));
        ends.expire();
        assertThat(reader().opens(path).status()).isEqualTo(404);
    }

    @Test
    void anUnknownAddressDoesNotExist() {
        assertThat(reader().opens("/shared/" + "x".repeat(43)).status()).isEqualTo(404);
        assertThat(reader().opens("/shared/x").status()).isEqualTo(404);
        var stored = database.sql("select encode(hash, 'escape') from shared_report")
                .query(String.class)
                .list();
        assertThat(stored).isNotEmpty().noneMatch(hash -> hash.contains("delt-rapport"));
    }

    @Test
    void whoGuessesIsSlowedDown() {
        var guesser = visitors.anonymous().from("203.0.113.77");
        Page last = null;
        for (int i = 0; i < 301; i++) last = guesser.opens("/shared/" + "%043d".formatted(i));
        assertThat(last.text()).contains("mange forsøk");
    }

    @Test
    void thePersonSeesTheOwnAndAdministratorsAllAndBothStopIt() {
        var path = share(FJORDBYGG_READER, "hierarchy", "days", "30");
        reader().opens(path);
        reader().opens(path);
        var own = visitors.as(FJORDBYGG_READER).opens("/reports/shared");
        assertThat(own.text()).contains("2 ganger").doesNotContain("Årsrapport");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/reports/shared").text())
                .doesNotContain("Avfallspyramiden");
        assertThat(visitors.as(KYSTMAT_ADMIN).opens("/reports/shared").text()).contains("Ingenting er delt");
        var all = visitors.as(FJORDBYGG_ADMIN).opens("/reports/shared");
        assertThat(all.text()).contains("Årsrapport").contains("Avfallspyramiden");
        for (var stranger : new String[] {FJORDBYGG_ORDERER, KYSTMAT_ADMIN})
            assertThat(visitors.as(stranger).submits(withdrawalOf(path)).status())
                    .isEqualTo(404);
        assertThat(reader().opens(path).status()).isEqualTo(200);
        assertThat(visitors.as(FJORDBYGG_ADMIN).submits(withdrawalOf(path)).redirect())
                .isEqualTo("/reports/shared");
        assertThat(reader().opens(path).text()).contains("Delingen er stoppet");
        assertThat(filesOf(path)).isFalse();
        assertThat(recorded()).containsSubsequence("SHARED", "SHARING_ENDED");
    }

    @Test
    void endsForGoodWhenItsMakerMaySeeItNoMore() {
        var path = share(FJORDBYGG_READER, "year", "days", "90", "amounts", "true");
        var part = share(FJORDBYGG_READER, "hierarchy", "days", "90");
        change("level", "READER", "economy", "false", "scope", "named", "site", "1001", "site", "1002");
        assertThat(reader().opens(path).status()).isEqualTo(410);
        change("level", "READER", "economy", "true", "scope", "named", "site", "1001", "site", "1002");
        assertThat(reader().opens(path).status()).isEqualTo(410);
        assertThat(reader().opens(part).status()).isEqualTo(200);
        visitors.as(FJORDBYGG_ADMIN).submits(userOf(FJORDBYGG_READER) + "/removal");
        assertThat(reader().opens(part).status()).isEqualTo(410);
        assertThat(filesOf(part)).isFalse();
        assertThat(recorded()).contains("SHARING_ENDED");
    }

    @Test
    void aChangeThatNobodyAnnouncedEndsItAtTheNextOpening() {
        var path = share(FJORDBYGG_READER, "hierarchy", "days", "30");
        database.sql("update person set disabled_at = now() where user_id = ?")
                .param(FJORDBYGG_READER)
                .update();
        assertThat(reader().opens(path + ".pdf").status()).isEqualTo(410);
    }

    @Test
    void isAmongWhatThePersonCanTakeAlong() {
        share(FJORDBYGG_READER, "hierarchy", "days", "30");
        assertThat(visitors.as(FJORDBYGG_READER).submits("/profile/data.json").body())
                .contains("sharedReports");
    }

    /** From an address of its own, so that the pace of other tests is not used up. */
    private Visitors.Visitor reader() {
        return visitors.anonymous().from("198.51.100.7");
    }

    private Page formOf(String person, String report) {
        return visitors.as(person).opens("/follow-up/" + report + "/share" + YEAR);
    }

    private String share(String person, String report, Object... fields) {
        return pathIn(visitors.as(person).submits("/follow-up/" + report + "/share" + YEAR, fields));
    }

    private static String pathIn(Page made) {
        return made.one("#address").val().replaceFirst("^https?://[^/]+", "");
    }

    private byte[] file(String path) {
        var answer = reader().opens(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.bytes();
    }

    private String textOf(String path) throws Exception {
        return new Paper(file(path + ".pdf")).text();
    }

    private String inDays(int days) {
        return Instant.now()
                .plus(Duration.ofDays(days))
                .atZone(ZoneId.of("Europe/Oslo"))
                .toLocalDateTime()
                .toString();
    }

    private boolean filesOf(String path) {
        return database.sql("select pdf is not null from shared_report where hash = ?")
                .param(Secrets.hash(path.substring("/shared/".length())))
                .query(Boolean.class)
                .single();
    }

    private String withdrawalOf(String path) {
        return "/reports/shared/"
                + database.sql("select id from shared_report where hash = ?")
                        .param(Secrets.hash(path.substring("/shared/".length())))
                        .query(UUID.class)
                        .single()
                + "/withdrawal";
    }

    private String userOf(String person) {
        return "/users/"
                + database.sql("select id from membership where person_id = ? and customer_number = '100001'")
                        .param(Visitors.idOf(person))
                        .query(UUID.class)
                        .single();
    }

    private void change(Object... grant) {
        var user = userOf(FJORDBYGG_READER);
        var fields = new java.util.ArrayList<>(java.util.List.of(grant));
        fields.add("version");
        fields.add(visitors.as(FJORDBYGG_ADMIN)
                .opens(user)
                .all("input[name=version]")
                .getFirst()
                .val());
        var answer = visitors.as(FJORDBYGG_ADMIN).submits(user, fields.toArray());
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
    }

    private java.util.List<String> recorded() {
        return database.sql("select kind from audit_entry where kind like 'SHAR%' order by id")
                .query(String.class)
                .list();
    }

    private long exports() {
        return database.sql("select count(*) from audit_entry where detail like '/shared/%'")
                .query(Long.class)
                .single();
    }
}
