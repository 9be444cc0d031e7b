package no.kundeportal.statistics;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import no.kundeportal.support.Page;
import no.kundeportal.support.Paper;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The waste of building projects, against a second calculation in plain Java over the same slips. */
@PortalTest
class ProjectReportTest {

    private static final String DEMONSTRATED = "Kokstad lager, tilbygg";

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    record Slip(
            String article,
            String fraction,
            boolean clean,
            boolean hazardous,
            String facility,
            @Nullable String code,
            LocalDateTime at,
            BigDecimal kg,
            boolean measured,
            boolean superseded) {

        boolean sorted() {
            return clean || "R0".equals(code);
        }
    }

    private record Kind(String article, String fraction, boolean clean, boolean hazardous) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isWhatTheSlipsSay(long seed) throws Exception {
        var from = LocalDate.parse("2017-03-26");
        var to = LocalDate.parse("2018-01-01");
        var project = project("Seeded", from, to, "2017-02-01", new BigDecimal("1234.5"));
        var all = slips(seed, from, to);
        all.forEach(this::insert);
        var own = all.stream()
                .filter(slip -> !slip.superseded())
                .filter(slip -> !slip.at().toLocalDate().isBefore(from)
                        && !slip.at().toLocalDate().isAfter(to))
                .toList();
        var total = sum(own, slip -> true);
        var sorted = sum(own, Slip::sorted);
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/tek17?project=" + project);
        assertThat(page.figure("#totalKg")).isEqualByComparingTo(total);
        assertThat(page.figure("#sortedKg")).isEqualByComparingTo(sorted);
        assertThat(page.figure("#rate"))
                .isEqualByComparingTo(sorted.movePointRight(2).divide(total, 1, RoundingMode.DOWN));
        assertThat(page.figure("#perArea"))
                .isEqualByComparingTo(total.divide(new BigDecimal("1234.5"), 1, RoundingMode.HALF_UP));
        for (var row : page.all("#fractions tbody tr")) {
            var facility = row.select("td").get(3).text();
            assertThat(new BigDecimal(row.select("a.door").attr("data-value")))
                    .isEqualByComparingTo(sum(
                            own,
                            slip -> !slip.hazardous()
                                    && slip.fraction().equals(row.attr("data-key"))
                                    && facility.equals(slip.facility().equals("NORD") ? "Anlegg Nord" : "Anlegg Sør")));
        }
        assertThat(doors(page, "#fractions tbody")
                        .add(doors(page, "#hazardous tbody"))
                        .stripTrailingZeros())
                .isEqualTo(total.stripTrailingZeros());
        assertThat(doors(page, "#hazardous tbody")).isEqualByComparingTo(sum(own, Slip::hazardous));
        for (var door : page.all("#totalKg, #sums a.door[href^=/], #fractions a.door, #hazardous a.door"))
            assertThat(visitors.as(FJORDBYGG_ADMIN).opens(door.attr("href")).figure("#totalKg"))
                    .as(door.attr("href"))
                    .isEqualByComparingTo(door.attr("data-value"));
        var listed = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/tek17");
        assertThat(listed.figure("[data-key=Seeded] .verdict b")).isEqualByComparingTo(page.figure("#rate"));
        var file = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/tek17.xlsx?project=" + project);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
            assertThat(column(workbook.getSheetAt(0), "Vekt, kg")).isEqualByComparingTo(total);
            assertThat(column(workbook.getSheetAt(0), "Sortert, kg")).isEqualByComparingTo(sorted);
            assertThat(column(workbook.getSheet("Veiesedler"), "Vekt, kg")).isEqualByComparingTo(total);
            assertThat(workbook.getSheet("Veiesedler").getLastRowNum()).isEqualTo(own.size());
            assertThat(workbook.getSheet("Veiesedler").getTables()).hasSize(1);
        }
    }

    @Test
    void sortedOutToBeBurntDoesNotCount() {
        var day = LocalDate.parse("2017-06-01");
        var project = project("Brennbart", day, day, "2017-02-01", BigDecimal.TEN);
        var combustible = new Kind("BRENNBART", "BRENNBART", false, false);
        insert(slip(combustible, "R1", day.atTime(9, 0), "300"));
        insert(slip(new Kind("GIPS", "GIPS", true, false), "R5", day.atTime(10, 0), "700"));
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/tek17?project=" + project);
        assertThat(page.figure("#rate")).isEqualByComparingTo("70");
        assertThat(page.one("#fractions [data-key=BRENNBART] td:nth-child(4)").text())
                .isEqualTo("Nei");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-06-30, false, 60, TEK10 § 9-8",
        "2022-06-30, false, 60, TEK17 § 9-8",
        "2022-07-01, false, 70, TEK17 § 9-8",
        "2022-07-01, true, 60, TEK17 § 9-8",
        "2023-06-30, true, 60, TEK17 § 9-8",
        "2023-07-01, false, 70, TEK17 § 9-8"
    })
    void theDayOfTheApplicationDecidesTheRequirement(String applied, boolean earlier, String percent, String source) {
        var day = LocalDate.parse("2017-06-01");
        var project = project("Krav", day, day, applied, BigDecimal.TEN);
        database.sql("update building_project set earlier_rules = ? where id = ?")
                .params(earlier, project)
                .update();
        insert(slip(new Kind("GIPS", "GIPS", true, false), "R5", day.atTime(10, 0), "650"));
        insert(slip(new Kind("RESTAVFALL", "RESTAVFALL", false, false), "R1", day.atTime(11, 0), "350"));
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/tek17?project=" + project);
        assertThat(page.one("#sentences li:first-child").text().replace('\u00A0', ' '))
                .isEqualTo(
                        percent.equals("60")
                                ? "65 % er sortert. " + source + " krever minst 60 %, og kravet er oppfylt."
                                : "65 % er sortert. " + source
                                        + " krever minst 70 %, og kravet er ikke oppfylt: 50 kg mer måtte vært sortert.");
    }

    @ParameterizedTest
    @CsvSource({"699.999, 300.001, 69.9, ikke oppfylt", "700, 300, 70, og kravet er oppfylt"})
    void whatIsNotReachedDoesNotReadAsIfItWere(String clean, String mixed, String rate, String verdict) {
        var day = LocalDate.parse("2017-06-01");
        var project = project("Grense", day, day, "2024-01-01", BigDecimal.TEN);
        insert(slip(new Kind("GIPS", "GIPS", true, false), "R5", day.atTime(10, 0), clean));
        insert(slip(new Kind("RESTAVFALL", "RESTAVFALL", false, false), "R1", day.atTime(11, 0), mixed));
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/tek17?project=" + project);
        assertThat(page.figure("#rate")).isEqualByComparingTo(rate);
        assertThat(page.text()).contains(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "NEW_BUILDING, 40, det beste nivået",
        "NEW_BUILDING, 39.9, under grensen for poeng",
        "NEW_BUILDING, 25, poeng i BREEAM-NOR krever under 40",
        "REHABILITATION, 19.9, over gjennomsnittet",
        "DEMOLITION, 1, ikke riving"
    })
    void weighsByTheFloorArea(String kind, BigDecimal area, String sentence) {
        var day = LocalDate.parse("2017-06-01");
        var project = project("Areal", day, day, "2024-01-01", area);
        database.sql("update building_project set kind = ? where id = ?")
                .params(kind, project)
                .update();
        insert(slip(new Kind("GIPS", "GIPS", true, false), "R5", day.atTime(10, 0), "1000"));
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/follow-up/tek17?project=" + project)
                        .one("#sentences li:last-child")
                        .text())
                .contains(sentence);
    }

    @Test
    void hazardousWasteStandsApartWithEveryDeclarationNumber() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/tek17?project=" + demonstrated());
        var numbers = database.sql("""
                        select s.declaration_number from weigh_slip s join building_project p on p.site_number = s.site_number
                        where p.name = ? and s.article_code = 'MALING' and s.superseded_at is null
                          and s.weighed_at::date between p.starts_on and p.ends_on
                        """).param(DEMONSTRATED).query(String.class).list();
        assertThat(numbers).isNotEmpty();
        assertThat(page.one("#hazardous").text()).contains(numbers).contains("NS 7051, EAL 08 01 11*");
        assertThat(page.one("#fractions").text()).doesNotContain("Maling");
    }

    @Test
    void planStandsBesideWhatCame() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/tek17?project=" + demonstrated());
        var planned = database.sql(
                        "select sum(kg) from building_project_plan q join building_project p on p.id = q.project_id where p.name = ?")
                .param(DEMONSTRATED)
                .query(BigDecimal.class)
                .single();
        assertThat(page.figure("#plan tfoot td:nth-child(2)")).isEqualByComparingTo(planned);
        assertThat(page.figure("#plan tfoot td:nth-child(3)")).isEqualByComparingTo(page.figure("#totalKg"));
        assertThat(doors(page, "#plan tbody")).isEqualByComparingTo(page.figure("#totalKg"));
        for (var door : page.all("#plan a.door"))
            assertThat(visitors.as(FJORDBYGG_ADMIN).opens(door.attr("href")).figure("#totalKg"))
                    .isEqualByComparingTo(door.attr("data-value"));
    }

    @Test
    void otherReportsOverTheSameSlipsHaveTheSameTotal() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/tek17?project=" + demonstrated());
        assertThat(page.all("#reports a")).hasSize(4);
        for (var report : List.of("hierarchy", "year"))
            assertThat(visitors.as(FJORDBYGG_ADMIN)
                            .opens(page.one("#reports a[href*=/" + report + "]").attr("href"))
                            .figure("#totalKg"))
                    .isEqualByComparingTo(page.figure("#totalKg"));
        database.sql("update building_project set site_number = '1001' where name = ?")
                .param(DEMONSTRATED)
                .update();
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .opens("/follow-up/tek17?project=" + demonstrated())
                        .all("#reports a[href*=cost]"))
                .as("amounts are not everybody's")
                .isEmpty();
    }

    @Test
    void paperHasEveryFigureAndEverySlip() throws Exception {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/tek17?project=" + demonstrated());
        var answer = visitors.as(FJORDBYGG_ADMIN)
                .opens(page.one(".actions a[href*=.pdf]").attr("href"));
        assertThat(answer.response().getContentType()).isEqualTo("application/pdf");
        var paper = new Paper(answer.bytes());
        assertThat(paper.violations()).isEmpty();
        var text = flat(paper.text());
        assertThat(text)
                .contains(flat("Sluttrapport for avfall: " + DEMONSTRATED))
                .contains("FjordbyggAS(100001)", "2024/0311", "34/512", "Omrapporten", "AnleggNord,Gjenvinningsveien2")
                .doesNotContain("??");
        for (var figure : page.all("#sums .figure, #fractions td, #hazardous td, #plan .figure, #sentences li")) {
            figure.select(".only-phone").remove();
            assertThat(text).contains(flat(figure.text()));
        }
        var slips = database.sql("""
                        select s.facility_code || '/' || s.number from weigh_slip s join building_project p on p.site_number = s.site_number
                        where p.name = ? and s.superseded_at is null and s.weighed_at::date between p.starts_on and p.ends_on
                        """).param(DEMONSTRATED).query(String.class).list();
        assertThat(text).contains(slips);
    }

    @Test
    void paperOfARunningProjectSaysSoAndOneWithoutSlipsToo() throws Exception {
        var running = database.sql("select id from building_project where site_number = '1001'")
                .query(UUID.class)
                .single();
        var paper = new Paper(visitors.as(FJORDBYGG_ADMIN)
                .opens("/follow-up/tek17.pdf?project=" + running)
                .bytes());
        assertThat(paper.violations()).isEmpty();
        assertThat(paper.text()).contains("Prosjektet pågår").contains("Ingen levering av farlig avfall");
        var empty = project(
                "Tomt", LocalDate.parse("2017-06-01"), LocalDate.parse("2017-06-01"), "2017-02-01", BigDecimal.TEN);
        var none = new Paper(visitors.as(FJORDBYGG_ADMIN)
                .opens("/follow-up/tek17.pdf?project=" + empty)
                .bytes());
        assertThat(none.violations()).isEmpty();
        assertThat(none.text()).contains("Ingen veiesedler ennå");
    }

    @Test
    void theListIsAFileAndAPaperToo() throws Exception {
        var csv = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/tek17.csv").body();
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv).contains(DEMONSTRATED + ";Kokstad lager;Nybygg;");
        assertThat(visitors.as(FJORDBYGG_READER).opens("/follow-up/tek17.csv").body())
                .doesNotContain(DEMONSTRATED);
        var paper = new Paper(
                visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/tek17.pdf").bytes());
        assertThat(paper.violations()).isEmpty();
        assertThat(paper.text()).contains("Byggeprosjekter", DEMONSTRATED.split(",")[0]);
    }

    @Test
    void demonstrationHasOneAboveThatRunsAndOneBelowThatEnded() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/tek17");
        assertThat(page.one("[data-key='Kaikvartalet, byggetrinn 2'] .verdict").attr("data-status"))
                .isEqualTo("MET");
        var ended = page.one("[data-key='" + DEMONSTRATED + "']");
        assertThat(ended.select(".verdict").attr("data-status")).isEqualTo("NOT_MET");
        assertThat(ended.text()).contains("avsluttet");
    }

    @Test
    void isFoundByItsWordsAndSpeaksTheOtherLanguages() throws Exception {
        for (var word : List.of("tek17", "sorteringsgrad", "sluttrapport", "byggeprosjekt"))
            assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/search?q=" + word).body())
                    .contains("/follow-up/tek17");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/follow-up").body()).contains("/follow-up/tek17");
        var id = demonstrated();
        for (var language : List.of("en", "sv")) {
            var visitor = visitors.as(FJORDBYGG_ADMIN).in(language);
            for (var address : List.of(
                    "/follow-up/tek17",
                    "/follow-up/tek17?project=" + id,
                    "/projects/new",
                    "/projects/" + id,
                    "/projects/" + id + "/plan",
                    "/projects/" + id + "/ending",
                    "/projects/" + id + "/deletion")) {
                var page = visitor.opens(address);
                assertThat(page.status()).as(address).isEqualTo(200);
                assertThat(page.text()).as(address).doesNotContain("Veieseddel").doesNotContain("??");
            }
            assertThat(new Paper(visitor.opens("/follow-up/tek17.pdf?project=" + id)
                                    .bytes())
                            .text())
                    .contains(language.equals("en") ? "Final report on waste" : "Slutrapport för avfall")
                    .doesNotContain("Veieseddel");
        }
    }

    private List<Slip> slips(long seed, LocalDate from, LocalDate to) {
        var random = new Random(seed);
        var kinds = List.of(
                new Kind("GIPS", "GIPS", true, false),
                new Kind("TREVIRKE", "TREVIRKE", true, false),
                new Kind("TREVIRKE-RENT", "TREVIRKE", true, false),
                new Kind("RESTAVFALL", "RESTAVFALL", false, false),
                new Kind("BLANDET", "BLANDET", false, false),
                new Kind("MALING", "FARLIG", true, true),
                new Kind("LYSROR", "FARLIG", true, true));
        var codes = new String[] {"R0", "R1", "R3", "R5", "R12", "D10", null};
        var slips = new ArrayList<Slip>();
        var days = (int) (to.toEpochDay() - from.toEpochDay());
        for (int i = 0; i < 60; i++) {
            var kind = kinds.get(random.nextInt(kinds.size()));
            var at = switch (i) {
                case 0 -> from.atStartOfDay();
                case 1 -> to.atTime(23, 59, 59);
                case 2 -> to.plusDays(1).atStartOfDay();
                case 3 -> from.minusDays(1).atTime(23, 59, 59);
                default -> from.plusDays(random.nextInt(days)).atTime(random.nextInt(24), random.nextInt(60));
            };
            slips.add(new Slip(
                    kind.article(),
                    kind.fraction(),
                    kind.clean(),
                    kind.hazardous(),
                    random.nextBoolean() ? "NORD" : "SOR",
                    codes[random.nextInt(codes.length)],
                    at,
                    BigDecimal.valueOf(1 + random.nextInt(4_000_000), 3),
                    random.nextInt(10) > 0,
                    random.nextInt(8) == 0));
        }
        return slips;
    }

    private static Slip slip(Kind kind, String code, LocalDateTime at, String kg) {
        return new Slip(
                kind.article(),
                kind.fraction(),
                kind.clean(),
                kind.hazardous(),
                "NORD",
                code,
                at,
                new BigDecimal(kg),
                true,
                false);
    }

    private int inserted;

    private void insert(Slip slip) {
        database.sql("""
                        insert into fraction (code, name, name_en, name_sv, clean) values (:code, :code, :code, :code, false) on conflict do nothing
                        """).param("code", slip.fraction()).update();
        database.sql("""
                        insert into article (code, fraction_code, name, name_en, name_sv, service)
                        values (:code, :fraction, :code, :code, :code, 'CONTAINER') on conflict do nothing
                        """)
                .param("code", slip.article())
                .param("fraction", slip.fraction())
                .update();
        database.sql("""
                        insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code, net_kg,
                                                weight_kind, rd_code, declaration_number, recorded_at, superseded_at)
                        values (:facility, :number, 1, :at, '100001', '1004', :article, :kg, :kind, :code,
                                case when :hazardous and :number like '%0' then 'D17-1' end, now(), case when :superseded then now() end)
                        """)
                .param("facility", slip.facility())
                .param("number", "T" + inserted++)
                .param("at", slip.at())
                .param("article", slip.article())
                .param("kg", slip.kg())
                .param("kind", slip.measured() ? "measured" : "estimated")
                .param("code", slip.code())
                .param("hazardous", slip.hazardous())
                .param("superseded", slip.superseded())
                .update();
    }

    private UUID project(String name, LocalDate from, LocalDate to, String applied, BigDecimal area) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into building_project (id, customer_number, site_number, name, kind, floor_area, starts_on, ends_on, applied_on, made_at)
                        values (:id, '100001', '1004', :name, 'NEW_BUILDING', :area, :from, :to, cast(:applied as date), now())
                        """)
                .param("id", id)
                .param("name", name)
                .param("area", area)
                .param("from", from)
                .param("to", to)
                .param("applied", applied)
                .update();
        return id;
    }

    private UUID demonstrated() {
        return database.sql("select id from building_project where name = ?")
                .param(DEMONSTRATED)
                .query(UUID.class)
                .single();
    }

    private static BigDecimal sum(List<Slip> slips, Predicate<Slip> which) {
        return slips.stream().filter(which).map(Slip::kg).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal doors(Page page, String within) {
        return page.all(within + " a.door").stream()
                .map(each -> new BigDecimal(each.attr("data-value")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal column(Sheet sheet, String title) {
        var head = sheet.getRow(0);
        var at = -1;
        for (var cell : head) if (cell.getStringCellValue().equals(title)) at = cell.getColumnIndex();
        var sum = BigDecimal.ZERO;
        for (int i = 1; i <= sheet.getLastRowNum(); i++)
            sum = sum.add(BigDecimal.valueOf(sheet.getRow(i).getCell(at).getNumericCellValue()));
        return sum.setScale(3, RoundingMode.HALF_UP);
    }

    /** Without spaces, since lines break elsewhere on paper. */
    private static String flat(String text) {
        return text.replaceAll("[\\s\u00A0]", "");
    }
}
