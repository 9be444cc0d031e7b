package no.kundeportal.customer;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SitesTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Test
    void listsEachOwnSiteWithWhatStandsThere() {
        var rows = visitors.as(FJORDBYGG_ADMIN).opens("/sites").all("main ul.rows > li");
        assertThat(rows.stream().map(row -> row.select("b").text()))
                .containsExactly("Kaikvartalet", "Kokstad lager", "Nordre kai 4", "Skolebakken skole", "Tårnhagen");
        assertThat(rows.getFirst().text())
                .contains("Fjordveien 12")
                .contains("2 × Trevirke")
                .contains("Anlegg Nord");
    }

    @Test
    void listsForAReaderOnlyTheSitesGiven() {
        assertThat(visitors.as(FJORDBYGG_READER).opens("/sites").all("main ul.rows b").stream()
                        .map(each -> each.text()))
                .containsExactly("Kaikvartalet", "Skolebakken skole");
    }

    @Test
    void showsWhatStandsThereSinceWhenAndForHowManyDays() {
        var stored = database.sql(
                        "select article_code, since from site_container where site_number = '1001' order by id")
                .query((row, i) -> row.getObject("since", LocalDate.class))
                .list();
        var rows = visitors.as(FJORDBYGG_ADMIN).opens("/sites/1001").all("main ul.rows > li");
        assertThat(rows).hasSameSizeAs(stored);
        for (int i = 0; i < stored.size(); i++) {
            var days = ChronoUnit.DAYS.between(stored.get(i), LocalDate.now(clock));
            assertThat(rows.get(i).text())
                    .contains(String.valueOf(stored.get(i).getYear()))
                    .contains("%,d dager".formatted(days).replace(',', ' '));
        }
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/sites/1001").text()).contains("2 × 10 m³ container");
    }

    @Test
    void saysHowToGetIn() {
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/sites/1001").text()).contains("Port B. Koden får sjåføren.");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/sites/1003").text()).contains("Ingenting er notert");
    }

    @Test
    void leadsToTheFacilityThatServesTheSiteByPhoneAndMap() {
        var page = visitors.as(FJORDBYGG_READER).opens("/sites/1001");
        var facility = database.sql("select name, address, phone, opening_hours from facility where code = 'NORD'")
                .query()
                .singleRow();
        assertThat(page.text())
                .contains((String) facility.get("name"))
                .contains((String) facility.get("address"))
                .contains(((String) facility.get("opening_hours")).replace('\u00A0', ' '));
        assertThat(page.one("a[href^='tel:']").attr("href"))
                .isEqualTo("tel:" + ((String) facility.get("phone")).replace(" ", ""));
        var map = page.one("a[href^='https://www.openstreetmap.org/search?query=']");
        assertThat(map.attr("rel")).isEqualTo("noopener");
    }

    @Test
    void ordersAtThisSiteWithTheArticleFilledIn() {
        var page = visitors.as(FJORDBYGG_ORDERER).opens("/sites/1001");
        var order = visitors.as(FJORDBYGG_ORDERER)
                .opens(page.one("main ul.rows > li:contains(Gips) a.button").attr("href"));
        assertThat(order.text()).contains("Kaikvartalet");
        assertThat(order.one("input[name=choice][checked]").val()).isEqualTo("GIPS:BIGBAG");
        var any = visitors.as(FJORDBYGG_ORDERER)
                .opens(page.one("main .head a.button.filled").attr("href"));
        assertThat(any.heading()).isEqualTo("Hva skal hentes?");
        assertThat(any.text()).contains("Kaikvartalet");
    }

    @Test
    void leadsToTheHistoryOfTheSite() {
        var page = visitors.as(FJORDBYGG_READER).opens("/sites/1002");
        var history = page.one("main a[href^='/pickups/history']").attr("href");
        assertThat(visitors.as(FJORDBYGG_READER).opens(history).one("tr.group").text())
                .contains("Skolebakken skole");
    }

    @Test
    void offersAReaderNoOrder() {
        for (var address : List.of("/sites", "/sites/1001"))
            assertThat(visitors.as(FJORDBYGG_READER).opens(address).all("a[href^='/pickups/new']"))
                    .as(address)
                    .isEmpty();
    }

    @Test
    void showsNoAmountsAndNothingOfOthers() {
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/sites/1001").text()).doesNotContain(" kr");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/sites/2001").status()).isEqualTo(404);
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/sites/1002").status()).isEqualTo(404);
        assertThat(visitors.as(KYSTMAT_ADMIN).opens("/sites/1001").status()).isEqualTo(404);
        assertThat(visitors.as(ANLEGG_NORD).opens("/sites/1001").status()).isEqualTo(404);
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/sites/9999").status()).isEqualTo(404);
    }

    @Test
    void explainsASiteWithoutContainersAndAPersonWithoutSites() {
        database.sql("delete from site_container where site_number = '1001'").update();
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .opens("/sites/1001")
                        .one(".empty")
                        .text())
                .contains("Ingen beholdere");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/sites").text()).contains("Ingen beholdere");
        database.sql(
                        "delete from membership_site where membership_id in (select id from membership where person_id = :id)")
                .param("id", Visitors.idOf(FJORDBYGG_ORDERER))
                .update();
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/sites").one(".empty").text())
                .contains("ingen hentesteder");
    }

    @Test
    void isFoundInTheMenuAndBySearchingForTheSite() {
        assertThat(visitors.as(FJORDBYGG_READER)
                        .opens("/sites")
                        .one(".side a[aria-current=page]")
                        .text())
                .isEqualTo("Steder og fraksjoner");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/search?q=skolebakken").all("a[href='/sites/1002']"))
                .isNotEmpty();
    }
}
