package no.kundeportal.treatment;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the operator keeps about treatment: wood at the facility in the north has a version of the middle of last year. */
@PortalTest
class TreatmentTest {

    private static final String WOOD = "/operator/treatment/TREVIRKE/NORD";
    private static final String CHANGED = (Year.now().getValue() - 1) + "-07-01";

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Test
    void listSaysWhatIsMissing() {
        var all = visitors.as(DRIFT).opens("/operator/treatment");
        assertThat(all.text()).contains("Trevirke, behandlet", "R3 Materialgjenvinning 75 %");
        var missing = visitors.as(DRIFT).opens("/operator/treatment?missing=true");
        assertThat(missing.all("tbody tr")).hasSize(1);
        assertThat(missing.text()).contains("Organisk avfall fra matproduksjon", "Mangler.");
        assertThat(visitors.as(DRIFT)
                        .opens("/operator/treatment?missing=true&facility=SOR")
                        .one(".empty")
                        .text())
                .contains("Ingen profil mangler");
    }

    @Test
    void showsAllVersions() {
        var page = visitors.as(DRIFT).opens(WOOD);
        assertThat(page.all("tbody tr")).hasSize(2);
        assertThat(page.text()).contains("Gjelder i dag", "Over", "Massebalanse for sorteringen");
        assertThat(visitors.as(DRIFT).opens("/operator/treatment/NOTHING/NORD").status())
                .isEqualTo(404);
        assertThat(visitors.as(DRIFT)
                        .opens("/operator/treatment/TREVIRKE/NOWHERE")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void showsWhichFiguresMoveBeforeAnythingIsSaved() {
        var page = submits(CHANGED, "", "50", "50", null);
        assertThat(page.status()).isEqualTo(200);
        assertThat(versions()).isEqualTo(2);
        assertThat(page.text()).contains("Kunder som får nye tall", "Fjordbygg AS");
        var before = column(page, 2);
        assertThat(before.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(weighed());
        assertThat(before.getFirst()).isEqualByComparingTo(recycled());
    }

    @Test
    void movesTheFiguresJustAsThePreviewSaid() {
        var preview = submits(CHANGED, "", "50", "50", null);
        var after = column(preview, 3);
        var saved = submits(CHANGED, "", "50", "50", seen(preview));
        assertThat(saved.redirect()).isEqualTo(WOOD);
        assertThat(recycled()).isEqualByComparingTo(after.getFirst());
        assertThat(after.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(weighed());
        var page = visitors.as(DRIFT).opens(WOOD);
        assertThat(page.text()).contains("Erstattet", "R3 Materialgjenvinning 50 %");
        database.sql("set constraints all immediate").update();
    }

    @Test
    void endsTheVersionBeforeTheDayBefore() {
        var day = Year.now().getValue() + "-01-01";
        submits(day, "", "80", "20", seen(submits(day, "", "80", "20", null)));
        assertThat(database.sql(
                                "select valid_to from treatment_profile where article_code = 'TREVIRKE' and facility_code = 'NORD' and valid_from = :from::date")
                        .param("from", CHANGED)
                        .query(String.class)
                        .single())
                .isEqualTo((Year.now().getValue() - 1) + "-12-31");
    }

    @Test
    void leavesTheDaysAfterAnEarlierEndWithoutAProfileAndSaysSo() {
        var page = submits(CHANGED, CHANGED, "50", "50", null);
        assertThat(page.one("#preview").text()).contains("Ukjent behandling");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2025-01-01; ; 75; 24.9; shares; Andelene er 99,9 % til sammen. De må være nøyaktig 100 %.",
                "2025-01-01; ; x; 25; shares; «x» er ikke et tall. Skriv for eksempel 12,5.",
                "2025-01-01; ; ''; 25; shares; Rad 1 mangler kode eller andel.",
                "2025-02-01; 2025-01-01; 75; 25; validTo; Til-dagen er før fra-dagen.",
                "2025-02-30; ; 75; 25; validFrom; Skriv en dag, for eksempel 24.11.2026.",
                "2019-01-01; ; 75; 25; validTo; En senere versjon begynner"
            })
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped(
            String from, String to, String first, String second, String field, String sentence) {
        var page = submits(from, to == null ? "" : to, first, second, null);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt(field)).startsWith(sentence);
        assertThat(page.all("input[name=percent]").get(1).attr("value")).isEqualTo(second);
        assertThat(page.all("select[name=shares] option[selected]").getFirst().attr("value"))
                .isEqualTo("R3:RECYCLING");
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void refusesACodeThatIsUnknownOrHasNotThatStep() {
        for (var choice : List.of("X9:RECYCLING", "R1:REUSE", "R12:RECYCLING", "R3")) {
            var page = visitors.as(DRIFT)
                    .submits(
                            WOOD,
                            "validFrom",
                            CHANGED,
                            "measuringPoint",
                            "OUTPUT",
                            "source",
                            "s",
                            "shares",
                            choice,
                            "shares",
                            "",
                            "percent",
                            "100",
                            "percent",
                            "");
            assertThat(page.errorAt("shares")).contains("finnes ikke med dette trinnet");
        }
    }

    @Test
    void savesNothingThatHasNotBeenSeen() {
        assertThat(submits(CHANGED, "", "50", "50", "").text()).contains("Se på dem igjen før du lagrer");
        var seen = seen(submits(CHANGED, "", "50", "50", null));
        submits(CHANGED, "", "60", "40", seen(submits(CHANGED, "", "60", "40", null)));
        var late = submits(CHANGED, "", "50", "50", seen);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Noe er endret siden du så på tallene");
    }

    private Page submits(String from, String to, String first, String second, String seen) {
        var fields = new ArrayList<Object>(List.of(
                "validFrom",
                from,
                "validTo",
                to,
                "measuringPoint",
                "OUTPUT",
                "source",
                "Ny måling",
                "shares",
                "R3:RECYCLING",
                "shares",
                "R1:RECOVERY",
                "shares",
                "",
                "percent",
                first,
                "percent",
                second,
                "percent",
                ""));
        if (seen != null) fields.addAll(List.of("previewed", seen, "save", "true"));
        return visitors.as(DRIFT).submits(WOOD, fields.toArray());
    }

    private static String seen(Page page) {
        return page.one("input[name=previewed]").val();
    }

    private static List<BigDecimal> column(Page page, int number) {
        return page.all("#preview table:first-of-type tbody td:nth-child(" + number + ")").stream()
                .map(cell -> new BigDecimal(cell.attr("data-value")))
                .toList();
    }

    private long versions() {
        return database.sql(
                        "select count(*) from treatment_profile where article_code = 'TREVIRKE' and facility_code = 'NORD' and superseded_at is null")
                .query(Long.class)
                .single();
    }

    private BigDecimal weighed() {
        return sum("true");
    }

    private BigDecimal recycled() {
        return sum("step = 'RECYCLING'");
    }

    private BigDecimal sum(String condition) {
        return database.sql(
                        "select coalesce(sum(kg), 0) from slip_treatment where basis = 'PROFILE' and article_code = 'TREVIRKE' and facility_code = 'NORD' and weighed_on >= :from::date and "
                                + condition)
                .param("from", CHANGED)
                .query(BigDecimal.class)
                .single();
    }
}
