package no.kundeportal.schedule;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plan that agreements have written, from the writer to the page. */
@PortalTest
class PlanTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    PlanWriter writer;

    @Autowired
    TestClock clock;

    @Test
    void isWrittenTwelveMonthsAheadWhenThePortalStarts() {
        var last = database.sql("select max(day) from pickup where agreement_number = 'A-1001'")
                .query(LocalDate.class)
                .single();
        assertThat(last)
                .isBetween(
                        LocalDate.now(clock).plusMonths(12).minusWeeks(1),
                        LocalDate.now(clock).plusMonths(12));
    }

    @Test
    void isWrittenOnceHoweverOftenTheWriterRuns() {
        var before = count("true");
        assertThat(writer.writeAll()).isZero();
        database.sql("update agreement set written_until = null").update();
        assertThat(writer.writeAll()).isZero();
        assertThat(count("true")).isEqualTo(before);
    }

    @Test
    void growsWithTheDays() {
        var later = LocalDate.now(clock).plusWeeks(2);
        clock.is(later + "T02:15");
        assertThat(writer.writeAll()).isPositive();
        assertThat(writer.writeAll()).isZero();
        assertThat(count("day > date '" + later.plusMonths(12).minusWeeks(1) + "' and agreement_number = 'A-1001'"))
                .isEqualTo(1);
    }

    @Test
    void movesAContainerFromAHolidayAndSaysSoOnTheOrderToo() {
        var moved = agreement("A-2001", "1003", "MALING", "CABINET", "MONTHLY_DAY", 17, "2027-05-01");
        clock.is("2027-05-03T08:00");
        writer.writeAll();
        assertThat(days(moved)).startsWith("2027-05-18", "2027-06-17");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/schedule?from=2027-05-17&to=2027-05-23&site=1003&article=MALING")
                        .text())
                .contains("tir. 18. mai")
                .contains("flyttet fra 17. mai");
        var number = database.sql("select number from pickup where agreement_number = :a and day = '2027-05-18'")
                .param("a", moved)
                .query(String.class)
                .single();
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/pickups/" + number).text())
                .contains("Planlagt etter avtale A-2001")
                .contains("Flyttet fra man. 17. mai til tir. 18. mai");
    }

    @Test
    void letsTheRearLoaderComeOnAHoliday() {
        var kept = agreement("A-2002", "1001", "PAPP", "660L", "MONTHLY_DAY", 17, "2027-05-01");
        clock.is("2027-05-03T08:00");
        writer.writeAll();
        assertThat(days(kept)).startsWith("2027-05-17");
    }

    @Test
    void standsApartFromWhatWasOrdered() {
        var plan = numbers(visitors.as(FJORDBYGG_ADMIN).opens("/schedule"));
        assertThat(plan).isNotEmpty();
        assertThat(numbers(visitors.as(FJORDBYGG_ADMIN).opens("/pickups"))).doesNotContainAnyElementsOf(plan);
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/pickups?q=" + plan.getFirst())
                        .text())
                .contains(plan.getFirst());
    }

    @Test
    void isPartOfTheNextPickupOnTheStartPage() {
        database.sql("update pickup set status = 'CANCELLED', finished_at = now(), answer_due_at = null,"
                        + " dialogue_state = null, dialogue_words = null, dialogue_due_at = null"
                        + " where origin = 'ORDERED' and customer_number = '100001' and finished_at is null")
                .update();
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/").one("section.answer").text())
                .contains("tømme")
                .doesNotContain("Ingen planlagt");
    }

    @Test
    void keepsASkippedDayStruckThroughWithItsReason() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/schedule?site=1001&article=PAPP");
        assertThat(page.all("[data-status=CANCELLED]")).hasSize(1);
        assertThat(page.text()).contains("Kontorene er stengt den uken.");
        assertThat(page.all("tr:has([data-status=CANCELLED]) .gone")).isNotEmpty();
    }

    @Test
    void showsAMonthAsATableOfWeeksAndAWeekAsSevenDays() {
        var month = visitors.as(FJORDBYGG_ADMIN).opens("/schedule?view=month&on=2027-02-10");
        assertThat(month.all(".calendar thead th")).hasSize(8);
        assertThat(month.all(".calendar tbody tr")).hasSize(4);
        assertThat(month.all(".calendar tbody td a")).isNotEmpty();
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/schedule?view=week&on=2027-02-10")
                        .all(".calendar tbody td"))
                .hasSize(7);
    }

    @Test
    void pagesWithoutLosingOrRepeatingAPickup() {
        var seen = new java.util.ArrayList<String>();
        var address = "/schedule";
        while (address != null) {
            var page = visitors.as(FJORDBYGG_ADMIN).opens(address);
            seen.addAll(numbers(page));
            var next = page.all("a[rel=next]");
            address = next.isEmpty() ? null : next.getFirst().attr("href");
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize((int)
                count("customer_number = '100001' and day >= date_trunc('week', current_date)"));
    }

    @Test
    void exportsExactlyWhatItShows() {
        var address = "view=month&on=" + LocalDate.now(clock).plusMonths(2) + "&site=1001";
        var shown = visitors.as(FJORDBYGG_ADMIN).opens("/schedule?" + address).all(".calendar td a");
        var file = visitors.as(FJORDBYGG_ADMIN).opens("/schedule.csv?" + address);
        assertThat(file.response().getHeader("Content-Disposition")).contains("tommeplan.csv");
        assertThat(file.body().split("\r\n")).hasSize(shown.size() + 1);
    }

    @Test
    void saysWhichKindOfEmptyItIs() {
        var admin = visitors.as(FJORDBYGG_ADMIN);
        assertThat(admin.opens("/schedule?site=1005").text()).contains("Ingen avtale om fast tømming");
        assertThat(admin.opens("/schedule?site=1004").text())
                .contains("Avtalen er avsluttet")
                .contains("Den siste dagen var");
        assertThat(admin.opens("/schedule?view=week&on=2020-01-01").text()).contains("Ingenting i perioden");
        database.sql(
                        "delete from membership_site where membership_id in (select id from membership where person_id = :id)")
                .param("id", Visitors.idOf(FJORDBYGG_READER))
                .update();
        assertThat(visitors.as(FJORDBYGG_READER).opens("/schedule").text()).contains("hentesteder");
    }

    @Test
    void showsOnlyTheViewersSites() {
        assertThat(numbers(visitors.as(FJORDBYGG_ORDERER).opens("/schedule")))
                .isNotEmpty()
                .isSubsetOf(database.sql("select number from pickup where origin = 'PLANNED' and site_number = '1001'")
                        .query(String.class)
                        .list());
        assertThat(numbers(visitors.as(FJORDBYGG_ORDERER).opens("/schedule?site=1002")))
                .isEmpty();
        assertThat(numbers(visitors.as(FJORDBYGG_ADMIN).opens("/schedule?site=2001")))
                .isEmpty();
    }

    @Test
    void answersAFilterThatCannotBeReadWithItsPage() {
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/schedule?from=x").status())
                .isEqualTo(422);
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/schedule?from=2027-02-02&to=2027-01-01")
                        .errorAt("to"))
                .isNotEmpty();
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/schedule?after=x").status())
                .isEqualTo(404);
    }

    private String agreement(
            String number, String site, String article, String type, String kind, int monthDay, String from) {
        database.sql("""
                        insert into agreement (number, site_number, article_code, container_type, container_count, action, kind, month_day, valid_from)
                        values (:number, :site, :article, :type, 1, 'EMPTY', :kind, :monthDay, cast(:from as date))
                        """)
                .param("number", number)
                .param("site", site)
                .param("article", article)
                .param("type", type)
                .param("kind", kind)
                .param("monthDay", monthDay)
                .param("from", from)
                .update();
        return number;
    }

    private List<String> days(String agreement) {
        return database.sql("select day::text from pickup where agreement_number = :agreement order by day")
                .param("agreement", agreement)
                .query(String.class)
                .list();
    }

    private long count(String condition) {
        return database.sql("select count(*) from pickup where origin = 'PLANNED' and " + condition)
                .query(Long.class)
                .single();
    }

    private static List<String> numbers(Page page) {
        return page.all("table a.only-desk").stream().map(each -> each.text()).toList();
    }
}
