package no.kundeportal.statistics;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Year;
import no.kundeportal.support.Mailbox;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SavedReportsTest {

    private static final int LAST_YEAR = Year.now().getValue() - 1;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    MonthlyReports monthly;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.runs();
    }

    @Test
    void aReportBegunFromTheStatisticsHoldsWhatTheyShow() {
        var statistics = "/statistics/maxi?site=1003&article=PAPP&from=%1$d-01-01&to=%1$d-12-31".formatted(LAST_YEAR);
        var page = visitors.as(FJORDBYGG_ADMIN).opens(statistics);
        var form = visitors.as(FJORDBYGG_ADMIN)
                .opens(page.one("a[href^=/reports/new]").attr("href"));
        assertThat(form.all("input[name=column][checked]")).hasSizeGreaterThan(12);
        assertThat(form.one("input[name=site][checked]").val()).isEqualTo("1003");
        var saved = visitors.as(FJORDBYGG_ADMIN)
                .submits(
                        "/reports",
                        "name",
                        "Papp i fjor",
                        "column",
                        "date",
                        "column",
                        "kg",
                        "span",
                        "FIXED",
                        "from",
                        LAST_YEAR + "-01-01",
                        "to",
                        LAST_YEAR + "-12-31",
                        "site",
                        "1003",
                        "article",
                        "PAPP",
                        "sort",
                        "kg",
                        "direction",
                        "asc");
        var report = visitors.as(FJORDBYGG_ADMIN).opens(saved.redirect());
        assertThat(report.heading()).isEqualTo("Papp i fjor");
        assertThat(report.figure("#totalKg")).isEqualByComparingTo(page.figure("#totalKg"));
        assertThat(report.all("#slips thead th")).hasSize(2);
        var lines = visitors.as(FJORDBYGG_ADMIN)
                .opens(saved.redirect() + ".csv")
                .body()
                .lines()
                .skip(1)
                .map(line -> new BigDecimal(line.split(";")[1].replace(',', '.')))
                .toList();
        assertThat(lines).isSorted();
        assertThat(lines.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(page.figure("#totalKg"));
    }

    @Test
    void aSharedReportNeverShowsMoreThanItsReaderMaySee() {
        var id = share(
                "sort", "amount", "column", "amount", "column", "kg", "site", "1001", "site", "1002", "site", "1003");
        var whole = visitors.as(FJORDBYGG_ADMIN).opens(id);
        var part = visitors.as(FJORDBYGG_ORDERER).opens(id);
        assertThat(part.figure("#totalKg")).isLessThan(whole.figure("#totalKg")).isEqualByComparingTo(sumOf("1001"));
        assertThat(part.one("main .notice").text())
                .contains("Beløp, NOK ekskl. mva.")
                .contains("2 av stedene")
                .contains("Sortert etter vekt");
        assertThat(part.all("#slips thead th")).hasSize(1);
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .opens(id + ".csv")
                        .body()
                        .lines()
                        .findFirst()
                        .orElse(""))
                .doesNotContain("Beløp");
        assertThat(visitors.as(KYSTMAT_ADMIN).opens(id).status()).isEqualTo(404);
    }

    @Test
    void onlyItsMakerChangesAndDeletesIt() {
        var id = share("column", "kg");
        for (var address : new String[] {id + "/change", id + "/deletion"})
            assertThat(visitors.as(FJORDBYGG_READER).opens(address).status()).isEqualTo(404);
        assertThat(visitors.as(FJORDBYGG_READER)
                        .submits(id, "name", "Min", "column", "kg", "span", "LAST_YEAR", "version", "0")
                        .status())
                .isEqualTo(404);
        var copy = visitors.as(FJORDBYGG_READER).submits(id + "/copies").redirect();
        assertThat(visitors.as(FJORDBYGG_READER).opens(copy).one("#name").val()).startsWith("Kopi av");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens(copy.replace("/change", ""))
                        .status())
                .isEqualTo(404);
        visitors.as(FJORDBYGG_ADMIN).submits(id + "/deletion");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(id).status()).isEqualTo(404);
    }

    @Test
    void twoWhoChangeItAtOnceSeeBothVersions() {
        var id = share("column", "kg");
        var first = visitors.as(FJORDBYGG_ADMIN)
                .submits(id, "name", "Først", "column", "kg", "span", "LAST_YEAR", "version", "0");
        assertThat(first.status()).isEqualTo(302);
        var second = visitors.as(FJORDBYGG_ADMIN)
                .submits(id, "name", "Sist", "column", "kg", "span", "LAST_YEAR", "version", "0");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Først").contains("Sist");
    }

    @Test
    void saysBesideTheFieldWhatIsMissing() {
        var page = visitors.as(FJORDBYGG_ADMIN).submits("/reports", "name", "", "span", "LAST_YEAR");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("name")).contains("navn");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .submits("/reports", "name", "Tom", "span", "LAST_YEAR")
                        .errorAt("column"))
                .contains("minst én kolonne");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .submits(
                                "/reports",
                                "name",
                                "Snudd",
                                "column",
                                "kg",
                                "span",
                                "FIXED",
                                "from",
                                "2026-02-01",
                                "to",
                                "2026-01-01")
                        .errorAt("to"))
                .contains("før");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .submits(
                                "/reports",
                                "name",
                                "Evig",
                                "column",
                                "kg",
                                "span",
                                "FIXED",
                                "from",
                                "1990-02-01",
                                "to",
                                "2026-01-01")
                        .errorAt("to"))
                .contains("12 år");
    }

    @Test
    void isSentOnceAMonthAsALinkWithoutFigures() {
        var id = share("column", "kg");
        visitors.as(FJORDBYGG_READER).submits(id + "/subscription");
        var address = emailOf(FJORDBYGG_READER);
        monthly.send();
        assertThat(letters(id, address)).isEmpty();
        clock.is((LAST_YEAR + 2) + "-01-01T06:20");
        monthly.send();
        monthly.send();
        assertThat(letters(id, address)).hasSize(1);
        clock.is((LAST_YEAR + 2) + "-02-03T06:20");
        visitors.as(FJORDBYGG_READER).submits(id + "/subscription/end");
        monthly.send();
        assertThat(letters(id, address)).hasSize(1);
    }

    @Test
    void isNotSentToWhoeverMayNoLongerSeeIt() {
        var id = share("column", "kg");
        visitors.as(FJORDBYGG_READER).submits(id + "/subscription");
        database.sql("update saved_report set shared = false where id = cast(:id as uuid)")
                .param("id", id.substring("/reports/".length()))
                .update();
        clock.is((LAST_YEAR + 2) + "-01-01T06:20");
        monthly.send();
        assertThat(letters(id, emailOf(FJORDBYGG_READER))).isEmpty();
    }

    @Test
    void dataThatIsNotThereBecomesAMatterOfSupports() {
        var id = share("column", "kg");
        var form = visitors.as(FJORDBYGG_READER)
                .opens("/reports/requests/new?report=" + id.substring("/reports/".length()));
        assertThat(form.text()).contains("Delt rapport");
        var asked = visitors.as(FJORDBYGG_READER)
                .submits(
                        "/reports/requests",
                        "report",
                        form.one("input[name=report]").val(),
                        "missing",
                        "Fuktighet i trevirket",
                        "purpose",
                        "Til gjenbruk");
        assertThat(visitors.as(FJORDBYGG_READER).opens(asked.redirect()).text()).contains("Fuktighet i trevirket");
        var seen = visitors.as(SUPPORT).opens(asked.redirect());
        assertThat(seen.text()).contains("Data som mangler").contains("Delt rapport");
        assertThat(visitors.as(KYSTMAT_ADMIN).opens(asked.redirect()).status()).isEqualTo(404);
    }

    private String share(String... fields) {
        var all = new Object[fields.length + 6];
        System.arraycopy(new Object[] {"name", "Delt rapport", "span", "LAST_YEAR", "shared", "true"}, 0, all, 0, 6);
        System.arraycopy(fields, 0, all, 6, fields.length);
        Page saved = visitors.as(FJORDBYGG_ADMIN).submits("/reports", all);
        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        return saved.redirect();
    }

    private BigDecimal sumOf(String site) {
        return database.sql(
                        "select sum(net_kg) from current_weigh_slip where site_number = ? and weighed_on between '%1$d-01-01' and '%1$d-12-31'"
                                .formatted(LAST_YEAR))
                .param(site)
                .query(BigDecimal.class)
                .single();
    }

    private java.util.List<String> letters(String path, String address) {
        return database.sql("select kind from letter where path = ? and to_address = ?")
                .param(path)
                .param(address)
                .query(String.class)
                .list();
    }

    private String emailOf(String person) {
        return database.sql("select email from person where user_id = ?")
                .param(person)
                .query(String.class)
                .single();
    }
}
