package no.kundeportal.account;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class StandingTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Test
    void offersTheOtherMembershipsInTheHeader() {
        var page = visitors.as(HOTELL_ADMIN).opens("/");
        assertThat(page.one(".switch summary strong").text()).isEqualTo("Hotell Havn AS");
        assertThat(page.one(".switch button").text()).contains("Fjordbygg AS").contains("Leser");
    }

    @Test
    void refusesAMembershipOfSomebodyElse() {
        assertThat(visitors.as(KYSTMAT_ADMIN)
                        .submits("/profile/membership", "membership", "customer:100001")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void showsLevelSitesAndAdministratorsUnderAccess() {
        var page = visitors.as(FJORDBYGG_ORDERER).opens("/profile/access");
        assertThat(page.text())
                .contains("100001")
                .contains("Bestiller")
                .contains("Kaikvartalet")
                .contains("Nei, beløp er skjult");
        assertThat(page.text()).contains("Administrator, Fjordbygg").doesNotContain("Skolebakken");
    }

    @Test
    void listsAllThatAPersonHasAccessTo() {
        var page = visitors.as(HOTELL_ADMIN).opens("/profile/access");
        assertThat(page.text()).contains("Du har også tilgang her", "Fjordbygg AS", "100001 · Leser");
        assertThat(page.one("main button[name=membership]").val()).isEqualTo("customer:100001");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/profile/access").text())
                .doesNotContain("Du har også tilgang her");
    }

    @Test
    void followsAChangeOfAccessFromTheNextClick() {
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/new").status())
                .isEqualTo(200);
        database.sql("update membership set level = 'READER' where person_id = :id")
                .param("id", Visitors.idOf(FJORDBYGG_ORDERER))
                .update();
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/new").status())
                .isEqualTo(403);
    }

    @Test
    void tellsWhoeverHasNoAccessLeftThatItIsSo() {
        database.sql(
                        "delete from membership_site where membership_id in (select id from membership where person_id = :id)")
                .param("id", Visitors.idOf(FJORDBYGG_READER))
                .update();
        database.sql("delete from membership where person_id = :id")
                .param("id", Visitors.idOf(FJORDBYGG_READER))
                .update();
        assertThat(visitors.as(FJORDBYGG_READER).opens("/").redirect()).isEqualTo("/profile/access");
        assertThat(visitors.as(FJORDBYGG_READER).opens("/profile/access").text())
                .contains("ikke tilgang til noen virksomhet");
    }

    @Test
    void keepsTheChosenLanguageAndThemeWithThePerson() {
        visitors.as(KYSTMAT_ADMIN).submits("/profile", "language", "sv", "theme", "dark");
        var page = visitors.as(KYSTMAT_ADMIN).opens("/profile");
        assertThat(page.one("html").attr("lang")).isEqualTo("sv");
        assertThat(page.one("html").attr("data-bs-theme")).isEqualTo("dark");
        assertThat(page.heading()).isEqualTo("Min profil");
        assertThat(page.text()).contains("Språk och utseende");
    }

    @Test
    void refusesALanguageThatDoesNotExist() {
        assertThat(visitors.as(KYSTMAT_ADMIN)
                        .submits("/profile", "language", "xx", "theme", "")
                        .errorAt("language"))
                .isEqualTo("Velg et av språkene.");
    }
}
