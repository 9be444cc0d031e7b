package no.kundeportal.catalogue;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The operator keeps the catalogue in the portal; what has been weighed keeps what its figures are counted by. */
@PortalTest
class CatalogueKeepingTest {

    private static final String GIPS = "/operator/articles/GIPS";

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Test
    void anArticleIsFoundByPartOfItsNameAndByItsWasteCode() {
        assertThat(drift("/operator/articles?q=gip").text()).contains("Gips").doesNotContain("Restavfall");
        assertThat(drift("/operator/articles?q=170802").text()).contains("Gips").doesNotContain("Restavfall");
        assertThat(drift("/operator/articles?q=%25%27%20OR%201%3D1").text())
                .contains("Ingen artikkel passer med søket");
    }

    @Test
    void anArticleIsAddedWithItsCodes() {
        var added = article("kork", "Kork", "GIPS", "17 08 02", "1617");
        assertThat(added.redirect()).isEqualTo("/operator/articles");
        assertThat(drift("/operator/articles?q=kork").text()).contains("KorkKORK Gips Container 17 08 02 1617");
        assertThat(database.sql("select waste_code from article where code = 'KORK'")
                        .query(String.class)
                        .single())
                .isEqualTo("170802");
    }

    @ParameterizedTest
    @CsvSource({
        "GIPS, Kork, GIPS, 170802, 1617, code, Denne koden er i bruk.",
        "KO RK, Kork, GIPS, 170802, 1617, code, 'Bruk store bokstaver, tall og bindestrek, høyst 20 tegn.'",
        "KORK, '', GIPS, 170802, 1617, name.nb, Fyll ut dette feltet.",
        "KORK, Kork, '', 170802, 1617, fraction, Fyll ut dette feltet.",
        "KORK, Kork, NIX, 170802, 1617, fraction, Velg en fraksjon.",
        "KORK, Kork, GIPS, 1708, 1617, wasteCode, 'Skriv seks siffer, for eksempel 17 02 01.'",
        "KORK, Kork, GIPS, 999999, 1617, wasteCode, Denne koden gjelder ikke i dag.",
        "KORK, Kork, GIPS, 170802, 16, materialCode, 'Skriv fire siffer, for eksempel 1141.'"
    })
    void anArticleIsRefusedBesideTheFieldAndKeepsWhatWasTyped(
            String code, String name, String fraction, String waste, String material, String field, String words) {
        var page = article(code, name, fraction, waste, material);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt(field)).isEqualTo(words);
        assertThat(page.one("input[name=name.en]").val()).isEqualTo("Cork");
    }

    @Test
    void anArticleThatHasBeenWeighedIsRenamedButCountsAsBefore() {
        var form = drift(GIPS);
        assertThat(form.text()).contains("fraksjon og koder står fast");
        assertThat(renamed("170201", "Gipsplater").errorAt("fraction")).contains("Fraksjon og koder står fast");
        assertThat(renamed("170802", "Gipsplater").redirect()).isEqualTo("/operator/articles");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/pickups/new?step=what&site=1001")
                        .text())
                .contains("Gipsplater");
    }

    @Test
    void theSecondOfTwoSeesBothNames() {
        renamed("170802", "Gipsplater");
        var second = renamed("170802", "Gips og kartong");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Gipsplater", "Gips og kartong");
    }

    @Test
    void whetherAFractionIsSortedStandsOnceItHasBeenWeighed() {
        assertThat(fraction("/operator/fractions/GIPS", "GIPS", "Gips", "").errorAt("clean"))
                .contains("står fast");
        assertThat(fraction("/operator/fractions", "kork", "Kork", "true").redirect())
                .isEqualTo("/operator/fractions");
        assertThat(drift("/operator/fractions").text()).contains("KorkKORK Regnes som sortert");
    }

    @Test
    void aContainerTypeKeepsItsVolume() {
        type("/operator/container-types/10M3", "10M3", "Åpen 10", 5);
        assertThat(drift("/operator/container-types").text().replace('\u00a0', ' '))
                .contains("Åpen 1010M3 10 000");
        assertThat(type("/operator/container-types", "X", "Liten", 0).errorAt("litres"))
                .isEqualTo("Minst 1.");
    }

    private Page drift(String address) {
        return visitors.as(DRIFT).opens(address);
    }

    private Page article(String code, String name, String fraction, String waste, String material) {
        return visitors.as(DRIFT)
                .submits(
                        "/operator/articles",
                        "code",
                        code,
                        "name.nb",
                        name,
                        "name.en",
                        "Cork",
                        "name.sv",
                        "Kork",
                        "fraction",
                        fraction,
                        "service",
                        "CONTAINER",
                        "wasteCode",
                        waste,
                        "materialCode",
                        material);
    }

    private Page renamed(String waste, String name) {
        return visitors.as(DRIFT)
                .submits(
                        GIPS,
                        "version",
                        0,
                        "code",
                        "GIPS",
                        "name.nb",
                        name,
                        "name.en",
                        "Plaster",
                        "name.sv",
                        "Gips",
                        "fraction",
                        "GIPS",
                        "service",
                        "CONTAINER",
                        "wasteCode",
                        waste,
                        "materialCode",
                        drift(GIPS).one("#materialCode").val());
    }

    private Page fraction(String address, String code, String name, String clean) {
        return visitors.as(DRIFT)
                .submits(
                        address, "version", 0, "code", code, "name.nb", name, "name.en", name, "name.sv", name, "clean",
                        clean);
    }

    private Page type(String address, String code, String name, int litres) {
        return visitors.as(DRIFT)
                .submits(
                        address, "version", 0, "code", code, "name.nb", name, "name.en", name, "name.sv", name,
                        "litres", litres);
    }
}
