package no.kundeportal.dispatch;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class VehiclesTest {

    @Autowired
    Visitors visitors;

    @Test
    void areThoseOfTheOwnFacility() {
        assertThat(visitors.as(ANLEGG_NORD).opens("/facility/vehicles").text())
                .contains("NX 48213")
                .doesNotContain("NX 51604");
        assertThat(visitors.as(ANLEGG_SOR)
                        .opens("/facility/vehicles/NX%2048213")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void areAddedWithWhatTheyCollect() {
        var added = visitors.as(ANLEGG_NORD)
                .submits("/facility/vehicles", "code", " ek 10001 ", "name", "Bil 19", "services", "REAR_LOADER");
        assertThat(added.redirect()).isEqualTo("/facility/vehicles");
        assertThat(visitors.as(ANLEGG_NORD).opens("/facility/vehicles").text())
                .contains("Bil 19 EK 10001 Komprimatorbil");
    }

    @Test
    void areRefusedWithoutRegistrationOrWhenKnown() {
        var page = visitors.as(ANLEGG_NORD).submits("/facility/vehicles", "code", "?", "name", "");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("name")).isEqualTo("Skriv hva dere kaller bilen.");
        assertThat(page.errorAt("services")).isEqualTo("Velg hva bilen henter.");
        assertThat(add("?").errorAt("code")).contains("bokstaver og tall");
        assertThat(add("NX 48213").errorAt("code")).isEqualTo("Denne bilen finnes allerede.");
    }

    @Test
    void areTakenOutOfUseAndKeepTheirStops() {
        visitors.as(ANLEGG_NORD)
                .submits(
                        "/facility/vehicles/NX%2048213",
                        "version", 0, "code", "NX 48213", "name", "Bil 11", "services", "CONTAINER");
        assertThat(visitors.as(ANLEGG_NORD).opens("/facility/vehicles").text()).contains("Ikke i bruk");
        assertThat(visitors.as(ANLEGG_NORD).opens("/facility/plan").all("#to option").stream()
                        .map(option -> option.val()))
                .doesNotContain("NX 48213");
    }

    @Test
    void areNotChangedByWhoeverSawAnOlderVersion() {
        var late = visitors.as(ANLEGG_NORD)
                .submits(
                        "/facility/vehicles/NX%2048213",
                        "version", 7, "code", "NX 48213", "name", "Bil X", "services", "CONTAINER");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Bil 11").contains("Bil X");
    }

    private no.kundeportal.support.Page add(String code) {
        return visitors.as(ANLEGG_NORD)
                .submits("/facility/vehicles", "code", code, "name", "Bil 20", "services", "CONTAINER");
    }
}
