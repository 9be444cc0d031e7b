package no.kundeportal.customer;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The operator keeps in the portal what customers read of the facility that serves them. */
@PortalTest
class FacilityKeepingTest {

    private static final String NORD = "/operator/facilities/NORD";

    @Autowired
    Visitors visitors;

    @Test
    void whatIsChangedIsReadByTheCustomersItServes() {
        assertThat(submits(NORD, "NORD", "NO", "5072", "man.–lør. 06–18").redirect())
                .isEqualTo("/operator/facilities");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/sites/1001").text()).contains("man.–lør. 06–18");
    }

    @Test
    void theSecondOfTwoSeesBothVersions() {
        submits(NORD, "NORD", "NO", "5072", "man.–lør. 06–18");
        var second = submits(NORD, "NORD", "NO", "5072", "stengt");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("man.–lør. 06–18", "stengt");
    }

    @Test
    void aNewOneIsOfItsCountryAndNeedsAPostalCodeOfIt() {
        var wrong = submits("/operator/facilities", "goteborg", "SE", "5072", "mån.–fre. 07–16");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errorAt("postalCode")).isEqualTo("Skriv fem siffer, for eksempel 411 04.");
        assertThat(wrong.one("#openingHours").val()).isEqualTo("mån.–fre. 07–16");
        assertThat(submits("/operator/facilities", "goteborg", "SE", "411 04", "mån.–fre. 07–16")
                        .redirect())
                .isEqualTo("/operator/facilities");
        assertThat(visitors.as(DRIFT).opens("/operator/facilities").text()).contains("Anlegg HavnGOTEBORG Sverige");
    }

    @Test
    void aCodeIsUsedOnce() {
        assertThat(submits("/operator/facilities", "nord", "NO", "5072", "07–15")
                        .errorAt("code"))
                .isEqualTo("Denne koden er i bruk.");
    }

    private Page submits(String address, String code, String country, String postalCode, String openingHours) {
        return visitors.as(DRIFT)
                .submits(
                        address,
                        "version",
                        0,
                        "code",
                        code,
                        "country",
                        country,
                        "name",
                        "Anlegg Havn",
                        "address",
                        "Kaiveien 1",
                        "postalCode",
                        postalCode,
                        "city",
                        "Byen",
                        "phone",
                        "55 00 00 00",
                        "openingHours",
                        openingHours);
    }
}
