package no.kundeportal.pickup;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PickupListTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Test
    void showsEveryStatusInWordAndShape() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/pickups?from=");
        assertThat(page.all("table [data-status]").stream()
                        .map(each -> each.attr("data-status"))
                        .distinct())
                .contains("COMPLETED");
        var coming = visitors.as(FJORDBYGG_ADMIN).opens("/pickups");
        assertThat(coming.all("table [data-status]").stream()
                        .map(each -> each.attr("data-status"))
                        .distinct())
                .contains("CLARIFYING", "ORDERED", "CONFIRMED", "UNDERWAY", "CANCELLED");
        assertThat(coming.all("table [data-status] svg")).hasSameSizeAs(coming.all("table [data-status]"));
    }

    @Test
    void narrowsByEachFilterInTheAddress() {
        var admin = visitors.as(FJORDBYGG_ADMIN);
        assertThat(numbers(admin.opens("/pickups?from=&site=1001"))).isSubsetOf(stored("site_number = '1001'"));
        assertThat(numbers(admin.opens("/pickups?from=&status=FAILED")))
                .containsExactlyInAnyOrderElementsOf(stored("customer_number = '100001' and status = 'FAILED'"));
        assertThat(numbers(admin.opens("/pickups?from=&article=GIPS&status=UNDERWAY&status=CONFIRMED")))
                .isNotEmpty()
                .isSubsetOf(stored("status in ('UNDERWAY', 'CONFIRMED')"));
    }

    @Test
    void pagesByKeysWithoutLosingOrRepeatingAnOrder() {
        var seen = new ArrayList<String>();
        var address = "/pickups?from=";
        var pages = 0;
        while (address != null && pages++ < 10) {
            var page = visitors.as(FJORDBYGG_ADMIN).opens(address);
            seen.addAll(numbers(page));
            var next = page.all("a[rel=next]");
            address = next.isEmpty() ? null : next.getFirst().attr("href");
        }
        assertThat(pages).isGreaterThan(1);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(stored("customer_number = '100001' and origin = 'ORDERED'"));
    }

    @Test
    void showsAnOrdererOnlyTheOwnSite() {
        var numbers = numbers(visitors.as(FJORDBYGG_ORDERER).opens("/pickups?from="));
        assertThat(numbers).isNotEmpty().isSubsetOf(stored("site_number = '1001'"));
    }

    @Test
    void showsNothingOfAForeignSiteAskedForInTheAddress() {
        assertThat(numbers(visitors.as(FJORDBYGG_ORDERER).opens("/pickups?from=&site=2001")))
                .isEmpty();
    }

    @Test
    void exportsExactlyWhatItShowsToExcel() throws Exception {
        var address = "from=&site=1002&status=COMPLETED";
        var shown = numbers(visitors.as(FJORDBYGG_ADMIN).opens("/pickups?" + address));
        var file = visitors.as(FJORDBYGG_ADMIN).opens("/pickups.xlsx?" + address);
        assertThat(file.response().getHeader("Content-Disposition")).contains("henteplan.xlsx");
        var exported = new ArrayList<String>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
            for (var row : workbook.getSheetAt(0))
                if (row.getRowNum() > 0) exported.add(row.getCell(0).getStringCellValue());
            assertThat(workbook.getSheet("Om rapporten")).isNotNull();
        }
        assertThat(exported.stream().distinct()).isNotEmpty().containsExactlyElementsOf(shown);
    }

    @Test
    void exportsExactlyWhatItShowsToCsv() {
        var shown = numbers(visitors.as(FJORDBYGG_ADMIN).opens("/pickups?from=&site=1002"));
        var lines = visitors.as(FJORDBYGG_ADMIN)
                .opens("/pickups.csv?from=&site=1002")
                .body()
                .split("\r\n");
        var exported = Arrays.stream(lines).skip(1).map(line -> line.split(";")[0]);
        assertThat(exported.distinct()).containsExactlyElementsOf(shown);
        assertThat(lines[0]).startsWith("\uFEFFOrdre;Dag;");
    }

    @Test
    void saysBesideTheFieldWhatIsWrongWithADay() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/pickups?from=i-morgen");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("from")).contains("Skriv en dag");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/pickups?from=2026-12-01&to=2026-11-01")
                        .errorAt("to"))
                .isEqualTo("Til-dagen er før fra-dagen.");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/pickups?status=LOST").errorAt("status"))
                .contains("finnes ikke");
    }

    @Test
    void leadsNowhereByAKeyThatNoPageGaveOut() {
        for (var key : List.of("x", "2026-01-01", "2026-13-45,1", "'%20or%201=1,2")) {
            assertThat(visitors.as(FJORDBYGG_ADMIN)
                            .opens("/pickups?after=" + key)
                            .status())
                    .as(key)
                    .isEqualTo(404);
        }
    }

    @Test
    void explainsItselfWhenItIsEmpty() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/pickups?from=2050-01-01&to=2050-02-01&status=ORDERED");
        assertThat(page.one(".empty").text()).contains("Ingen hentinger her");
        database.sql(
                        "delete from membership_site where membership_id in (select id from membership where person_id = :id)")
                .param("id", Visitors.idOf(FJORDBYGG_ORDERER))
                .update();
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .opens("/pickups")
                        .one(".empty")
                        .text())
                .contains("ingen hentesteder");
    }

    @Test
    void doesNotShowAnOrderToAStranger() {
        var number =
                stored("customer_number = '100001' and site_number = '1002'").getFirst();
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/pickups/" + number).status())
                .isEqualTo(200);
        assertThat(visitors.as(KYSTMAT_ADMIN).opens("/pickups/" + number).status())
                .isEqualTo(404);
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + number).status())
                .isEqualTo(404);
        assertThat(visitors.as(ANLEGG_NORD).opens("/pickups/" + number).status())
                .isEqualTo(404);
        assertThat(visitors.anonymous().opens("/pickups/" + number).redirect()).endsWith("/sign-in");
    }

    private static List<String> numbers(Page page) {
        var numbers = page.all("table.plan a.only-desk").stream()
                .map(each -> each.text())
                .toList();
        assertThat(new HashSet<>(numbers)).hasSameSizeAs(numbers);
        return numbers;
    }

    private List<String> stored(String condition) {
        return database.sql("select number from pickup where " + condition)
                .query(String.class)
                .list();
    }
}
