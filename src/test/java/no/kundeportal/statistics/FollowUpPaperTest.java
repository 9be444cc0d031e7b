package no.kundeportal.statistics;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import no.kundeportal.support.Paper;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A report on paper says what its page says, and keeps the standard for accessible documents. */
@PortalTest
class FollowUpPaperTest {

    private static final String YEAR =
            "?from=%1$d-01-01&to=%1$d-12-31".formatted(Year.now().getValue() - 1);

    @Autowired
    Visitors visitors;

    @ParameterizedTest
    @CsvSource({
        "hierarchy, '#totalKg, #behindKg, #behind tbody .figure, #materials tbody td:nth-child(2)', behandlingsprofilene",
        "sectors, 'tbody .figure, #totalKg', R/D-koden for mottaket",
        "reconciliation, 'tbody .figure, #totalKg, #codeKg, tbody td:last-child span', R/D-koden på hver",
        "cost, '#allCost, #wasteCost, #feeCost, #sites tbody .figure:nth-child(-n+7), #fractions .figure, #fees td', gebyrlinjene",
        "year, '#summary .figure, #steps .figure, .twin .figure, #climate .figure, #costs .figure', fakturaenesgebyrlinjer",
        "esrs-e5, '#lines td, #streams .figure, #methods .figure', avfallskoder",
        "climate, '#emission .figure[data-value], .figure a.door, #avoidedKg', kilde og utgave"
    })
    void hasEveryFigureOfThePageAndSaysWhereTheyComeFrom(String report, String figures, String source)
            throws Exception {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/" + report + YEAR);
        var link = page.one(".actions a[href*=.pdf]").attr("href");
        var answer = visitors.as(FJORDBYGG_ADMIN).opens(link);
        assertThat(answer.response().getContentType()).isEqualTo("application/pdf");
        var paper = new Paper(answer.bytes());
        assertThat(paper.violations()).isEmpty();
        var text = flat(paper.text());
        assertThat(page.all(figures)).isNotEmpty();
        for (var figure : page.all(figures)) {
            figure.select(".only-phone").remove();
            assertThat(text).containsAnyOf(flat(figure.text()), plain(figure.attr("data-value"), figure.text()));
        }
        assertThat(text)
                .contains(flat(page.heading()))
                .contains("FjordbyggAS(100001)")
                .contains("Omrapporten")
                .contains(flat(source))
                .doesNotContain("#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hierarchy", "sectors", "reconciliation", "climate", "cost", "year", "esrs-e5"})
    void saysSoWhenThereIsNothing(String report) throws Exception {
        var paper = new Paper(visitors.as(SAMLING_ADMIN)
                .opens("/follow-up/" + report + ".pdf" + YEAR)
                .bytes());
        assertThat(paper.violations()).isEmpty();
        assertThat(paper.text()).contains("Ingen veiesedler i utvalget");
    }

    @Test
    void isWrittenInTheLanguageOfTheReaderAndOnTheBasisAskedFor() throws Exception {
        for (var report : new String[] {"hierarchy", "sectors", "reconciliation", "climate", "cost", "year", "esrs-e5"})
            for (var language : new String[] {"en", "sv"}) {
                var paper = new Paper(visitors.as(FJORDBYGG_ADMIN)
                        .in(language)
                        .opens("/follow-up/" + report + ".pdf" + YEAR + "&basis=code")
                        .bytes());
                assertThat(paper.text())
                        .contains(language.equals("en") ? "About the report" : "Om rapporten")
                        .doesNotContain("Veieseddel")
                        .doesNotContain("??");
            }
        var byCode = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/hierarchy" + YEAR + "&basis=code");
        var paper = new Paper(visitors.as(FJORDBYGG_ADMIN)
                .opens("/follow-up/hierarchy.pdf" + YEAR + "&basis=code")
                .bytes());
        assertThat(flat(paper.text()))
                .contains("Mottakskode")
                .contains(byCode.one("[data-status=UNKNOWN] a.door").attr("data-value"));
    }

    /** The addresses on which others rely. */
    @ParameterizedTest
    @ValueSource(strings = {"hierarchy", "sectors", "reconciliation", "climate", "cost", "year", "esrs-e5", "tek17"})
    void isAPageAPaperAndAWorkbook(String report) {
        for (var ending : new String[] {"", ".pdf", ".xlsx"})
            assertThat(visitors.as(FJORDBYGG_ADMIN)
                            .opens("/follow-up/" + report + ending)
                            .status())
                    .as(report + ending)
                    .isEqualTo(200);
    }

    @Test
    void ofDaysThatAreNoPeriodDoesNotExist() {
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/follow-up/hierarchy.pdf?from=2025-12-31&to=2025-01-01")
                        .status())
                .isEqualTo(404);
    }

    private static String plain(String value, String text) {
        return value.isEmpty() ? flat(text) : value.replace('.', ',');
    }

    /** Without spaces, since lines break elsewhere on paper. */
    private static String flat(String text) {
        return text.replaceAll("[\\s\u00A0]", "").replace('₂', '2');
    }
}
