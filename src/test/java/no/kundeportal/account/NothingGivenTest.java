package no.kundeportal.account;

import static no.kundeportal.support.Demonstration.FJORDBYGG_ADMIN;
import static no.kundeportal.support.Demonstration.FJORDBYGG_ORDERER;
import static no.kundeportal.support.Demonstration.KYSTMAT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page that is empty for want of a site or a right says which, and who can give it. */
@PortalTest
class NothingGivenTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/pickups", "/pickups/new", "/statistics/standard", "/statistics/mini", "/profile/access"})
    void namesTheAdministratorsToWhoeverHasNoSites(String address) {
        database.sql(
                        "delete from membership_site where membership_id in (select id from membership where person_id = :id)")
                .param("id", Visitors.idOf(FJORDBYGG_ORDERER))
                .update();
        var page = visitors.as(FJORDBYGG_ORDERER).opens(address);
        assertThat(page.text())
                .contains("Du har ingen hentesteder ennå")
                .contains("Disse velger hvilke steder du ser: Administrator, Fjordbygg.");
        assertThat(page.one(".empty a.filled").attr("href")).isEqualTo("/profile/access#ask");
    }

    @Test
    void sendsAnAdministratorOfACustomerWithoutSitesToSupport() {
        database.sql("update site set customer_number = '100001' where customer_number = '100002'")
                .update();
        assertThat(visitors.as(KYSTMAT_ADMIN).opens("/pickups").text()).contains("Dere har ingen hentesteder ennå");
        var task = visitors.as(KYSTMAT_ADMIN)
                .submits("/profile/access/requests", "lack", "SITES")
                .redirect();
        assertThat(visitors.as("support").opens(task).text()).contains("Se flere hentesteder");
    }

    @Test
    void letsWhoeverLacksARightAskForItAtOnce() {
        var page = visitors.as(FJORDBYGG_ORDERER).opens("/users");
        assertThat(page.text()).contains("må du være administrator").contains("Administrator, Fjordbygg");
        assertThat(page.all("main a.as-link").getFirst().attr("href")).isEqualTo("/profile/access#ask");
    }

    @Test
    void saysWhoGivesAmountsWhereTheyAreHidden() {
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/statistics/standard").text())
                .contains("Beløp vises for dem med økonomi.")
                .contains("Spør en administrator");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/statistics/standard").text())
                .doesNotContain("Beløp vises for dem");
    }
}
