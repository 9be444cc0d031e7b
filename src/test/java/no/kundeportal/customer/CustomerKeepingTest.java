package no.kundeportal.customer;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

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

/** From a company that nobody knows to an order: the operator adds customer, site and containers in the portal. */
@PortalTest
class CustomerKeepingTest {

    private static final String[] SITE = {
        "number",
        "h-1",
        "name",
        "Havnelageret",
        "address",
        "Kaiveien 1",
        "postalCode",
        "5003",
        "city",
        "Bergen",
        "facility",
        "NORD",
        "accessNote",
        "Ring på port 2"
    };

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Test
    void aCustomerIsAddedWithSitesAndWhatStandsThere() {
        assertThat(customer("300100", "923 609 016", "NO").redirect()).isEqualTo("/operator/customers/300100");
        assertThat(drift("/operator/customers/300100").text())
                .contains("Havn AS", "923609016", "ingen administrator", "Nytt hentested");
        assertThat(submits("/operator/customers/300100/sites", SITE).redirect()).isEqualTo("/operator/sites/H-1");
        assertThat(submits(
                                "/operator/sites/H-1/containers",
                                "article",
                                "GIPS",
                                "type",
                                "BIGBAG",
                                "count",
                                "3",
                                "since",
                                "2026-01-02",
                                "routeDay",
                                "")
                        .redirect())
                .isEqualTo("/operator/sites/H-1");
        assertThat(drift("/operator/sites/H-1").text())
                .contains("Havnelageret", "Gips 1 m³ storsekk 3 02.01.2026", "Ring på port 2");
        assertThat(database.sql("select count from site_container where site_number = 'H-1'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "100001, 923609016, NO, number, Dette kundenummeret er i bruk.",
        "300100, 923609017, NO, organisationNumber, Nummeret stemmer ikke med landet. Se etter en tastefeil.",
        "300100, 923609016, SE, organisationNumber, Nummeret stemmer ikke med landet. Se etter en tastefeil.",
        "'', 923609016, NO, number, Fyll ut dette feltet."
    })
    void aCustomerIsRefusedBesideTheFieldAndKeepsWhatWasTyped(
            String number, String organisation, String country, String field, String words) {
        var page = customer(number, organisation, country);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt(field)).isEqualTo(words);
        assertThat(page.one("#name").val()).isEqualTo("Havn AS");
    }

    @Test
    void aCustomersNewNameIsSeenByItsPeopleAndTheSecondOfTwoIsTold() {
        assertThat(renamed("Fjord og bygg AS").redirect()).isEqualTo("/operator/customers/100001");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/profile/access").text()).contains("Fjord og bygg AS");
        var second = renamed("Byggfjord AS");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Fjord og bygg AS", "Byggfjord AS");
    }

    @Test
    void aSiteIsRefusedWithoutAFacilityOrWithAPostalCodeOfAnotherCountry() {
        var strange = SITE.clone();
        strange[7] = "41104";
        assertThat(submits("/operator/customers/100001/sites", strange).errorAt("postalCode"))
                .isEqualTo("Skriv fire siffer, for eksempel 5003.");
        var nowhere = SITE.clone();
        nowhere[11] = "NIX";
        assertThat(submits("/operator/customers/100001/sites", nowhere).errorAt("facility"))
                .isEqualTo("Velg et anlegg.");
        var known = SITE.clone();
        known[1] = "1001";
        assertThat(submits("/operator/customers/100001/sites", known).errorAt("number"))
                .isEqualTo("Dette nummeret er i bruk.");
    }

    @Test
    void whatIsTakenAwayIsNoLongerOffered() {
        var trevirke = "/operator/sites/1001/containers/TREVIRKE/10M3";
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/sites/1001").text()).contains("Trevirke");
        assertThat(submits(trevirke + "/removal", "version", "0").redirect()).isEqualTo("/operator/sites/1001");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/sites/1001").text()).doesNotContain("Trevirke");
        assertThat(submits(trevirke + "/removal", "version", "0").status()).isEqualTo(404);
    }

    @Test
    void moreOfTheSameIsACountAndNotASecondRow() {
        assertThat(submits(
                                "/operator/sites/1001/containers",
                                "article",
                                "TREVIRKE",
                                "type",
                                "10M3",
                                "count",
                                "1",
                                "since",
                                "2026-01-02")
                        .errorAt("article"))
                .contains("står her allerede");
        assertThat(submits(
                                "/operator/sites/1001/containers/TREVIRKE/10M3",
                                "version",
                                "0",
                                "article",
                                "TREVIRKE",
                                "type",
                                "10M3",
                                "count",
                                "0",
                                "since",
                                "2026-01-02")
                        .errorAt("count"))
                .isEqualTo("Minst 1.");
    }

    @Test
    void supportSeesCustomersButChangesNone() {
        assertThat(visitors.as(SUPPORT).opens("/operator/customers").text()).doesNotContain("Ny kunde");
        assertThat(visitors.as(SUPPORT).opens("/operator/customers/100001").text())
                .contains("Kaikvartalet")
                .doesNotContain("Endre kunden", "Nytt hentested");
    }

    private Page drift(String address) {
        return visitors.as(DRIFT).opens(address);
    }

    private Page customer(String number, String organisation, String country) {
        return submits(
                "/operator/customers",
                "number",
                number,
                "name",
                "Havn AS",
                "organisationNumber",
                organisation,
                "country",
                country,
                "currency",
                "NOK");
    }

    private Page renamed(String name) {
        return submits(
                "/operator/customers/100001/change",
                "version",
                "0",
                "number",
                "100001",
                "name",
                name,
                "organisationNumber",
                "923609016",
                "country",
                "NO",
                "currency",
                "NOK");
    }

    private Page submits(String address, String... fields) {
        return visitors.as(DRIFT).submits(address, new ArrayList<Object>(List.of(fields)).toArray());
    }
}
