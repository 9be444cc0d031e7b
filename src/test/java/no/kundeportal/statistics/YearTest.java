package no.kundeportal.statistics;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.kundeportal.support.Page;
import no.kundeportal.support.Paper;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The year in one document: each figure is the one of its own report, and the sums are those of the slips. */
@PortalTest
class YearTest {

    private static final int LAST_YEAR = Year.now().getValue() - 1;

    private static final String YEAR = "?from=%1$d-01-01&to=%1$d-12-31".formatted(LAST_YEAR);

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    record Slip(LocalDateTime at, BigDecimal kg) {}

    @Test
    void hasTheFiguresOfTheOtherReports() {
        var year = opens("year");
        var hierarchy = opens("hierarchy");
        assertThat(year.figure("#totalKg")).isEqualByComparingTo(hierarchy.figure("#totalKg"));
        assertThat(values(year, ".pyramid a.door")).isEqualTo(values(hierarchy, ".pyramid a.door"));
        var climate = opens("climate");
        assertThat(values(year, "#climate td.figure"))
                .containsExactly(
                        climate.one("#emissionCo2e").attr("data-value"),
                        climate.one("#avoidedCo2e").attr("data-value"));
        var cost = opens("cost");
        assertThat(year.figure("#allCost")).isEqualByComparingTo(cost.figure("#allCost"));
        assertThat(values(year, "#costs tbody a.door").subList(0, 3))
                .isEqualTo(values(cost, "#fractions tbody a.door").subList(0, 3));
        var recycled =
                hierarchy.figure("[data-status=REUSE] a.door").add(hierarchy.figure("[data-status=RECYCLING] a.door"));
        assertThat(year.figure("#summary tr:nth-child(2) td:nth-child(2)"))
                .isEqualByComparingTo(
                        recycled.movePointRight(2).divide(hierarchy.figure("#totalKg"), 1, RoundingMode.HALF_UP));
    }

    @Test
    void standsBesideTheYearBeforeAsTheSlipsSay() {
        var slips = database.sql("""
                        select weighed_at at, net_kg kg from weigh_slip where superseded_at is null and customer_number = '100001'
                        """).query(Slip.class).list();
        Function<Integer, BigDecimal> sum = of -> slips.stream()
                .filter(slip -> slip.at().getYear() == of)
                .map(Slip::kg)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var page = opens("year");
        assertThat(page.figure("#summary tr:first-child td:nth-child(2)")).isEqualByComparingTo(sum.apply(LAST_YEAR));
        assertThat(page.figure("#summary tr:first-child td:nth-child(3)"))
                .isEqualByComparingTo(sum.apply(LAST_YEAR - 1));
        var months = page.all("figure:first-child .twin tbody tr");
        assertThat(months).hasSize(12);
        for (int month = 1; month <= 12; month++) {
            var number = month;
            assertThat(new BigDecimal(months.get(month - 1).select("a.door").attr("data-value")))
                    .isEqualByComparingTo(slips.stream()
                            .filter(slip -> slip.at().getYear() == LAST_YEAR
                                    && slip.at().getMonthValue() == number)
                            .map(Slip::kg)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        var csv = visitors.as(FJORDBYGG_ADMIN)
                .opens("/follow-up/year.csv" + YEAR)
                .body()
                .lines()
                .toList();
        for (var section : List.of("Volum", "Fraksjon", "Avfallspyramiden", "Avstemming"))
            assertThat(csv.stream()
                            .filter(line -> line.startsWith(section + ";"))
                            .map(line -> new BigDecimal(line.split(";")[3].replace(',', '.')))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(section)
                    .isEqualByComparingTo(sum.apply(LAST_YEAR));
    }

    @Test
    void keepsAmountsFromThoseWithoutEconomyOnThePageAndInEveryFile() throws Exception {
        var page = visitors.as(FJORDBYGG_ORDERER).opens("/follow-up/year" + YEAR);
        assertThat(page.text()).contains("Beløp vises for dem med økonomi.").doesNotContain("Netto kostnad");
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .opens("/follow-up/year.csv" + YEAR)
                        .body())
                .doesNotContain("Netto kostnad")
                .doesNotContain("Gebyrer");
        var paper = new Paper(visitors.as(FJORDBYGG_ORDERER)
                .opens("/follow-up/year.pdf" + YEAR)
                .bytes());
        assertThat(paper.violations()).isEmpty();
        assertThat(paper.text()).contains("Beløp vises for dem med økonomi.").doesNotContain("Netto kostnad");
    }

    @Test
    void offersTheYearsAndIsFoundByItsWords() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/year");
        assertThat(page.one(".chips [aria-current]").text()).contains("så langt");
        var before =
                visitors.as(FJORDBYGG_ADMIN).opens(page.all(".chips a").get(1).attr("href"));
        assertThat(before.one(".chips [aria-current]").text()).isEqualTo(String.valueOf(LAST_YEAR));
        for (var word : List.of("årsrapport", "styret"))
            assertThat(visitors.as(FJORDBYGG_ADMIN)
                            .opens("/search?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8))
                            .body())
                    .contains("/follow-up/year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "en", "sv"})
    void explainsAnEmptyPeriodAndAWrongOneInEachLanguage(String language) {
        var visitor = visitors.as(FJORDBYGG_ADMIN).in(language);
        assertThat(visitor.opens("/follow-up/year?from=2017-01-01&to=2017-12-31")
                        .all(".empty"))
                .hasSize(1);
        assertThat(visitor.opens("/follow-up/year?from=2025-12-31&to=2025-01-01")
                        .status())
                .isEqualTo(422);
        assertThat(visitor.opens("/follow-up/year" + YEAR).status()).isEqualTo(200);
    }

    private Page opens(String report) {
        return visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/" + report + YEAR);
    }

    private static List<String> values(Page page, String selector) {
        return page.all(selector).stream().map(each -> each.attr("data-value")).collect(Collectors.toList());
    }
}
