package no.kundeportal.home;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A code on a container leads whoever may order there to the order, and tells nobody else that it is one. */
@PortalTest
class ContainerCodeTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Test
    void ordersForTheContainerItHangsOn() {
        var order = visitors.as(FJORDBYGG_ORDERER).opens(code()).redirect();
        assertThat(order).startsWith("/pickups/quick?site=1001&choice=");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens(order).all("input[type=radio][checked]"))
                .isNotEmpty();
        assertThat(visitors.as(FJORDBYGG_READER).opens(code()).redirect()).isEqualTo("/sites/1001");
        assertThat(visitors.anonymous().opens(code()).redirect()).endsWith("/sign-in");
    }

    @Test
    void isNothingToOthers() {
        for (var person : List.of(KYSTMAT_ADMIN, ANLEGG_NORD, SUPPORT)) {
            var foreign = visitors.as(person).opens(code());
            var unknown = visitors.as(person).opens("/q/9999.PAPP.C10");
            assertThat(foreign.status()).as(person).isEqualTo(404);
            assertThat(foreign.text()).isEqualTo(unknown.text());
        }
    }

    @Test
    void leadsToTheSiteWhenTheContainerIsGone() {
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/q/1001.GONE.C10").redirect())
                .isEqualTo("/sites/1001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "..", "%2e%2e.x.y", "1001.%3Cscript%3E.x", "%25%27%20OR%201=1"})
    void takesNothingForACodeThatIsNone(String code) {
        var page = visitors.as(FJORDBYGG_ORDERER).opens("/q/" + code);
        assertThat(page.status()).isIn(302, 400, 404);
        assertThat(page.body()).doesNotContain("<script>");
    }

    @Test
    void isPrintedForEachContainerOfTheSite() {
        var stands = database.sql("select count(*) from site_container where site_number = '1001'")
                .query(Integer.class)
                .single();
        assertThat(visitors.as(FJORDBYGG_READER).opens("/sites/1001/codes").all("main .qr svg"))
                .hasSize(stands);
    }

    private String code() {
        return "/q/"
                + database.sql(
                                "select site_number || '.' || article_code || '.' || container_type from site_container where site_number = '1001' order by id limit 1")
                        .query(String.class)
                        .single();
    }
}
