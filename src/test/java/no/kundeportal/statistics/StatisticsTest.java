package no.kundeportal.statistics;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class StatisticsTest {

    /** The last whole year: the demonstration always has it. */
    private static final int LAST_YEAR = Year.now().getValue() - 1;

    private static final String YEAR = "from=%1$d-01-01&to=%1$d-12-31".formatted(LAST_YEAR);
    private static final String IN_THE_YEAR = "weighed_on between '%1$d-01-01' and '%1$d-12-31'".formatted(LAST_YEAR);

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(strings = {"mini", "standard", "maxi", "maxi-extended"})
    void totalIsWhatTheSlipsAddUpTo(String report) {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/statistics/" + report + "?" + YEAR);
        assertThat(page.figure("#totalKg")).isEqualByComparingTo(sum("net_kg", "customer_number = '100001'"));
        assertThat(page.text()).contains(" tonn").contains("ekskl. mva.");
    }

    @Test
    void saysByNameWhatItIsLimitedTo() {
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/statistics/standard?facility=SOR&container=10M3&fraction=PAPP")
                        .one(".filter-sentence")
                        .text())
                .contains("Fraksjon: Papp.")
                .contains("Anlegg: Anlegg Sør.")
                .contains("Beholder: 10 m³ container.");
    }

    @Test
    void monthsFractionsAndTotalAreTheSameKilos() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/statistics/standard?" + YEAR);
        var months = page.all("figure:first-of-type table td:nth-child(2) [data-value]").stream()
                .map(each -> new BigDecimal(each.attr("data-value")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(months).isEqualByComparingTo(page.figure("#totalKg"));
        var fractions = page.all("figure:last-of-type table td:nth-child(2) [data-value]");
        assertThat(fractions.stream()
                        .map(each -> new BigDecimal(each.attr("data-value")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(page.figure("#totalKg"));
        var behind = visitors.as(FJORDBYGG_ADMIN).opens(fractions.getFirst().attr("href"));
        assertThat(behind.figure("#totalKg"))
                .isEqualByComparingTo(fractions.getFirst().attr("data-value"));
        assertThat(page.all("figure svg .bar")).isNotEmpty();
    }

    @Test
    void holdsEachMonthOfALongPeriodAgainstTheSameMonthAYearBefore() {
        var page = visitors.as(FJORDBYGG_ADMIN)
                .opens("/statistics/standard?from=%d-10-01&to=%d-03-31".formatted(LAST_YEAR - 1, LAST_YEAR + 1));
        var october = database.sql(
                        "select coalesce(sum(net_kg), 0) from current_weigh_slip where customer_number = '100001' and weighed_on between '%1$d-10-01' and '%1$d-10-31'"
                                .formatted(LAST_YEAR - 1))
                .query(BigDecimal.class)
                .single();
        assertThat(october).isPositive();
        var rows = page.all("figure:first-of-type table tbody tr");
        assertThat(rows).hasSize(18);
        assertThat(rows.get(12).select("td").get(1).attr("data-value"))
                .isEqualTo(october.stripTrailingZeros().toPlainString());
        assertThat(rows.get(0).select("td").get(0).select("a").attr("data-value"))
                .isEqualTo(october.stripTrailingZeros().toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"mini, 4", "standard, 9"})
    void excelAddsUpToThePage(String report, int kgColumn) throws Exception {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/statistics/" + report + "?" + YEAR);
        var file = visitors.as(FJORDBYGG_ADMIN).opens("/statistics/" + report + ".xlsx?" + YEAR);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
            assertThat(column(workbook.getSheetAt(0), kgColumn)).isEqualByComparingTo(page.figure("#totalKg"));
            assertThat(workbook.getSheet("Om rapporten").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("Fjordbygg AS (100001)");
        }
    }

    @Test
    void everyFigureOfMiniOpensToSlipsThatAddUpToIt() {
        var mini = visitors.as(FJORDBYGG_ADMIN).opens("/statistics/mini?" + YEAR);
        for (var door : mini.all("section table tbody a.door").subList(0, 5)) {
            var behind = visitors.as(FJORDBYGG_ADMIN).opens(door.attr("href"));
            assertThat(behind.figure("#totalKg")).isEqualByComparingTo(door.attr("data-value"));
            var slip = behind.all("#slips a.door[href^=/slips/]").getFirst();
            assertThat(visitors.as(FJORDBYGG_ADMIN).opens(slip.attr("href")).figure("#netKg"))
                    .isEqualByComparingTo(slip.attr("data-value"));
        }
    }

    @Test
    void pagesOfStandardHoldEverySlipOnce() {
        var seen = new java.util.ArrayList<String>();
        var address = "/statistics/standard?" + YEAR;
        while (address != null) {
            var page = visitors.as(FJORDBYGG_ADMIN).opens(address);
            page.all("#slips td:nth-child(8) a").forEach(each -> seen.add(each.attr("href")));
            var next = page.all("a[rel=next]");
            address = next.isEmpty() ? null : next.getFirst().attr("href");
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat((long) seen.size())
                .isEqualTo(database.sql("select count(*) from current_weigh_slip where customer_number = '100001' and "
                                + IN_THE_YEAR)
                        .query(Long.class)
                        .single());
    }

    @Test
    void countsACorrectedSlipOnce() {
        var corrected = database.sql("select count(*) from weigh_slip where superseded_at is not null")
                .query(Long.class)
                .single();
        assertThat(corrected).isPositive();
        var all = sum("net_kg", "customer_number = '100001'");
        database.sql(
                        "insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code, net_kg, weight_kind, recorded_at, superseded_at) values ('NORD', 'X1', 1, now() - interval '1 year', '100001', '1001', 'GIPS', 999, 'measured', now(), now())")
                .update();
        assertThat(sum("net_kg", "customer_number = '100001'")).isEqualByComparingTo(all);
    }

    @Test
    void showsAmountsOnlyWithTheEconomyRight() {
        var with = visitors.as(FJORDBYGG_READER).opens("/statistics/standard?" + YEAR);
        assertThat(with.text()).contains("Fakturert").contains("Faktura eller avregning");
        var without = visitors.as(FJORDBYGG_ORDERER).opens("/statistics/standard?" + YEAR);
        assertThat(without.text()).doesNotContain("Fakturert").contains("Beløp vises for dem med økonomi");
        assertThat(without.body()).doesNotContain("F " + LAST_YEAR + "-");
        var csv = visitors.as(FJORDBYGG_ORDERER)
                .opens("/statistics/standard.csv?" + YEAR)
                .body();
        assertThat(csv.lines().findFirst().orElse("")).doesNotContain("Beløp");
        assertThat(visitors.as(FJORDBYGG_READER)
                        .opens("/statistics/standard.csv?" + YEAR)
                        .body()
                        .lines()
                        .findFirst()
                        .orElse(""))
                .contains("Beløp, NOK ekskl. mva.");
    }

    @Test
    void narrowsToTheSitesOfTheViewer() {
        var page = visitors.as(FJORDBYGG_ORDERER).opens("/statistics/mini?" + YEAR);
        assertThat(page.figure("#totalKg")).isEqualByComparingTo(sum("net_kg", "site_number = '1001'"));
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .opens("/statistics/mini?" + YEAR + "&site=1002")
                        .one(".empty")
                        .text())
                .contains("Ingen veiesedler i utvalget");
    }

    @Test
    void doesNotShowASlipToAStranger() {
        var slip = database.sql(
                        "select facility_code || '/' || number from current_weigh_slip where customer_number = '100001' and site_number = '1002' limit 1")
                .query(String.class)
                .single();
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/slips/" + slip).status())
                .isEqualTo(200);
        assertThat(visitors.as(ANLEGG_NORD).opens("/slips/" + slip).status()).isEqualTo(200);
        for (var person : new String[] {FJORDBYGG_ORDERER, KYSTMAT_ADMIN, ANLEGG_SOR, SUPPORT, DRIFT}) {
            assertThat(visitors.as(person).opens("/slips/" + slip).status())
                    .as(person)
                    .isEqualTo(404);
        }
    }

    @Test
    void saysWhereTheNewestSlipsAreWhenAPeriodIsEmpty() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/statistics/standard?from=2017-01-01&to=2017-12-31");
        assertThat(page.one(".empty").text()).contains("Den nyeste veieseddelen er fra");
        assertThat(visitors.as(SAMLING_ADMIN)
                        .opens("/statistics/standard")
                        .one(".empty")
                        .text())
                .contains("ingen veiesedler ennå");
    }

    @ParameterizedTest
    @CsvSource({
        "from=2025-12-31&to=2025-01-01, Til-dagen er før fra-dagen.",
        "from=1995-01-01&to=2025-01-01, En periode kan være på høyst 12 år.",
        "from=2025-01-01&to=2025-02-30, 'Skriv en dag, for eksempel 24.11.2026.'"
    })
    void saysBesideTheFieldWhatIsWrongWithAPeriod(String query, String sentence) {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/statistics/standard?" + query);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("to")).isEqualTo(sentence);
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/statistics/standard.xlsx?" + query)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "unit=fortnight, unit",
        "group=driver, group",
        "group=site&group=; drop table site, group",
    })
    void saysWhatItCannotBeSplitBy(String query, String field) {
        var page = visitors.as(FJORDBYGG_ADMIN)
                .opens("/statistics/standard?" + YEAR + "&site=1002&" + query.replace(" ", "%20"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt(field)).contains("Velg fra listen");
        assertThat(page.one("option[value=1002]").hasAttr("selected")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mini?sort=colour", "standard?sort=visits", "mini?direction=up"})
    void saysWhatItCannotBeSortedBy(String address) {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/statistics/" + address);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.one("main .notice.wrong").text()).containsAnyOf("sorteres", "retning");
    }

    @Test
    void comparesEachGroupWithTheSameDaysAYearBefore() {
        var page = visitors.as(FJORDBYGG_ADMIN)
                .opens("/statistics/standard?" + YEAR + "&unit=quarter&group=facility&sort=kg");
        assertThat(page.figure("#groupKg")).isEqualByComparingTo(sum("net_kg", "customer_number = '100001'"));
        var sums = page.all("#groups tr.sum a.door").stream()
                .map(each -> new BigDecimal(each.attr("data-value")))
                .toList();
        assertThat(sums).hasSize(4).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(page.figure("#totalKg"));
        assertThat(page.text()).contains("Sum 1. kvartal").contains("Tonn per kvartal");
        assertThat(page.all("#groups th[aria-sort=descending]")).hasSize(1);
    }

    @Test
    void marksTheMonthThatIsNotOver() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/statistics/mini");
        assertThat(page.all("#groups tbody td:first-child:contains(ikke ferdig)"))
                .isNotEmpty();
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/statistics/mini?" + YEAR)
                        .all("#groups tbody td:first-child:contains(ikke ferdig)"))
                .isEmpty();
    }

    @Test
    void maxiSaysWhatBecameOfASlipAndMaxiExtendedAllThatIsKnown() {
        var maxi = titles("maxi", FJORDBYGG_ADMIN);
        assertThat(maxi)
                .contains("Beholder", "Hva ble gjort", "R/D-kode", "Veid eller anslått", "Veieseddel")
                .doesNotContain("Avfallskode (EAL)", "Kjøretøy");
        assertThat(titles("maxi-extended", FJORDBYGG_ADMIN))
                .containsAll(maxi)
                .contains(
                        "Avfallskode (EAL)",
                        "Farlig avfall",
                        "Deklarasjonsnummer",
                        "Organisasjonsnummer",
                        "Kundenummer")
                .contains("Deres referanse", "Anlegg", "Transportør", "Kjøretøy", "Brutto, kg", "Tara, kg", "Avvik");
        assertThat(titles("maxi-extended", FJORDBYGG_ORDERER))
                .noneMatch(title -> title.contains("mva") || title.contains("Faktura"));
    }

    @Test
    void theStepsOfMaxiAddUpToTheWeightOfEverySlip() {
        var rows = rows("maxi");
        assertThat(rows)
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> assertThat(sumOf(
                                List.of(row),
                                "Forberedelse til ombruk, kg",
                                "Materialgjenvinning, kg",
                                "Annen gjenvinning, kg",
                                "Sluttbehandling, kg",
                                "Ukjent behandling, kg"))
                        .isEqualByComparingTo(sumOf(List.of(row), "Vekt, kg")));
        var hierarchy = visitors.as(FJORDBYGG_ADMIN)
                .opens("/follow-up/hierarchy?step=RECYCLING&" + YEAR)
                .figure("#behindKg");
        assertThat(sumOf(rows, "Materialgjenvinning, kg")).isEqualByComparingTo(hierarchy);
    }

    @Test
    void theGasesOfMaxiExtendedAreThoseOfTheClimateReportAndTwoFigures() {
        var rows = rows("maxi-extended");
        var climate = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/climate?" + YEAR);
        assertThat(sumOf(rows, "Utslipp fra behandling, kg CO2e"))
                .isEqualByComparingTo(climate.figure("#emissionCo2e"));
        assertThat(sumOf(rows, "Unngåtte utslipp, kg CO2e")).isEqualByComparingTo(climate.figure("#avoidedCo2e"));
        assertThat(rows)
                .anySatisfy(row -> assertThat(row.get("Faktor, kilde og utgave"))
                        .contains("UK Government GHG Conversion Factors for Company Reporting 2025"));
    }

    private static BigDecimal sumOf(List<Map<String, String>> rows, String... titles) {
        return rows.stream()
                .flatMap(row -> Stream.of(titles).map(title -> Objects.requireNonNull(row.get(title), title)))
                .filter(cell -> !cell.isEmpty())
                .map(cell -> new BigDecimal(cell.replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The lines of the file, by title; no text in these reports holds what would be quoted. */
    private List<Map<String, String>> rows(String report) {
        var lines = visitors.as(FJORDBYGG_ADMIN)
                .opens("/statistics/" + report + ".csv?" + YEAR)
                .body()
                .substring(1)
                .lines()
                .map(line -> line.split(";", -1))
                .toList();
        var titles = lines.getFirst();
        return lines.stream()
                .skip(1)
                .map(cells -> IntStream.range(0, titles.length)
                        .boxed()
                        .collect(Collectors.toMap(i -> titles[i], i -> cells[i])))
                .toList();
    }

    private java.util.List<String> titles(String report, String person) {
        var head = visitors.as(person)
                .opens("/statistics/" + report + ".csv?" + YEAR)
                .body()
                .lines()
                .findFirst()
                .orElse("");
        return java.util.List.of(head.substring(1).split(";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"period", "kg", "amount"})
    void pagesHoldEverySlipOnceHoweverTheyAreSorted(String sort) {
        for (var direction : new String[] {"asc", "desc"}) {
            var seen = new java.util.ArrayList<String>();
            var address = "/statistics/maxi?site=1003&from=%d-01-01&to=%d-12-31&sort=%s&direction=%s"
                    .formatted(LAST_YEAR - 1, LAST_YEAR, sort, direction);
            while (address != null) {
                var page = visitors.as(FJORDBYGG_ADMIN).opens(address);
                page.all("#slips td.nowrap a.door[href^='/slips/']").forEach(each -> seen.add(each.attr("href")));
                var next = page.all("a[rel=next]");
                address = next.isEmpty() ? null : next.getFirst().attr("href");
            }
            assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(50);
            assertThat((long) seen.size())
                    .isEqualTo(database.sql(
                                    "select count(*) from current_weigh_slip where site_number = '1003' and weighed_on between '%d-01-01' and '%d-12-31'"
                                            .formatted(LAST_YEAR - 1, LAST_YEAR))
                            .query(Long.class)
                            .single());
        }
    }

    private BigDecimal sum(String column, String condition) {
        return database.sql("select coalesce(sum(" + column
                        + "), 0) from current_weigh_slip where " + IN_THE_YEAR + " and "
                        + condition)
                .query(BigDecimal.class)
                .single();
    }

    private static BigDecimal column(XSSFSheet sheet, int number) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .skip(1)
                .map(row -> BigDecimal.valueOf(row.getCell(number).getNumericCellValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
