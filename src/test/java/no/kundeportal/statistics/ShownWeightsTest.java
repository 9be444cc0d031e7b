package no.kundeportal.statistics;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people read: whole kilograms where whole kilograms were weighed, and parts that add up to the sum below them. */
@PortalTest
class ShownWeightsTest {

    private static final String YEAR =
            "from=%1$d-01-01&to=%1$d-12-31".formatted(Year.now().getValue() - 1);

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(strings = {"REUSE", "RECYCLING", "RECOVERY", "DISPOSAL"})
    void whatLiesBehindAStepAddsUpToIt(String step) {
        var page = opens("/follow-up/hierarchy?step=" + step + "&" + YEAR);
        assertThat(sum(page, "#behind tbody td:nth-child(5)")).isEqualByComparingTo(read(page.one("#behindKg")));
        assertThat(page.all("#behind tbody td:nth-child(5)"))
                .isNotEmpty()
                .allMatch(cell -> !cell.text().contains(","));
    }

    @Test
    void theTonnesOfThePyramidAddUpToItsSum() {
        var page = opens("/follow-up/hierarchy?" + YEAR);
        assertThat(sum(page, ".pyramid a.door")).isEqualByComparingTo(read(page.one("#totalKg")));
    }

    @Test
    void theStepsOfTheYearAddUpBothYears() {
        var page = opens("/follow-up/year?" + YEAR);
        for (var column : List.of(2, 3))
            assertThat(sum(page, "#steps tbody td:nth-child(" + column + ")"))
                    .isPositive()
                    .isEqualByComparingTo(read(page.one("#steps tfoot td:nth-child(" + column + ")")));
        assertThat(page.all("#steps tbody .figure")).noneMatch(cell -> {
            var text = cell.text();
            return text.contains(",") && !text.contains("%");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"emission", "avoided"})
    void weightsAndGasesOfTheClimateAddUp(String figure) {
        var page = opens("/follow-up/climate?" + YEAR);
        var table = "#" + figure + " .factors ";
        assertThat(sum(page, table + "tbody td.figure:has(a), " + table + "tbody th[colspan] + td.figure"))
                .isPositive()
                .isEqualByComparingTo(read(page.one("#" + figure + "Kg")));
        assertThat(sum(page, table + "tbody td.co2e"))
                .isEqualByComparingTo(read(page.one(table + "tfoot td:nth-of-type(3)")));
    }

    @Test
    void sourcesOfFactorsStandOnceAndEveryFactorLeadsToIts() {
        var page = opens("/follow-up/climate?" + YEAR);
        for (var figure : List.of("emission", "avoided")) {
            var sources = page.all("#" + figure + " .sources li");
            assertThat(sources).isNotEmpty().extracting(Element::text).doesNotHaveDuplicates();
            assertThat(page.all("#" + figure + " sup a"))
                    .isNotEmpty()
                    .allMatch(link -> page.all(link.attr("href")).size() == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"esrs", "gri"})
    void everySumOfTheStandardIsThatOfTheLinesBelowIt(String standard) {
        var page = opens("/follow-up/esrs-e5?standard=" + standard + "&" + YEAR);
        for (var column : List.of(3, 4, 5)) {
            var diverted = line(page, "REUSE", column)
                    .add(line(page, "RECYCLING", column))
                    .add(line(page, "OTHER_RECOVERY", column));
            var disposed = line(page, "INCINERATION", column)
                    .add(line(page, "LANDFILL", column))
                    .add(line(page, "OTHER_DISPOSAL", column));
            if (standard.equals("gri")) disposed = disposed.add(line(page, "ENERGY", column));
            assertThat(line(page, "DIVERTED", column)).isEqualByComparingTo(diverted);
            assertThat(line(page, "DISPOSED", column)).isEqualByComparingTo(disposed);
            assertThat(line(page, "GENERATED", column))
                    .isEqualByComparingTo(diverted.add(disposed).add(line(page, "UNKNOWN", column)));
        }
        for (var row : page.all("#lines tbody tr"))
            assertThat(read(row.child(2)).add(read(row.child(3)))).isEqualByComparingTo(read(row.child(4)));
    }

    @Test
    void theStepsOfEachSlipOfMaxiAddUpToItsWeight() {
        var page = opens("/statistics/maxi?article=GIPS&article=METALL&" + YEAR);
        var heads = page.all("#slips thead th").stream().map(Element::text).toList();
        var kg = heads.indexOf("Vekt, kg");
        var first = heads.indexOf("Forberedelse til ombruk, kg");
        assertThat(page.all("#slips tbody tr")).isNotEmpty().allSatisfy(row -> {
            var steps = BigDecimal.ZERO;
            for (int i = first; i < first + 5; i++) steps = steps.add(read(row.child(i)));
            assertThat(steps).isEqualByComparingTo(read(row.child(kg)));
        });
    }

    @Test
    void bothBasesOfAFractionAddUpToItsVolume() {
        var page = opens("/follow-up/reconciliation?" + YEAR);
        assertThat(page.all("#lines tbody tr")).isNotEmpty().allSatisfy(row -> {
            for (var column : List.of(3, 4))
                assertThat(row.child(column).select("li > :first-child").stream()
                                .map(ShownWeightsTest::read)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(read(row.child(1)));
        });
    }

    @Test
    void holdsTheVolumeAgainstTheInvoicesForThoseWithAmounts() {
        var page = opens("/follow-up/reconciliation");
        var expected = database.sql("""
                        select coalesce(sum(net_kg), 0) from current_weigh_slip s
                        where customer_number = '100001' and weighed_at >= date_trunc('year', cast(:today as date))
                          and exists (select 1 from invoice_line l where l.slip_facility = s.facility_code and l.slip_number = s.number)
                        """)
                .param("today", java.time.LocalDate.now())
                .query(BigDecimal.class)
                .single();
        assertThat(page.figure("#billedKg")).isPositive().isEqualByComparingTo(expected);
        assertThat(page.one("#lines").text()).contains("kg er ikke fakturert ennå.");
        var reader = visitors.as(FJORDBYGG_ORDERER).opens("/follow-up/reconciliation?" + YEAR);
        assertThat(reader.all("#billedKg")).isEmpty();
        assertThat(reader.text()).contains("Hva som er fakturert, vises for dem med økonomi.");
        assertThat(reader.one("#lines").text()).doesNotContain("fakturert");
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .opens("/follow-up/reconciliation.csv?" + YEAR)
                        .body())
                .doesNotContain("Fakturert");
    }

    @Test
    void aSlipCorrectedAfterItsInvoiceIsToldOf() {
        var slip = database.sql("""
                        select s.facility_code, s.number from current_weigh_slip s
                        join invoice_line l on l.slip_facility = s.facility_code and l.slip_number = s.number
                        where s.customer_number = '100001' and s.amount = l.amount and extract(year from s.weighed_at) = :year limit 1
                        """)
                .param("year", Year.now().getValue() - 1)
                .query()
                .singleRow();
        database.sql(
                        "update weigh_slip set superseded_at = now() where facility_code = :facility_code and number = :number and superseded_at is null")
                .params(slip)
                .update();
        database.sql("""
                        insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code, net_kg,
                                                weight_kind, rd_code, unit_price, amount, recorded_at)
                        select facility_code, number, revision + 1, weighed_at, customer_number, site_number, article_code, net_kg,
                               weight_kind, rd_code, unit_price, amount + 1, now()
                        from weigh_slip where facility_code = :facility_code and number = :number order by revision desc limit 1
                        """).params(slip).update();
        assertThat(opens("/follow-up/reconciliation?" + YEAR).one("#lines").text())
                .contains("har fakturaen et annet beløp enn veieseddelen viser nå.");
    }

    private Page opens(String path) {
        return visitors.as(FJORDBYGG_ADMIN).opens(path);
    }

    private static BigDecimal line(Page page, String key, int column) {
        return read(page.one("#lines tr[data-key=" + key + "] > :nth-child(" + column + ")"));
    }

    private static BigDecimal sum(Page page, String css) {
        return page.all(css).stream().map(ShownWeightsTest::read).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A number as it stands on the page, without its unit. */
    private static BigDecimal read(Element element) {
        var digits = element.text().replaceAll("[^0-9,−]", "").replace(',', '.').replace('−', '-');
        return digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits);
    }
}
