package no.kundeportal.dispatch;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class QueueTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Test
    void goesOnPageByPageByDeadline() {
        ordersOfNord(120);
        var first = queue("?status=ORDERED");
        assertThat(first.all(".queue ol li")).hasSize(50);
        var second = visitors.as(ANLEGG_NORD).opens(first.one("a[rel=next]").attr("href"));
        assertThat(second.all(".queue ol li")).hasSize(50);
        assertThat(numbers(second)).doesNotContainAnyElementsOf(numbers(first));
        assertThat(queue("?after=x").status()).isEqualTo(404);
        assertThat(queue("?after=yesterday,26-1").status()).isEqualTo(404);
    }

    @Test
    void opensARowBesideThePageItStandsOn() {
        ordersOfNord(60);
        var first = queue("?status=ORDERED");
        var second = visitors.as(ANLEGG_NORD).opens(first.one("a[rel=next]").attr("href"));
        for (var page : List.of(queue(""), first, second)) {
            var row = page.all(".queue ol a").getLast();
            var opened = visitors.as(ANLEGG_NORD).opens(row.attr("href"));
            assertThat(opened.status()).isEqualTo(200);
            assertThat(opened.one(".queue.chosen .detail").text()).contains(order(row));
            assertThat(opened.all(".queue ol a"))
                    .extracting(QueueTest::order)
                    .containsExactlyElementsOf(page.all(".queue ol a").stream()
                            .map(QueueTest::order)
                            .toList());
        }
    }

    @Test
    void countsNoFurtherThanNinetyNine() {
        ordersOfNord(120);
        var page = queue("");
        assertThat(page.one("#chip-all").text()).isEqualTo("Alle 99+");
        assertThat(page.one("#chip-ordered").text()).isEqualTo("Bekreftes 99+");
        assertThat(page.one("#queue-count .count").text()).isEqualTo("99+ venter");
    }

    @Test
    void tellsInTheMenuHowMuchWaitsOnEveryPageOfTheFacility() {
        var waiting = waiting();
        assertThat(visitors.as(ANLEGG_NORD)
                        .opens("/facility/plan")
                        .one("#queue-count .count")
                        .text())
                .isEqualTo(waiting + " venter");
        assertThat(visitors.as(ANLEGG_NORD)
                        .opens("/facility/queue/count")
                        .one("#queue-count .count")
                        .text())
                .isEqualTo(waiting + " venter");
    }

    @Test
    void tellsWhatHasComeSinceThePageWasOpened() {
        var live = queue("").one(".news").attr("hx-get");
        assertThat(visitors.as(ANLEGG_NORD).opens(live).html().text()).doesNotContain("nye siden");
        ordersOfNord(2);
        var news = visitors.as(ANLEGG_NORD).opens(live);
        assertThat(news.one("#queue-fresh").text()).isEqualTo("2 nye siden du åpnet køen. Vis køen på nytt.");
        assertThat(news.one("#queue-chips").attr("hx-swap-oob")).isEqualTo("true");
        assertThat(news.one("#chip-all").text()).isEqualTo("Alle " + waiting());
    }

    @Test
    void leadsToWhatWasReportedMissed() {
        assertThat(queue("").all("#chip-missed")).isEmpty();
        var number = report();
        var chip = queue("").one("#chip-missed");
        assertThat(chip.text()).isEqualTo("Meldt ikke hentet 1");
        assertThat(visitors.as(ANLEGG_NORD).opens(chip.attr("href")).text()).contains(number);
    }

    @Test
    void settlesTheReportWhenThePickupIsCarriedOutOrCancelledAfterAll() {
        var carriedOut = report();
        var version = version(carriedOut);
        visitors.as(ANLEGG_NORD)
                .submits("/facility/orders/" + carriedOut + "/completion", "version", version, "lines[0].netKg", "400");
        assertThat(task(carriedOut)).isEqualTo("DONE");
        var cancelled = report();
        visitors.as(ANLEGG_NORD)
                .submits(
                        "/facility/orders/" + cancelled + "/cancellation",
                        "version",
                        version(cancelled),
                        "reason",
                        "Avtalt på telefon");
        assertThat(task(cancelled)).isEqualTo("DONE");
        assertThat(queue("").all("#chip-missed")).isEmpty();
    }

    @Test
    void tellsCustomersWhatWaitsForThem() {
        database.sql(
                        "update pickup set status = 'CONFIRMED', finished_at = null where status = 'FAILED' and customer_number = '100001'")
                .update();
        database.sql("update task set status = 'DONE', due_at = null, done_at = now() where due_at is not null")
                .update();
        database.sql(
                        "update pickup set dialogue_state = null, dialogue_words = null, dialogue_due_at = null where dialogue_state = 'FACILITY_ASKED' and customer_number = '100001'")
                .update();
        assertThat(menuCount()).isEmpty();
        var failed = database.sql("""
                        select number from pickup where customer_number = '100001' and status = 'UNDERWAY' and origin = 'ORDERED' order by number limit 1
                        """).query(String.class).single();
        database.sql("update pickup set status = 'FAILED', finished_at = now() where number = :number")
                .param("number", failed)
                .update();
        assertThat(menuCount()).isEqualTo("1 venter");
    }

    private String menuCount() {
        return visitors.as(FJORDBYGG_ADMIN)
                .opens("/sites")
                .html()
                .select("#menu a[href='/'] .count")
                .text();
    }

    private Page queue(String rest) {
        return visitors.as(ANLEGG_NORD).opens("/facility/queue" + rest);
    }

    private static String order(Element row) {
        return row.attr("href").replaceAll(".*order=([0-9-]+).*", "$1");
    }

    private static List<String> numbers(Page page) {
        return page.all("input[name=order]").stream().map(Element::val).toList();
    }

    private int waiting() {
        return database.sql("""
                        select count(*) from pickup where facility_code = 'NORD' and facility_due_at is not null
                        """).query(Integer.class).single();
    }

    /** A pickup whose day is over, reported by the customer. */
    private String report() {
        var number = database.sql("""
                        select number from pickup where site_number = '1001' and status = 'CONFIRMED' and missed_task_number is null
                          and origin = 'ORDERED' order by number limit 1
                        """).query(String.class).single();
        database.sql("update pickup set day = current_date - 1 where number = :number")
                .param("number", number)
                .update();
        visitors.as(FJORDBYGG_ORDERER)
                .submits(
                        "/pickups/" + number + "/missed-report", "version", version(number), "words", "Full container");
        return number;
    }

    private int version(String number) {
        return database.sql("select version from pickup where number = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    private String task(String pickup) {
        return database.sql(
                        "select t.status from pickup p join task t on t.number = p.missed_task_number where p.number = :number")
                .param("number", pickup)
                .query(String.class)
                .single();
    }

    private void ordersOfNord(int count) {
        database.sql("""
                        with made as (
                          insert into pickup (number, origin, customer_number, site_number, facility_code, status, day, time_window, placed_at, answer_due_at)
                          select '91-' || lpad(n::text, 6, '0'), 'ORDERED', '100001', '1001', 'NORD', 'ORDERED', current_date + 9, 'ANY', clock_timestamp(),
                                 now() + n / 3 * interval '1 minute'
                          from generate_series(1, :count) n returning number
                        ), lines as (
                          insert into pickup_line (pickup_number, position, article_code, action) select number, 0, 'GIPS', 'EMPTY' from made
                        )
                        insert into pickup_event (pickup_number, at, kind, by_facility) select number, clock_timestamp() + interval '1 second', 'PLACED', false from made
                        """).param("count", count).update();
    }
}
