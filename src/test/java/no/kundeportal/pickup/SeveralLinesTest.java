package no.kundeportal.pickup;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wood, gypsum and something else at Kaikvartalet, in one order. */
@PortalTest
class SeveralLinesTest {

    private static final String WOOD = "TREVIRKE:10M3;EXCHANGE;1";
    private static final String GYPSUM = "GIPS:BIGBAG;EMPTY;3";

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @BeforeEach
    void onATuesdayMorning() {
        clock.is("2026-11-24T10:00");
    }

    @Test
    void areAddedOneAfterTheOtherWithoutLeavingTheScreen() {
        var answer = opens(
                "step=day&add=true&site=1001&choice=TREVIRKE:10M3&action-TREVIRKE:10M3=EXCHANGE&count-TREVIRKE:10M3=1");
        assertThat(answer.redirect())
                .contains("step=what")
                .contains("line=TREVIRKE")
                .doesNotContain("choice=");
        var page = visitors.as(FJORDBYGG_ORDERER).opens(answer.redirect());
        assertThat(page.heading()).isEqualTo("Hva mer skal hentes?");
        assertThat(page.one(".so-far li").text()).contains("Trevirke, behandlet, bytte");
        assertThat(page.all("input[name=choice][checked]"))
                .singleElement()
                .satisfies(radio -> assertThat(radio.val()).isEmpty());
    }

    @Test
    void keepWhatWasAddedWhenMoreIsAddedAndMergeTheSame() {
        assertThat(opens("step=day&add=true&site=1001&line=" + line(GYPSUM)
                                + "&lineCount=2&choice=GIPS:BIGBAG&action-GIPS:BIGBAG=EMPTY&count-GIPS:BIGBAG=1")
                        .redirect())
                .endsWith("line=" + line(GYPSUM));
        assertThat(opens("step=day&add=true&site=1001&line=" + line(GYPSUM)
                                + "&lineCount=3&choice=GIPS:BIGBAG&action-GIPS:BIGBAG=DELIVER&count-GIPS:BIGBAG=1")
                        .redirect())
                .contains("line=" + line("GIPS:BIGBAG;EMPTY;3"))
                .contains("line=" + line("GIPS:BIGBAG;DELIVER;1"));
    }

    @Test
    void areChangedInCountAndTakenAway() {
        var both = "step=day&site=1001&line=" + line(WOOD) + "&line=" + line(GYPSUM) + "&lineCount=1&lineCount=4";
        assertThat(opens(both).redirect())
                .contains("line=" + line("GIPS:BIGBAG;EMPTY;4"))
                .contains("step=day");
        assertThat(opens(both + "&remove=0").redirect())
                .doesNotContain("TREVIRKE")
                .contains("line=" + line("GIPS:BIGBAG;EMPTY;4"))
                .contains("step=what");
    }

    @Test
    void saysSoWhenNothingWasChosenToAdd() {
        var page = follows(opens("step=day&add=true&site=1001&line=" + line(WOOD) + "&lineCount=1&choice="));
        assertThat(page.errorAt("choice")).isEqualTo("Velg hva vi skal hente.");
        assertThat(page.all(".so-far li")).hasSize(1);
    }

    @Test
    void takeTheLatestOfTheirDaysWithTheReasonOfTheOneThatDecides() {
        var page = opens("step=day&site=1001&line=" + line(WOOD) + "&choice=GIPS:BIGBAG&action=EMPTY&containerCount=2");
        assertThat(page.text())
                .contains("Tidligst tir. 1. des.")
                .contains("Gips tar lengst tid. Stykkgods hentes innen 5 virkedager.");
    }

    @Test
    void goOnTheWeekdayOfTheLorryWhereOneOfThemHasOne() {
        var page = opens("step=day&site=1001&line=" + line(WOOD) + "&line=PAPP:660L;EMPTY;2");
        assertThat(page.text()).contains("Tidligst man. 30. nov.").contains("Bilen kommer hver mandag");
        assertThat(order("line", WOOD, "line", "PAPP:660L;EMPTY;2", "wantedOn", "2026-12-01")
                        .errorAt("wantedOn"))
                .contains("faste ukedag");
        // Christmas is on a Friday; a Monday lorry that also takes a container leaves out Easter Monday.
        clock.is("2027-03-17T10:00");
        assertThat(order("line", WOOD, "line", "PAPP:660L;EMPTY;2", "wantedOn", "2027-03-29")
                        .errorAt("wantedOn"))
                .contains("helligdager");
        assertThat(order("line", "PAPP:660L;EMPTY;2", "wantedOn", "2027-03-29").status())
                .isEqualTo(302);
    }

    @Test
    void areOneOrderThatBothSidesSeeLineByLine() {
        var number = placed(
                "line", WOOD, "line", GYPSUM, "choice", "PAPP:660L", "action", "EMPTY", "wantedOn", "2026-12-07");
        for (var page : List.of(
                visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + number),
                visitors.as(ANLEGG_NORD).opens("/facility/orders/" + number))) {
            assertThat(page.heading()).isEqualTo("Trevirke, behandlet, bytte + 2 til");
            assertThat(page.all(".order-lines li")).hasSize(3);
            assertThat(page.one(".order-lines").text()).contains("Gips, tømme").contains("3 stk.");
        }
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups").text()).contains("bytte + 2 til");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/").text()).contains("behandlet + 2 til");
        assertThat(visitors.as(ANLEGG_NORD).opens("/facility/queue").text()).contains("behandlet + 2 til");
        assertThat(database.sql("select article_code from pickup_line where pickup_number = :n order by position")
                        .param("n", number)
                        .query(String.class)
                        .list())
                .containsExactly("TREVIRKE", "GIPS", "PAPP");
    }

    @Test
    void areFoundByAnyOfTheirArticlesAndExportedLineByLine() {
        var number = placed("line", WOOD, "line", GYPSUM, "wantedOn", "2026-12-01");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups?article=GIPS").text())
                .contains(number);
        var lines = visitors.as(FJORDBYGG_ORDERER)
                .opens("/pickups.csv?article=GIPS")
                .body()
                .lines()
                .filter(line -> line.startsWith(number))
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).contains("Gips").contains(";2;");
    }

    @Test
    void areOrderedAgainWithTwoTaps() {
        var number = placed("line", WOOD, "line", GYPSUM, "wantedOn", "2026-12-01");
        var again = visitors.as(FJORDBYGG_ORDERER)
                .opens("/")
                .all("a[href*='again=" + number + "']")
                .getFirst();
        var review = follows(visitors.as(FJORDBYGG_ORDERER).opens(again.attr("href")));
        assertThat(review.heading()).isEqualTo("Se over og send");
        assertThat(review.one(".slip").text())
                .contains("Trevirke, behandlet, bytte")
                .contains("Gips, tømme");
        assertThat(visitors.as(KYSTMAT_ADMIN)
                        .opens("/pickups/new?step=review&again=" + number)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void mayHaveAnAnnetAmongThemWhichTheFacilityClarifies() {
        var number = placed(
                "line",
                WOOD,
                "line",
                "ANNET",
                "description",
                "Vinduer med karm, tretti stykker",
                "wantedOn",
                "2026-12-01");
        assertThat(status(number)).isEqualTo("CLARIFYING");
        var desk = visitors.as(ANLEGG_NORD).opens("/facility/orders/" + number);
        assertThat(desk.one("blockquote.asked").text()).isEqualTo("Vinduer med karm, tretti stykker");
        var answer = List.<Object>of("version", 0, "day", "2026-12-01", "timeWindow", "ANY");
        var without =
                visitors.as(ANLEGG_NORD).submits("/facility/orders/" + number + "/confirmation", answer.toArray());
        assertThat(without.errorAt("article")).isEqualTo("Velg hvilken artikkel dette er.");
        var with = new ArrayList<>(answer);
        with.addAll(List.of("article", "RESTAVFALL"));
        visitors.as(ANLEGG_NORD).submits("/facility/orders/" + number + "/confirmation", with.toArray());
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + number).text())
                .contains("Avklart: dette er Restavfall")
                .contains("Trevirke, behandlet, bytte");
    }

    @Test
    void describeAnnetOnceAndForAll() {
        assertThat(order(
                                "line",
                                "ANNET",
                                "choice",
                                "ANNET",
                                "description",
                                "Vinduer med karm, tretti",
                                "wantedOn",
                                "2026-12-01")
                        .errorAt("choice"))
                .contains("Beskriv alt sammen der");
        var page = opens("step=what&site=1001&line=ANNET&description=Vinduer%20med%20karm");
        assertThat(page.all("input[name=choice][value=ANNET]")).isEmpty();
        assertThat(page.one(".so-far #description").text()).isEqualTo("Vinduer med karm");
    }

    @Test
    void areRefusedBesideTheLineThatDoesNotHold() {
        var page = order("line", WOOD, "line", "GIPS:BIGBAG;EMPTY;50", "wantedOn", "2026-12-01");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("line1")).contains("Det står 4 på stedet");
        assertThat(page.all(".so-far li")).hasSize(2);
        for (var count : List.of("0", "-1", "1.5", "99999999999", "mange", ""))
            assertThat(order("line", WOOD, "line", "GIPS:BIGBAG;EMPTY;" + count, "wantedOn", "2026-12-01")
                            .errorAt("line1"))
                    .as(count)
                    .isEqualTo("Skriv et antall mellom 1 og 99.");
        for (var line : List.of("MATAVFALL:660L;EMPTY;1", "x".repeat(10_000) + ";EMPTY;1"))
            assertThat(order("line", WOOD, "line", line, "wantedOn", "2026-12-01")
                            .errorAt("line1"))
                    .contains("står ikke på stedet");
        assertThat(order("line", WOOD, "line", ";;;;", "wantedOn", "2026-12-01").errorAt("line1"))
                .isEqualTo("Velg hva vi skal gjøre.");
    }

    @Test
    void countTogetherWhatIsDoneWithTheSameContainers() {
        assertThat(order("line", "GIPS:BIGBAG;EMPTY;3", "line", "GIPS:BIGBAG;EXCHANGE;2", "wantedOn", "2026-12-01")
                        .all("[id$=-error]"))
                .isNotEmpty();
        assertThat(order("line", "GIPS:BIGBAG;EMPTY;3", "line", "GIPS:BIGBAG;DELIVER;20", "wantedOn", "2026-12-01")
                        .status())
                .isEqualTo(302);
        assertThat(order("line", GYPSUM, "line", GYPSUM, "wantedOn", "2026-12-01")
                        .errorAt("line1"))
                .contains("Endre antallet der");
    }

    @Test
    void areTenAtMost() {
        var fields = new ArrayList<Object>();
        for (int i = 0; i < 11; i++) fields.addAll(List.of("line", "GIPS:BIGBAG;DELIVER;" + (i + 1)));
        fields.addAll(List.of("wantedOn", "2026-12-01"));
        var page = order(fields.toArray());
        assertThat(page.text()).contains("En ordre kan ha 10 linjer");
        assertThat(page.all(".so-far li")).hasSize(11);
    }

    @Test
    void areChangedInTheirCountsByTheCustomer() {
        var number = placed("line", WOOD, "line", GYPSUM, "wantedOn", "2026-12-01");
        var page = visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + number + "/change");
        assertThat(page.all("input[name$=containerCount]")).hasSize(2);
        change(number, "2026-12-01", "1", "2");
        assertThat(visitors.as(ANLEGG_NORD).opens("/facility/orders/" + number).text())
                .contains("Gips: Antall endret fra 3 til 2")
                .doesNotContain("behandlet: Antall");
        assertThat(change(number, "2026-12-01", "1", "9").errorAt("lines1\\.containerCount"))
                .contains("Det står 4");
        assertThat(change(number, "2026-12-01", "1", "mange").errorAt("lines1\\.containerCount"))
                .contains("Skriv et");
        assertThat(change(number, "2026-12-01").status()).isEqualTo(422);
        assertThat(change(number, "2026-12-01", "1", "").errorAt("lines1\\.containerCount"))
                .contains("Skriv hvor mange");
    }

    @Test
    void keepTheCountsThatWereAskedForUntilTheFacilityAnswers() {
        var number = placed("line", WOOD, "line", GYPSUM, "wantedOn", "2026-12-01");
        clock.is("2026-11-30T13:00");
        change(number, "2026-12-01", "1", "2");
        var desk = "/facility/orders/" + number;
        assertThat(visitors.as(ANLEGG_NORD).opens(desk).text())
                .contains("Gips: Antall")
                .contains("fra 3 til 2");
        var form = correction(number);
        form.put("lines[0].removed", "true");
        assertThat(correct(number, form).text()).contains("Svar på kundens ønske først");
        visitors.as(ANLEGG_NORD).submits(desk + "/request/acceptance", "version", version(number), "words", "");
        assertThat(counts(number)).containsExactly(1, 2);
    }

    @Test
    void areAddedTakenAwayAndSetRightByTheFacility() {
        var number = placed("line", WOOD, "line", GYPSUM, "wantedOn", "2026-12-01");
        var form = correction(number);
        form.putAll(Map.of("lines[0].removed", "true", "lines[1].containerCount", "4"));
        form.putAll(
                Map.of("lines[2].article", "METALL", "lines[2].containerType", "10M3", "lines[2].containerCount", "1"));
        assertThat(correct(number, form).status()).isEqualTo(302);
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + number).text())
                .contains("Tatt bort: Trevirke, behandlet, bytte")
                .contains("Gips: Antall endret fra 3 til 4")
                .contains("Lagt til: Metall, blandet, tømme, 10 m³ container, 1 stk.");
        assertThat(counts(number)).containsExactly(4, 1);
    }

    @Test
    void areSetRightWithTheErrorBesideTheLineEvenWhenAnotherIsTakenAway() {
        var number = placed("line", WOOD, "line", GYPSUM, "wantedOn", "2026-12-01");
        var form = correction(number);
        form.putAll(Map.of("lines[0].removed", "true", "lines[2].article", "INGENTING"));
        assertThat(correct(number, form).errorAt("lines2\\.article")).isEqualTo("Velg en av artiklene.");
        form.put("lines[1].containerCount", "1,5");
        assertThat(correct(number, form).errorAt("lines1\\.containerCount")).isNotBlank();
        form.putAll(Map.of("lines[1].containerCount", "1", "lines[1].removed", "true", "lines[2].article", ""));
        assertThat(correct(number, form).text()).contains("minst én linje");
        assertThat(visitors.as(ANLEGG_NORD)
                        .submits("/facility/orders/" + number + "/correction", "lines[99999].article", "GIPS")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void surviveTheEndOfTheSessionWhereverItComes() {
        for (var sent : List.of(
                visitors.anonymous().opens("/pickups/new?step=day&site=1001&line=" + line(WOOD)),
                visitors.anonymous()
                        .submits(
                                "/pickups",
                                "site",
                                "1001",
                                "line",
                                WOOD,
                                "line",
                                GYPSUM,
                                "comment",
                                "Ring først, æøå"))) {
            assertThat(sent.redirect()).endsWith("/sign-in");
            var page = signsIn(sent);
            assertThat(page).startsWith("/pickups/new?step=").contains("line=" + line(WOOD));
        }
        var review = signsIn(visitors.anonymous()
                .submits(
                        "/pickups",
                        "site",
                        "1001",
                        "line",
                        WOOD,
                        "wantedOn",
                        "2026-11-27",
                        "comment",
                        "€&=?#".repeat(200)));
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens(review).one("#comment").text())
                .isEqualTo("€&=?#".repeat(200));
        assertThat(orders("€&=?#")).isZero();
    }

    /** By the cookie that the interrupted visit has left. */
    private String signsIn(Page interrupted) {
        Cookie goingTo = interrupted.response().getCookie("GOING_TO");
        return visitors.anonymous()
                .carrying(goingTo)
                .submits("/sign-in", "username", FJORDBYGG_ORDERER, "password", PASSWORD)
                .redirect();
    }

    private long orders(String comment) {
        return database.sql("select count(*) from pickup where comment like :c || '%'")
                .param("c", comment)
                .query(Long.class)
                .single();
    }

    /** What the form of the correction would send if nothing but the reason were typed. */
    private Map<String, String> correction(String number) {
        var page = visitors.as(ANLEGG_NORD).opens("/facility/orders/" + number + "/correction");
        var form = new LinkedHashMap<String, String>();
        page.all("main form input[name]:not([type=checkbox]):not([name=_csrf]), main form textarea[name]")
                .forEach(each ->
                        form.put(each.attr("name"), each.tagName().equals("textarea") ? each.text() : each.val()));
        page.all("main form select")
                .forEach(each -> form.put(
                        each.attr("name"), each.select("option[selected]").attr("value")));
        form.put("reason", "Avtalt på telefon");
        return form;
    }

    private Page correct(String number, Map<String, String> form) {
        var fields = new ArrayList<Object>();
        form.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return visitors.as(ANLEGG_NORD).submits("/facility/orders/" + number + "/correction", fields.toArray());
    }

    private Page change(String number, String day, String... counts) {
        var fields = new ArrayList<Object>(List.of("version", version(number), "wantedOn", day, "timeWindow", "ANY"));
        for (int i = 0; i < counts.length; i++) fields.addAll(List.of("lines[" + i + "].containerCount", counts[i]));
        fields.addAll(List.of("reason", "Vi har fylt mer"));
        return visitors.as(FJORDBYGG_ORDERER).submits("/pickups/" + number + "/change", fields.toArray());
    }

    private List<Integer> counts(String number) {
        return database.sql("select container_count from pickup_line where pickup_number = :n order by position")
                .param("n", number)
                .query(Integer.class)
                .list();
    }

    private int version(String number) {
        return database.sql("select version from pickup where number = :n")
                .param("n", number)
                .query(Integer.class)
                .single();
    }

    private String status(String number) {
        return database.sql("select status from pickup where number = :n")
                .param("n", number)
                .query(String.class)
                .single();
    }

    private static String line(String text) {
        return text.replace(";", "%3B").replace(":", "%3A");
    }

    private Page opens(String query) {
        return visitors.as(FJORDBYGG_ORDERER).opens("/pickups/new?" + query);
    }

    private Page follows(Page answer) {
        return visitors.as(FJORDBYGG_ORDERER)
                .opens(URI.create(answer.redirect()).toASCIIString());
    }

    private String placed(Object... fields) {
        var answer = order(fields);
        assertThat(answer.redirect()).as(answer.text()).startsWith("/pickups/26-");
        return answer.redirect().substring("/pickups/".length());
    }

    private Page order(Object... fields) {
        var all = new ArrayList<Object>(List.of(fields));
        all.addAll(List.of("site", "1001", "requestKey", UUID.randomUUID()));
        return visitors.as(FJORDBYGG_ORDERER).submits("/pickups", all.toArray());
    }
}
