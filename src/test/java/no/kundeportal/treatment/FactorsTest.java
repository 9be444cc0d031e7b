package no.kundeportal.treatment;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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

/** The factors of greenhouse gases: those that come with the product, and what the operator does with them. */
@PortalTest
class FactorsTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Test
    void theOfficialOnesAreWhole() {
        record Sum(long count, BigDecimal kg, long landfill) {}
        var official = database.sql("""
                        select count(*), sum(kg_per_tonne) kg, count(*) filter (where treatment = 'Landfill') landfill
                        from emission_factor where kind = 'EMISSION' and edition = '2025'
                        """).query(Sum.class).single();
        assertThat(official.count()).isEqualTo(134);
        assertThat(official.landfill()).isEqualTo(39);
        assertThat(official.kg()).isEqualByComparingTo("9824.94109");
    }

    @Test
    void areFoundByTheirMaterialAndGoOnByKey() {
        var page = visitors.as(DRIFT).opens("/operator/factors?q=soils");
        assertThat(page.text())
                .contains("19,54671", "Innsamling, levering og deponiet", "ikke til å si at én behandling er bedre");
        var first = visitors.as(DRIFT).opens("/operator/factors");
        var second = visitors.as(DRIFT).opens(first.one("a[rel=next]").attr("href"));
        assertThat(second.all("table:first-of-type tbody tr").getFirst().text())
                .isNotEqualTo(
                        first.all("table:first-of-type tbody tr").getFirst().text());
        assertThat(visitors.as(DRIFT).opens("/operator/factors?kind=AVOIDED").text())
                .contains("Aluminium", "10 000", "LOOP");
        assertThat(visitors.as(DRIFT)
                        .opens("/operator/factors?q=zzz")
                        .one(".empty")
                        .text())
                .contains("Ingen faktor her");
        assertThat(visitors.as(DRIFT).opens("/operator/factors?after=x").status())
                .isEqualTo(404);
    }

    @Test
    void aNewEditionEndsTheOneBefore() {
        var address = "/operator/factors/" + glass();
        var saved = submits(address, "5,5", "2026", "2026-01-01", "");
        assertThat(saved.redirect()).startsWith("/operator/factors/");
        var page = visitors.as(DRIFT).opens(saved.redirect());
        assertThat(page.all("tbody tr")).hasSize(2);
        assertThat(page.text()).contains("01.01.2025 – 31.12.2025", "5,5", "2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x; 2026; 2026-01-01; ; kgPerTonne; Skriv et tall",
                "-1; 2026; 2026-01-01; ; kgPerTonne; ''",
                "5; ; 2026-01-01; ; edition; Fyll ut dette feltet.",
                "5; 2026; 2026-02-01; 2026-01-01; validTo; Til-dagen er før fra-dagen.",
                "5; 2024; 2024-01-01; ; validTo; En senere versjon begynner 01.01.2025."
            })
    void saysBesideTheFieldWhatIsWrong(
            String kg, String edition, String from, String to, String field, String sentence) {
        var page = submits("/operator/factors/" + glass(), kg, edition, from, to);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt(field)).startsWith(sentence);
    }

    @Test
    void savesNoEditionOverOneThatTheFormHasNotShown() {
        var address = "/operator/factors/" + glass();
        var over = over(address);
        submits(address, "5,5", "2026", "2026-01-01", "");
        var late = visitors.as(DRIFT).submits(address, fields("6", "2026", "2026-01-01", "", over));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Noen har lagret en annen utgave imens");
    }

    @Test
    void whatTheyCountForIsChosen() {
        assertThat(visitors.as(DRIFT).opens("/operator/factors").one("#uses").text())
                .contains("Glass R5 Glass, Closed-loop Glass, Recycling");
        var address = "/operator/factors/uses/GLASS/R5";
        var saved = visitors.as(DRIFT).submits(address, "emission", "EMISSION/Glass/Open-loop", "avoided", "");
        assertThat(saved.redirect()).isEqualTo("/operator/factors#uses");
        assertThat(visitors.as(DRIFT).opens("/operator/factors").one("#uses").text())
                .contains("Glass R5 Glass, Open-loop Ingen");
        assertThat(visitors.as(DRIFT)
                        .submits(address, "emission", "EMISSION/Gold/x", "avoided", "")
                        .errorAt("emission"))
                .isEqualTo("Velg en faktor fra listen.");
        assertThat(visitors.as(DRIFT).opens("/operator/factors/uses/GLASS/R9").status())
                .isEqualTo(404);
    }

    private long glass() {
        return database.sql("select id from emission_factor where material = 'Glass' and treatment = 'Closed-loop'")
                .query(Long.class)
                .single();
    }

    private String over(String address) {
        return visitors.as(DRIFT).opens(address).one("input[name=over]").val();
    }

    private Page submits(String address, String kg, String edition, String from, String to) {
        return visitors.as(DRIFT).submits(address, fields(kg, edition, from, to, over(address)));
    }

    private static Object[] fields(String kg, String edition, String from, String to, String over) {
        return new ArrayList<Object>(List.of(
                        "kgPerTonne",
                        kg,
                        "edition",
                        edition == null ? "" : edition,
                        "validFrom",
                        from,
                        "validTo",
                        to == null ? "" : to,
                        "source",
                        "Ny kilde",
                        "region",
                        "UK",
                        "boundary",
                        "COLLECTION",
                        "note",
                        "",
                        "over",
                        over))
                .toArray();
    }
}
