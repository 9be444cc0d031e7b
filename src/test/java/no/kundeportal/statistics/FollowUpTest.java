package no.kundeportal.statistics;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Year;
import java.util.stream.StreamSupport;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of the waste: every report is the volume, only seen from another side. */
@PortalTest
class FollowUpTest {

    /** The last whole year, in whose middle the profiles of wood and plastic changed. */
    private static final int LAST_YEAR = Year.now().getValue() - 1;

    private static final String YEAR = "from=%1$d-01-01&to=%1$d-12-31".formatted(LAST_YEAR);

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fjordbygg-admin hierarchy?",
                "fjordbygg-admin hierarchy?basis=code&",
                "fjordbygg-admin sectors?",
                "fjordbygg-admin reconciliation?",
                "fjordbygg-admin hierarchy?site=1004&",
                "fjordbygg-admin sectors?article=GIPS&article=METALL&",
                "fjordbygg-orderer hierarchy?",
                "kystmat-admin hierarchy?",
                "kystmat-admin reconciliation?"
            })
    void totalIsTheVolumeOfTheSameSelection(String report) {
        var person = report.split(" ")[0];
        var query = report.split(" ")[1];
        var page = visitors.as(person).opens("/follow-up/" + query + YEAR);
        var volume = visitors.as(person)
                .opens("/statistics/standard?"
                        + query.substring(query.indexOf('?') + 1).replace("basis=code&", "") + YEAR);
        assertThat(page.figure("#totalKg")).isPositive().isEqualByComparingTo(volume.figure("#totalKg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile", "code"})
    void stepsAddUpToTheTotalAndEachOpensToWhatLiesBehindIt(String basis) {
        var page = visitors.as(KYSTMAT_ADMIN).opens("/follow-up/hierarchy?" + YEAR + "&basis=" + basis);
        var doors = page.all(".pyramid a.door");
        assertThat(sum(page, ".pyramid a.door")).isEqualByComparingTo(page.figure("#totalKg"));
        for (var door : doors) {
            var open = visitors.as(KYSTMAT_ADMIN).opens(door.attr("href"));
            if (door.attr("data-value").equals("0")) continue;
            assertThat(open.figure("#behindKg")).isEqualByComparingTo(door.attr("data-value"));
            assertThat(sum(open, "#behind tbody td:nth-child(5) a")).isEqualByComparingTo(door.attr("data-value"));
        }
    }

    @Test
    void namesTheBasisAndKeepsItWithTheDays() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/hierarchy?" + YEAR);
        assertThat(page.one(".basis [aria-current]").text()).isEqualTo("Faktisk behandling");
        var other = visitors.as(FJORDBYGG_ADMIN)
                .opens(page.one(".basis a:not([aria-current])").attr("href"));
        assertThat(other.one(".basis [aria-current]").text()).isEqualTo("Mottakskode (R/D)");
        assertThat(other.one("input[name=basis]").val()).isEqualTo("code");
        assertThat(other.figure("#totalKg")).isEqualByComparingTo(page.figure("#totalKg"));
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/follow-up/hierarchy?basis=x")
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/follow-up/hierarchy?step=x")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void partsAMaterialByTheProfileOfEachDay() {
        var from = "/follow-up/hierarchy?article=TREVIRKE&";
        var before = visitors.as(FJORDBYGG_ADMIN).opens(from + "from=%1$d-01-01&to=%1$d-06-30".formatted(LAST_YEAR));
        var after = visitors.as(FJORDBYGG_ADMIN).opens(from + "from=%1$d-07-01&to=%1$d-12-31".formatted(LAST_YEAR));
        assertThat(before.one("#materials tbody tr").text()).contains("60 %", "40 %");
        assertThat(after.one("#materials tbody tr").text()).contains("75 %", "25 %");
        var both = visitors.as(FJORDBYGG_ADMIN).opens(from + YEAR);
        assertThat(both.one("#behind details").text())
                .contains("R3 Materialgjenvinning 60 %", "R3 Materialgjenvinning 75 %");
    }

    @Test
    void showsWhatIsUnknownAndNeverAsAnythingElse() {
        var page = visitors.as(KYSTMAT_ADMIN).opens("/follow-up/hierarchy?article=ORGANISK&" + YEAR);
        assertThat(page.figure("[data-status=UNKNOWN] a.door")).isEqualByComparingTo(page.figure("#totalKg"));
        assertThat(page.figure("[data-status=RECYCLING] a.door")).isZero();
        assertThat(page.text()).contains("Ukjent behandling");
    }

    @Test
    void everyFigureOpensToTheSlipsOfItsArticles() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/hierarchy?" + YEAR);
        for (var door : page.all("#materials a.door")) {
            var slips = visitors.as(FJORDBYGG_ADMIN).opens(door.attr("href"));
            assertThat(slips.figure("#totalKg")).isEqualByComparingTo(door.attr("data-value"));
        }
        for (var door : page.all("#behind tbody td:nth-child(6) a").subList(0, 3)) {
            var slips = visitors.as(FJORDBYGG_ADMIN).opens(door.attr("href"));
            assertThat(slips.text()).contains("Sum i utvalget, " + door.text() + " veiesedler");
        }
    }

    @Test
    void drawsAtMostSixSectorsBesideATableOfAll() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/sectors?" + YEAR);
        assertThat(page.all("svg .sector")).hasSizeBetween(2, 6);
        assertThat(sum(page, "tbody a.door")).isEqualByComparingTo(page.figure("#totalKg"));
        assertThat(page.text()).contains("R3", "R12", "Stem av");
    }

    @Test
    void saysWhyTheFiguresDiffer() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/reconciliation?" + YEAR);
        assertThat(page.figure("#codeKg")).isEqualByComparingTo(page.figure("#totalKg"));
        assertThat(page.figure("#profileKg")).isEqualByComparingTo(page.figure("#totalKg"));
        assertThat(page.text())
                .contains("er alle")
                .contains("R12 er et mellomledd")
                .contains("Profilen ble endret i perioden.")
                .contains("Ingen forskjell.");
        assertThat(visitors.as(KYSTMAT_ADMIN)
                        .opens("/follow-up/reconciliation?article=ORGANISK&" + YEAR)
                        .text())
                .contains("har ingen behandlingsprofil ennå");
    }

    @ParameterizedTest
    @CsvSource({"hierarchy, 5", "sectors, 2", "reconciliation, 1"})
    void excelAddsUpToThePage(String report, int kgColumn) throws Exception {
        var address = "/follow-up/" + report;
        var total = visitors.as(FJORDBYGG_ADMIN).opens(address + "?" + YEAR).figure("#totalKg");
        var file = visitors.as(FJORDBYGG_ADMIN).opens(address + ".xlsx?" + YEAR);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
            var kg = StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .skip(1)
                    .map(row -> BigDecimal.valueOf(row.getCell(kgColumn).getNumericCellValue()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(kg).isEqualByComparingTo(total);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hierarchy", "sectors", "reconciliation", "climate"})
    void explainsAnEmptyPeriodAndAWrongOne(String report) {
        var address = "/follow-up/" + report;
        var empty = visitors.as(FJORDBYGG_ADMIN).opens(address + "?from=2017-01-01&to=2017-12-31");
        assertThat(empty.one(".empty").text()).contains("Den nyeste veieseddelen er fra");
        assertThat(empty.one(".empty a").attr("href")).startsWith(address);
        assertThat(visitors.as(SAMLING_ADMIN).opens(address).one(".empty").text())
                .contains("ingen veiesedler ennå");
        var wrong = visitors.as(FJORDBYGG_ADMIN).opens(address + "?from=2025-12-31&to=2025-01-01");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errorAt("to")).isEqualTo("Til-dagen er før fra-dagen.");
    }

    @Test
    void climateCountsEveryPartOnceWithTheFactorOfItsDay() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/climate?article=GIPS&" + YEAR);
        var volume = visitors.as(FJORDBYGG_ADMIN)
                .opens("/statistics/standard?article=GIPS&" + YEAR)
                .figure("#totalKg");
        assertThat(page.figure("#emissionKg")).isEqualByComparingTo(volume);
        assertThat(page.figure("#avoidedKg")).isEqualByComparingTo(volume);
        var kg = page.all("#emission tbody a.door").stream()
                .map(each -> new BigDecimal(each.attr("data-value")))
                .toList();
        var expected = kg.get(0)
                .multiply(new BigDecimal("4.68568"))
                .add(kg.get(1).multiply(new BigDecimal("71.95")))
                .movePointLeft(3);
        assertThat(page.figure("#emissionCo2e")).isEqualByComparingTo(expected);
        assertThat(page.text())
                .contains("UK Government GHG Conversion Factors for Company Reporting, 2025")
                .contains("trekkes aldri fra hverandre")
                .contains("ikke til å si at én behandling er bedre");
    }

    @Test
    void climateShowsWhatHasNoFactor() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/climate?article=MALING&" + YEAR);
        assertThat(page.figure("#emissionCo2e")).isZero();
        assertThat(page.one("#emission table").text()).contains("Ingen faktor");
        // Before its edition a factor does not count.
        var early = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/climate?article=GIPS&from=2024-01-01&to=2024-12-31");
        assertThat(early.one("#emission table").text()).contains("Ingen faktor");
    }

    @Test
    void catalogueIsFoundByTheOldWords() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up");
        assertThat(page.text()).contains("Avfallspyramiden", "Sektordiagram", "Avstemming");
        for (var link : page.all("main .rows a"))
            assertThat(visitors.as(FJORDBYGG_ADMIN).opens(link.attr("href")).status())
                    .isEqualTo(200);
        for (var word : new String[] {"avfallspyramiden", "sektordiagram", "avstemming", "co2", "klima", "OPPFØLGING"})
            assertThat(visitors.as(FJORDBYGG_ADMIN)
                            .opens("/search?q="
                                    + java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8))
                            .body())
                    .contains("/follow-up");
    }

    @Test
    void speaksTheOtherLanguages() {
        for (var language : new String[] {"en", "sv"})
            for (var report : new String[] {"", "/hierarchy", "/sectors", "/reconciliation", "/climate"})
                assertThat(visitors.as(FJORDBYGG_ADMIN)
                                .in(language)
                                .opens("/follow-up" + report)
                                .status())
                        .isEqualTo(200);
    }

    private static BigDecimal sum(Page page, String selector) {
        return page.all(selector).stream()
                .map(each -> new BigDecimal(each.attr("data-value")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
