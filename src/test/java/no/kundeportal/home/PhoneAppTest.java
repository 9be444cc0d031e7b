package no.kundeportal.home;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.StreamSupport;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The portal on a telephone: what the browser is given to make an app of it, and the order that was made without a connection. */
@PortalTest
class PhoneAppTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void onATuesdayMorning() {
        clock.is("2026-11-24T10:00");
    }

    @Test
    void manifestSpeaksTheLanguageOfItsAddressAndNamesFilesThatAreThere() {
        var bokmal = read(visitors.anonymous().opens("/manifest.webmanifest?language=nb"));
        var swedish = read(visitors.anonymous().opens("/manifest.webmanifest?language=sv"));
        assertThat(bokmal.at("/shortcuts/1/name").asString()).isEqualTo("Tømmeplan");
        assertThat(swedish.at("/shortcuts/1/name").asString()).isEqualTo("Tömningsplan");
        assertThat(bokmal.at("/display").asString()).isEqualTo("standalone");
        var icons =
                StreamSupport.stream(bokmal.at("/icons").spliterator(), false).toList();
        assertThat(icons).extracting(icon -> icon.at("/purpose").asString()).contains("any", "maskable");
        assertThat(icons)
                .allSatisfy(icon -> assertThat(visitors.anonymous()
                                .opens(icon.at("/src").asString())
                                .status())
                        .isEqualTo(200));
    }

    @Test
    void workerNamesEveryAssetByItsHashAndIsAskedForAnew() {
        var worker = visitors.anonymous().opens("/service-worker.js");
        assertThat(worker.response().getHeader("Cache-Control")).isEqualTo("no-cache");
        var named = java.util.regex.Pattern.compile("'([^']+)'")
                .matcher(worker.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named)
                .hasSize(8)
                .allMatch(path -> visitors.anonymous().opens(path).status() == 200);
        assertThat(named)
                .filteredOn(path -> path.startsWith("/assets/"))
                .allMatch(path -> path.matches("/assets/[a-z-]+-[0-9a-f]{32}\\.[a-z]+"));
    }

    @Test
    void pageSaysWhoseItIsSoThatNobodyElseIsShownIt() {
        var keeper = keeperOf(visitors.as(FJORDBYGG_ADMIN).opens("/pickups"));
        assertThat(keeper)
                .matches("[0-9a-f]{16} [0-9a-f]{16}")
                .isNotEqualTo(keeperOf(visitors.as(KYSTMAT_ADMIN).opens("/pickups")));
        assertThat(keeperOf(visitors.as(FJORDBYGG_ADMIN).opens("/schedule"))).isEqualTo(keeper);
        assertThat(visitors.anonymous().opens("/app/offline").all("meta[name=keeper]"))
                .isEmpty();
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/app/offline").all("meta[name=keeper]"))
                .isEmpty();
    }

    @Test
    void signingOutEmptiesTheBrowser() {
        var answer = visitors.as(FJORDBYGG_ADMIN).submits("/sign-out");
        assertThat(answer.response().getHeader("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
    }

    @Test
    void oneScreenOffersAllThatStandsThereWithTheLastPickup() {
        var page = visitors.as(FJORDBYGG_ORDERER).opens("/pickups/quick?site=1001&choice=TREVIRKE:10M3");
        assertThat(page.all("input[name=line]")).hasSizeGreaterThan(4);
        assertThat(page.one("input[name=line][checked]").val()).isEqualTo("TREVIRKE:10M3;EMPTY;1");
        assertThat(page.text()).contains("sist hentet");
    }

    @Test
    void severalSitesAreChosenFrom() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/pickups/quick");
        assertThat(page.all("main a[href^='/pickups/quick?site=']")).hasSize(5);
    }

    @Test
    void orderWithoutADayIsPlacedOnTheEarliest() {
        var placed = visitors.as(FJORDBYGG_ORDERER)
                .submits("/pickups", "site", "1001", "line", "TREVIRKE:10M3;EXCHANGE;1", "earliest", "true");
        var number = placed.redirect().replace("/pickups/", "");
        var line = database.sql(
                        "select p.day::text || ' ' || l.action from pickup p join pickup_line l on l.pickup_number = p.number where p.number = :n")
                .param("n", number)
                .query(String.class)
                .single();
        assertThat(line).isEqualTo("2026-11-27 EXCHANGE");
    }

    @Test
    void orderThatWaitedIsPlacedOnceHoweverOftenItIsSent() {
        var key = UUID.randomUUID();
        var first = read(queued(FJORDBYGG_ORDERER, key, "TREVIRKE:10M3;EMPTY;1", ""));
        var second = read(queued(FJORDBYGG_ORDERER, key, "TREVIRKE:10M3;EMPTY;1", ""));
        assertThat(first.at("/path").asString())
                .matches("/pickups/26-\\d{6}")
                .isEqualTo(second.at("/path").asString());
        assertThat(database.sql("select count(*) from pickup where request_key = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusedOrderSaysWhichFieldAndLeadsToItWithAllThatWasAnswered() {
        var answer = queued(FJORDBYGG_ORDERER, UUID.randomUUID(), "TREVIRKE:10M3;EMPTY;1", "2026-11-24");
        assertThat(answer.status()).isEqualTo(422);
        var refused = read(answer);
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("wantedOn");
        assertThat(refused.at("/errors/0/message").asString()).isNotBlank();
        var correct =
                visitors.as(FJORDBYGG_ORDERER).opens(refused.at("/correct").asString());
        assertThat(correct.heading()).isEqualTo("Hvilken dag?");
        assertThat(correct.one("input[name=line]").val()).isEqualTo("TREVIRKE:10M3;EMPTY;1");
    }

    @Test
    void orderThatWaitedNeedsTheRightAndTheSiteAsAnyOther() {
        assertThat(queued(FJORDBYGG_READER, UUID.randomUUID(), "TREVIRKE:10M3;EMPTY;1", "")
                        .status())
                .isEqualTo(403);
        assertThat(queued(KYSTMAT_ADMIN, UUID.randomUUID(), "TREVIRKE:10M3;EMPTY;1", "")
                        .status())
                .isEqualTo(422);
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .forges("/pickups/queued", "site", "1001")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void tokenTellsWhoseSessionItIsAndNobodyWithoutOne() {
        assertThat(read(visitors.anonymous().opens("/app/token")).at("/person").asString())
                .isEmpty();
        var own = read(visitors.as(FJORDBYGG_ORDERER).opens("/app/token"));
        assertThat(own.at("/person").asString() + " " + own.at("/standing").asString())
                .isEqualTo(keeperOf(visitors.as(FJORDBYGG_ORDERER).opens("/")));
    }

    @Test
    void codeLeadsToThePageThatSaysHow() {
        var page = visitors.anonymous().opens("/app");
        assertThat(page.all(".drawing")).hasSize(6);
        assertThat(visitors.anonymous().opens("/app/qr.svg").body()).startsWith("<svg");
    }

    private Page queued(String person, UUID key, String line, String day) {
        return visitors.as(person)
                .submits(
                        "/pickups/queued",
                        "site",
                        "1001",
                        "line",
                        line,
                        "wantedOn",
                        day,
                        "earliest",
                        true,
                        "requestKey",
                        key);
    }

    private static String keeperOf(Page page) {
        return page.one("meta[name=keeper]").attr("content");
    }

    private JsonNode read(Page page) {
        return json.readTree(page.body());
    }
}
