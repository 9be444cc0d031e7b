package no.kundeportal.pickup;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PickupHistoryTest {

    private static final String HISTORY = "/pickups/history";

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Test
    void showsAllThatIsOverSiteBySiteAndTheNewestFirst() {
        assertThat(allNumbers(FJORDBYGG_ADMIN, HISTORY))
                .containsExactlyElementsOf(stored("customer_number = '100001'"));
    }

    @Test
    void saysOfEachHowItEnded() {
        for (var status : List.of("COMPLETED", "FAILED", "CANCELLED")) {
            var page = visitors.as(FJORDBYGG_ADMIN).opens(HISTORY + "?status=" + status);
            assertThat(page.all("table [data-status]"))
                    .isNotEmpty()
                    .allMatch(each -> each.attr("data-status").equals(status));
        }
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens(HISTORY + "?status=FAILED")
                        .all("td .under-status"))
                .isNotEmpty();
    }

    @Test
    void showsNothingThatIsStillToBeCollected() {
        assertThat(allNumbers(FJORDBYGG_ADMIN, HISTORY))
                .doesNotContainAnyElementsOf(database.sql("select number from pickup where finished_at is null")
                        .query(String.class)
                        .list());
    }

    @Test
    void standsUnderTheNameOfItsSite() {
        var page = visitors.as(FJORDBYGG_READER).opens(HISTORY + "?site=1002");
        assertThat(page.one("tr.group").text()).contains("Skolebakken skole").contains("Skolebakken 3");
        assertThat(numbers(page)).isNotEmpty().isSubsetOf(stored("site_number = '1002'"));
    }

    @Test
    void opensEachWeightToTheSlipThatSaysIt() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens(HISTORY + "?status=COMPLETED");
        var doors = page.all("table a.door");
        assertThat(doors).isNotEmpty();
        for (var door : doors.subList(0, 5)) {
            var slip = visitors.as(FJORDBYGG_ADMIN).opens(door.attr("href"));
            assertThat(slip.figure("#netKg")).isEqualByComparingTo(door.attr("data-value"));
        }
    }

    @Test
    void weighsAllOrdersTogetherAsTheSlipsDo() {
        var shown = BigDecimal.ZERO;
        for (var page : pages(FJORDBYGG_ADMIN, HISTORY)) {
            for (var door : page.all("table a.door")) shown = shown.add(new BigDecimal(door.attr("data-value")));
        }
        var weighed = database.sql("""
                        select sum(s.net_kg) from pickup p join pickup_line l on l.pickup_number = p.number
                        join current_weigh_slip s on s.facility_code = p.facility_code and s.number = l.slip_number
                        where p.customer_number = '100001' and p.finished_at is not null
                        """).query(BigDecimal.class).single();
        assertThat(shown).isPositive().isEqualByComparingTo(weighed);
    }

    @Test
    void followsTheSlipWhenItIsCorrected() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens(HISTORY + "?status=COMPLETED");
        var slip = page.all("table a.door").getFirst().attr("href").split("/");
        database.sql("update weigh_slip set superseded_at = now() where facility_code = :f and number = :n")
                .param("f", slip[2])
                .param("n", slip[3])
                .update();
        database.sql("""
                        insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code,
                          net_kg, weight_kind, recorded_at)
                        select facility_code, number, revision + 1, weighed_at, customer_number, site_number, article_code, 4321, 'estimated', now()
                        from weigh_slip where facility_code = :f and number = :n order by revision desc limit 1
                        """).param("f", slip[2]).param("n", slip[3]).update();
        database.sql("update weigh_slip_key set revision = revision + 1 where facility_code = :f and number = :n")
                .param("f", slip[2])
                .param("n", slip[3])
                .update();
        var after = visitors.as(FJORDBYGG_ADMIN).opens(HISTORY + "?status=COMPLETED");
        var cell = after.all("table td:has(a.door)").getFirst();
        assertThat(cell.select("a.door").attr("data-value")).isEqualTo("4321");
        assertThat(cell.text()).contains("anslått");
    }

    @Test
    void saysWhyTheFacilityChangedAnOrderOnTheWay() {
        var corrected = database.sql("""
                        select p.number from pickup p join pickup_event e on e.pickup_number = p.number and e.kind = 'CORRECTED'
                        where p.customer_number = '100001' and p.status = 'COMPLETED' limit 1
                        """).query(String.class).single();
        var page = visitors.as(FJORDBYGG_ADMIN).opens(HISTORY + "?q=" + corrected);
        assertThat(page.text()).contains("Rettet: Vi har ledig bil og kommer tidligere.");
    }

    @Test
    void narrowsBySiteArticleAndDays() {
        assertThat(allNumbers(FJORDBYGG_ADMIN, HISTORY + "?site=1001&site=1002"))
                .containsExactlyElementsOf(stored("site_number in ('1001', '1002')"));
        assertThat(allNumbers(FJORDBYGG_ADMIN, HISTORY + "?article=GIPS"))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        stored(
                                "customer_number = '100001' and number in (select pickup_number from pickup_line where article_code = 'GIPS')"));
        var day = database.sql(
                        "select day::text from pickup where customer_number = '100001' and status = 'COMPLETED' order by day desc limit 1")
                .query(String.class)
                .single();
        assertThat(allNumbers(FJORDBYGG_ADMIN, HISTORY + "?from=" + day + "&to=" + day))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        stored("customer_number = '100001' and coalesce(day, '" + day + "') = '" + day + "'"));
    }

    @Test
    void exportsExactlyWhatItShows() throws Exception {
        var address = "?site=1002&article=GIPS";
        var shown = allNumbers(FJORDBYGG_ADMIN, HISTORY + address);
        var lines = visitors.as(FJORDBYGG_ADMIN)
                .opens(HISTORY + ".csv" + address)
                .body()
                .split("\r\n");
        assertThat(lines[0]).startsWith("\uFEFFOrdre;Stedsnummer;").contains("Netto, kg");
        assertThat(List.of(lines).subList(1, lines.length).stream().map(line -> line.split(";")[0]))
                .isNotEmpty()
                .containsExactlyElementsOf(shown);
        var file = visitors.as(FJORDBYGG_ADMIN).opens(HISTORY + ".xlsx" + address);
        assertThat(file.response().getHeader("Content-Disposition")).contains("tidligere-ordre.xlsx");
        var exported = new ArrayList<String>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
            for (var row : workbook.getSheetAt(0))
                if (row.getRowNum() > 0) exported.add(row.getCell(0).getStringCellValue());
        }
        assertThat(exported).containsExactlyElementsOf(shown);
    }

    @Test
    void showsAnOrdererOnlyTheOwnSiteAndAStrangerNothing() {
        assertThat(allNumbers(FJORDBYGG_ORDERER, HISTORY)).containsExactlyElementsOf(stored("site_number = '1001'"));
        assertThat(numbers(visitors.as(FJORDBYGG_ORDERER).opens(HISTORY + "?site=1002")))
                .isEmpty();
        assertThat(numbers(visitors.as(KYSTMAT_ADMIN).opens(HISTORY + "?site=1001")))
                .isEmpty();
        assertThat(visitors.as(ANLEGG_NORD).opens(HISTORY).status()).isEqualTo(404);
    }

    @Test
    void leavesOutTheWeightOfASlipThatIsSomebodyElses() {
        database.sql("""
                        update pickup_line set slip_number = (select number from current_weigh_slip where facility_code = 'NORD' and customer_number = '100002' limit 1)
                        where pickup_number = (select number from pickup where site_number = '1001' and status = 'COMPLETED' order by day desc, number desc limit 1)
                        """).update();
        var row = visitors.as(FJORDBYGG_ORDERER)
                .opens(HISTORY + "?status=COMPLETED")
                .all("table.plan tbody tr:not(.group)")
                .getFirst();
        assertThat(row.select("a.door")).isEmpty();
    }

    @Test
    void leadsNowhereByAKeyThatNoPageGaveOut() {
        for (var key : List.of("x", "1001,x,1", "1001,2026-13-45,1")) {
            assertThat(visitors.as(FJORDBYGG_ADMIN)
                            .opens(HISTORY + "?after=" + key)
                            .status())
                    .as(key)
                    .isEqualTo(404);
        }
    }

    @Test
    void explainsItselfWhenItIsEmpty() {
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens(HISTORY + "?article=KJEMIKALIER")
                        .one(".empty")
                        .text())
                .contains("Ingen tidligere ordre her");
        assertThat(visitors.as("samling-admin").opens(HISTORY).one(".empty").text())
                .contains("Ingen ordre er over ennå");
        database.sql(
                        "delete from membership_site where membership_id in (select id from membership where person_id = :id)")
                .param("id", Visitors.idOf(FJORDBYGG_ORDERER))
                .update();
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens(HISTORY).one(".empty").text())
                .contains("ingen hentesteder");
    }

    @Test
    void saysBesideTheFieldWhatIsWrongWithADay() {
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(HISTORY + "?from=x").errorAt("from"))
                .contains("Skriv en dag");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens(HISTORY + "?from=2026-12-01&to=2026-11-01")
                        .errorAt("to"))
                .isEqualTo("Til-dagen er før fra-dagen.");
    }

    @Test
    void isFoundInTheMenuAndByItsOldName() {
        assertThat(visitors.as(FJORDBYGG_READER)
                        .opens(HISTORY)
                        .one(".side a[aria-current=page]")
                        .text())
                .isEqualTo("Tidligere ordre");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/search?q=TIDLIGERE%20ORDRE")
                        .all("ul.rows a[href='" + HISTORY + "']"))
                .isNotEmpty();
    }

    private List<Page> pages(String who, String address) {
        var pages = new ArrayList<Page>();
        var next = address;
        while (next != null && pages.size() < 40) {
            var page = visitors.as(who).opens(next);
            pages.add(page);
            var more = page.all("a[rel=next]");
            next = more.isEmpty() ? null : more.getFirst().attr("href");
        }
        return pages;
    }

    private List<String> allNumbers(String who, String address) {
        return pages(who, address).stream()
                .flatMap(page -> numbers(page).stream())
                .toList();
    }

    private static List<String> numbers(Page page) {
        return page.all("table.plan a.only-desk").stream()
                .map(each -> each.text())
                .toList();
    }

    private List<String> stored(String condition) {
        return database.sql("select number from pickup where finished_at is not null and "
                        + condition
                        + " order by site_number, coalesce(day, '-infinity') desc, number desc")
                .query(String.class)
                .list();
    }
}
