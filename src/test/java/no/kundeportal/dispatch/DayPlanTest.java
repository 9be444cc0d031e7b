package no.kundeportal.dispatch;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plan of a day far ahead on which the test itself lays the stops. */
@PortalTest
class DayPlanTest {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 3);
    private static final String BIL_11 = "NX 48213";
    private static final String BIL_12 = "NX 48220";

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void threeStopsOfNordAndOneOfSor() {
        stop("90-000001", "1003", "NORD", "CONFIRMED", "METALL");
        stop("90-000002", "1001", "NORD", "CONFIRMED", "MALING");
        stop("90-000003", "1002", "NORD", "ORDERED", "PAPP");
        stop("90-000004", "1004", "SOR", "CONFIRMED", "GIPS");
    }

    @Test
    void showsFirstWhatIsOnNoVehicleByWhatHasToComeForIt() {
        assertThat(headings(plan("")))
                .containsExactly("Uten bil, container", "Uten bil, stykkgods", "Uten bil, komprimatorbil");
        assertThat(plan("").text())
                .contains("3 stopp")
                .contains("Industriveien 20, 5072 Bergen")
                .doesNotContain("Nordre kai");
    }

    @Test
    void saysWhatADriverMustKnow() {
        assertThat(entry(plan(""), "90-000002").text())
                .contains("Farlig avfall")
                .contains("Port B. Koden får sjåføren.")
                .contains("07–15")
                .contains("Ring ved porten");
        database.sql(
                        "update pickup_line set article_code = null, description = 'To gamle båter' where pickup_number = '90-000003'")
                .update();
        database.sql("update pickup set status = 'CLARIFYING' where number = '90-000003'")
                .update();
        assertThat(entry(plan(""), "90-000003").text()).contains("Ikke avklart").contains("To gamle båter");
    }

    @Test
    void putsTheTickedStopsOnAVehicleByPostalCode() {
        var done = assign(ANLEGG_NORD, BIL_11, "90-000001", "90-000002", "90-000003");
        assertThat(done.redirect()).isEqualTo("/facility/plan?day=" + DAY);
        assertThat(headings(plan(""))).containsExactly("Bil 11, " + BIL_11);
        assertThat(order()).containsExactly("90-000002", "90-000003", "90-000001");
    }

    @Test
    void takesAStopOffItsVehicleAndPutsItOnAnother() {
        assign(ANLEGG_NORD, BIL_11, "90-000001", "90-000002");
        assign(ANLEGG_NORD, BIL_12, "90-000001");
        assertThat(headings(plan(""))).contains("Bil 11, " + BIL_11, "Bil 12, " + BIL_12);
        assign(ANLEGG_NORD, "none", "90-000001");
        assertThat(headings(plan(""))).contains("Uten bil, container").doesNotContain("Bil 12, " + BIL_12);
    }

    @Test
    void movesAStopOnePlaceAndOrdersThemByPostalCodeAgain() {
        assign(ANLEGG_NORD, BIL_11, "90-000001", "90-000002", "90-000003");
        submit("positions", "later", "90-000002");
        assertThat(order()).containsExactly("90-000003", "90-000002", "90-000001");
        submit("positions", "earlier", "90-000003");
        assertThat(order()).containsExactly("90-000003", "90-000002", "90-000001");
        submit("positions", "propose", BIL_11);
        assertThat(order()).containsExactly("90-000002", "90-000003", "90-000001");
    }

    @Test
    void asksForTicksAndForAVehicleInUse() {
        assertThat(submit("assignments", "to", BIL_11).text()).contains("Kryss av stoppene først.");
        assertThat(assign(ANLEGG_NORD, "", "90-000001").errorAt("to")).isEqualTo("Velg bilen de skal på.");
        database.sql("update vehicle set active = false where code = :code")
                .param("code", BIL_11)
                .update();
        var refused = assign(ANLEGG_NORD, BIL_11, "90-000001");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorAt("to")).isEqualTo("Velg en av bilene som er i bruk.");
        assertThat(refused.all("input[name=stop][checked]")).hasSize(1);
    }

    @Test
    void leavesAloneWhatBelongsToAnotherFacility() {
        assign(ANLEGG_NORD, BIL_11, "90-000004");
        assertThat(assign(ANLEGG_SOR, BIL_11, "90-000004").errorAt("to")).contains("Velg en av bilene");
        assertThat(database.sql("select count(*) from stop where pickup_number = '90-000004'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void isOnNoVehicleAnyMoreWhenThePickupMovesToAnotherDay() {
        assign(ANLEGG_NORD, BIL_11, "90-000001");
        database.sql("update pickup set day = day + 1 where number = '90-000001'")
                .update();
        var next = visitors.as(ANLEGG_NORD).opens("/facility/plan?day=" + DAY.plusDays(1));
        assertThat(headings(next)).containsExactly("Uten bil, container");
    }

    @Test
    void leavesOutWhatIsCancelled() {
        database.sql(
                        "update pickup set status = 'CANCELLED', finished_at = now(), answer_due_at = null where number = '90-000001'")
                .update();
        assertThat(plan("").text()).contains("2 stopp").doesNotContain("Industriveien");
    }

    @Test
    void narrowsToAVehicleOrAKindOfService() {
        assign(ANLEGG_NORD, BIL_11, "90-000001");
        assertThat(headings(plan("&vehicle=none"))).containsExactly("Uten bil, stykkgods", "Uten bil, komprimatorbil");
        assertThat(headings(plan("&vehicle=NX%2048213"))).containsExactly("Bil 11, " + BIL_11);
        assertThat(headings(plan("&kind=REAR_LOADER"))).containsExactly("Uten bil, komprimatorbil");
        assertThat(plan("&kind=ROCKET").status()).isEqualTo(404);
    }

    @Test
    void countsTheWeekForEachVehicleAndLeadsToTheDay() {
        assign(ANLEGG_NORD, BIL_11, "90-000001", "90-000002");
        var week = visitors.as(ANLEGG_NORD).opens("/facility/plan?view=week&day=2031-03-05");
        assertThat(week.text()).contains("Uke 10");
        assertThat(week.all("td a.door").stream().map(Element::text)).containsExactly("1", "2");
        assertThat(week.all("td a.door").getLast().attr("href"))
                .isEqualTo("/facility/plan?day=2031-03-03&vehicle=NX%2048213&kind=");
    }

    @Test
    void saysThatADayIsEmptyAndWhereToLook() {
        var page = visitors.as(ANLEGG_NORD).opens("/facility/plan?day=2032-01-01");
        assertThat(page.text()).contains("Ingenting skal hentes").contains("Se uken");
    }

    @Test
    void goesToAFileInTheOrderOfThePage() {
        assign(ANLEGG_NORD, BIL_11, "90-000001", "90-000002", "90-000003");
        var rows = visitors.as(ANLEGG_NORD)
                .opens("/facility/plan.csv?day=" + DAY)
                .body()
                .lines()
                .toList();
        assertThat(rows).anyMatch(row -> row.contains("Port B. Koden får sjåføren."));
        assertThat(rows.getLast()).contains("NX 48213").contains("90-000001");
        assertThat(visitors.as(ANLEGG_NORD)
                        .opens("/facility/plan.xlsx?day=" + DAY)
                        .bytes())
                .isNotEmpty();
    }

    @Test
    void printsAListForEachVehicleWithTheWayThereAndTheTelephone() {
        assign(ANLEGG_NORD, BIL_11, "90-000001", "90-000002");
        var page = visitors.as(ANLEGG_NORD).opens("/facility/plan/print?day=" + DAY);
        assertThat(page.all(".sheet h2").stream().map(Element::text))
                .containsExactly("Uten bil, komprimatorbil", "Bil 11, " + BIL_11);
        assertThat(page.all("a[href^='tel:']").getFirst().attr("href")).isEqualTo("tel:40000000");
        assertThat(page.all("a[href*='openstreetmap']").getFirst().attr("href")).contains("Skolebakken+3");
        assertThat(page.text()).contains("Vekt, kg").contains("Signatur");
    }

    @Test
    void tellsThatAllOfAVehicleAreOnTheirWay() {
        assign(ANLEGG_NORD, BIL_11, "90-000001", "90-000002");
        var form = visitors.as(ANLEGG_NORD)
                .opens("/facility/plan/print?day=" + DAY + "&vehicle=NX%2048213")
                .one("form[action='/facility/departures']");
        var tickets = form.select("input[name=stop]").eachAttr("value");
        visitors.as(ANLEGG_NORD)
                .submits("/facility/departures", "day", DAY, "stop", tickets.getFirst(), "stop", tickets.getLast());
        assertThat(status("90-000001")).isEqualTo("UNDERWAY");
        assertThat(status("90-000002")).isEqualTo("UNDERWAY");
    }

    @Test
    void fillsTheVehicleIntoTheFormOfTheWeighing() {
        assign(ANLEGG_NORD, BIL_11, "90-000001");
        var page = visitors.as(ANLEGG_NORD).opens("/facility/orders/90-000001/completion");
        assertThat(page.one("#vehicle").val()).isEqualTo(BIL_11);
    }

    private Page plan(String rest) {
        return visitors.as(ANLEGG_NORD).opens("/facility/plan?day=" + DAY + rest);
    }

    private Page submit(String what, String field, String value) {
        return visitors.as(ANLEGG_NORD).submits("/facility/plan/" + what, "day", DAY, field, value);
    }

    private Page assign(String staff, String vehicle, String... pickups) {
        var fields = new java.util.ArrayList<Object>(List.of("day", DAY, "to", vehicle));
        for (var pickup : pickups) fields.addAll(List.of("stop", pickup + ":0"));
        return visitors.as(staff).submits("/facility/plan/assignments", fields.toArray());
    }

    private static List<String> headings(Page page) {
        return page.all(".load h2").stream().map(Element::text).toList();
    }

    private static Element entry(Page page, String number) {
        return page.one("li:has(a[href$='" + number + "'])");
    }

    private List<String> order() {
        return plan("&vehicle=NX%2048213").all(".stops .state a").stream()
                .map(Element::text)
                .toList();
    }

    private String status(String number) {
        return database.sql("select status from pickup where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private void stop(String number, String site, String facility, String status, String article) {
        database.sql("""
                        insert into pickup (number, origin, customer_number, site_number, facility_code, status, day, time_window, comment,
                                            contact_name, contact_phone, placed_at, answer_due_at)
                        values (:number, 'ORDERED', '100001', :site, :facility, :status, :day, 'ANY', 'Ring ved porten', 'Anleggsleder', '400 00 000',
                                now(), case when :status = 'ORDERED' then now() end)
                        """)
                .param("number", number)
                .param("site", site)
                .param("facility", facility)
                .param("status", status)
                .param("day", DAY)
                .update();
        database.sql("""
                        insert into pickup_line (pickup_number, position, article_code, action, container_type, container_count)
                        values (:number, 0, :article, 'EMPTY', '660L', 2)
                        """).param("number", number).param("article", article).update();
    }
}
