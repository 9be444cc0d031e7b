package no.kundeportal.statistics;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Year;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ANALYSE and INNSIKT → VOLUM. */
@PortalTest
class AnalysisTest {

    private static final int LAST_YEAR = Year.now().getValue() - 1;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Test
    void showsTheHeaviestMaterialOfTheLastYear() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/analysis");
        var heaviest = page.all("#fraction option").getFirst();
        assertThat(heaviest.hasAttr("selected")).isTrue();
        var behind = visitors.as(FJORDBYGG_ADMIN).opens(page.one("#totalKg").attr("href"));
        assertThat(behind.figure("#totalKg")).isEqualByComparingTo(page.figure("#totalKg"));
        var places = sum(page, "#places tbody td:nth-child(2) [data-value]");
        assertThat(places).isEqualByComparingTo(page.figure("#totalKg"));
        assertThat(sum(page, "#containers tbody td:nth-child(2) [data-value]"))
                .isEqualByComparingTo(page.figure("#totalKg"));
        assertThat(page.text()).contains("Snitt av").contains("kg per løft");
    }

    @Test
    void theHeaviestLiftIsTheHeaviestSlipAndOpensToIt() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/analysis?fraction=PAPP&site=1003");
        var most = database.sql("""
                        select max(net_kg) from current_weigh_slip s join article a on a.code = s.article_code
                        where site_number = '1003' and fraction_code = 'PAPP'
                          and weighed_at >= date_trunc('month', now()) - interval '11 months'
                        """).query(BigDecimal.class).single();
        var door = page.all("#heaviest a.door").getFirst();
        assertThat(new BigDecimal(door.attr("data-value"))).isEqualByComparingTo(most);
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(door.attr("href")).figure("#netKg"))
                .isEqualByComparingTo(most);
        var lightest = new BigDecimal(page.all("#lightest a.door").getFirst().attr("data-value"));
        assertThat(lightest).isLessThan(most);
    }

    @Test
    void comparesOnlySitesThatTheViewerMaySee() {
        assertThat(visitors.as(FJORDBYGG_READER).opens("/analysis").all("#places tbody tr"))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .opens("/analysis?site=1002")
                        .one(".empty")
                        .text())
                .contains("ingenting herfra");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/analysis?fraction=NOTHING")
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(SAMLING_ADMIN).opens("/analysis").one(".empty").text())
                .contains("Ingen veiesedler det siste året");
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "article", "month", "hazard"})
    void everyKindOfTheEnvironmentalReportAddsUpToTheSameAsStandard(String kind) {
        var query = "from=%1$d-01-01&to=%1$d-12-31".formatted(LAST_YEAR);
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/insight/volume?kind=" + kind + "&" + query);
        var standard = visitors.as(FJORDBYGG_ADMIN).opens("/statistics/standard?" + query);
        assertThat(page.figure("#groupKg")).isEqualByComparingTo(standard.figure("#totalKg"));
        assertThat(page.all("svg.stacks .part0")).isNotEmpty();
        var csv = visitors.as(FJORDBYGG_ADMIN)
                .opens("/insight/volume.csv?kind=" + kind + "&" + query)
                .body();
        assertThat(csv.lines().skip(1)).isNotEmpty();
        for (var door : page.all("#groups tbody a.door").subList(0, 3)) {
            assertThat(visitors.as(FJORDBYGG_ADMIN).opens(door.attr("href")).figure("#totalKg"))
                    .isEqualByComparingTo(door.attr("data-value"));
        }
    }

    @Test
    void keepsTheKindWhenTheFilterIsWrong() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/insight/volume?kind=month&from=2026-02-01&to=2026-01-01");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("to")).contains("før");
        assertThat(page.one("input[name=kind]").val()).isEqualTo("month");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/insight/volume?kind=moon")
                        .status())
                .isEqualTo(404);
    }

    private static BigDecimal sum(no.kundeportal.support.Page page, String cells) {
        return page.all(cells).stream()
                .map(each -> new BigDecimal(each.attr("data-value")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
