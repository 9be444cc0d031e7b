package no.kundeportal.home;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class FractionsTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Test
    void showsEachArticleThatStandsAtTheOwnSites() {
        assertThat(names(visitors.as(FJORDBYGG_ORDERER).opens("/fractions")))
                .containsExactlyElementsOf(database.sql(
                                "select distinct a.name from article a join site_container c on c.article_code = a.code where c.site_number = '1001' order by a.name")
                        .query(String.class)
                        .list());
    }

    @Test
    void countsTheSameKilosAsTheSlipsOfTheYear() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/fractions");
        var stored = database.sql(
                        "select sum(net_kg) from current_weigh_slip where customer_number = '100001' and weighed_on between date_trunc('year', now()) and now()::date")
                .query(BigDecimal.class)
                .single();
        assertThat(page.figure("#totalKg")).isEqualByComparingTo(stored);
        assertThat(page.all(".stream td.figure a").stream()
                        .map(each -> new BigDecimal(each.attr("data-value")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(stored);
    }

    @Test
    void opensItsKilosToTheSlipsBehind() {
        var door = visitors.as(FJORDBYGG_READER)
                .opens("/fractions")
                .all(".stream td.figure a.door")
                .getFirst();
        var slips = visitors.as(FJORDBYGG_READER).opens(door.attr("href"));
        assertThat(slips.figure("#totalKg")).isEqualByComparingTo(door.attr("data-value"));
    }

    @Test
    void tellsWhenItWasLastWeighedAndComesNext() {
        database.sql("""
                        update pickup set day = now()::date + 1 where number = (select p.number from pickup p
                          join pickup_line l on l.pickup_number = p.number and l.article_code = 'TREVIRKE'
                          where p.site_number = '1001' and p.status = 'CONFIRMED' order by p.day limit 1)
                        """).update();
        var next = database.sql("""
                        select p.number from pickup p join pickup_line l on l.pickup_number = p.number
                        where p.site_number = '1001' and l.article_code = 'TREVIRKE' and p.finished_at is null and p.day >= now()::date
                        order by p.day, p.number limit 1
                        """).query(String.class).single();
        var row = row(visitors.as(FJORDBYGG_ORDERER).opens("/fractions"), "Trevirke, behandlet");
        assertThat(row.select("a[href='/pickups/" + next + "']")).hasSize(1);
        var last = database.sql(
                        "select max(weighed_on)::text from current_weigh_slip where site_number = '1001' and article_code = 'TREVIRKE'")
                .query(String.class)
                .single();
        assertThat(row.select("a[href*='from=" + last + "']")).hasSize(1);
    }

    @Test
    void saysWhenNothingWasWeighedAndNothingComes() {
        database.sql(
                        "insert into site_container (site_number, article_code, container_type, count, since) values ('1001', 'HAGE', '10M3', 1, now())")
                .update();
        var row = row(visitors.as(FJORDBYGG_ORDERER).opens("/fractions"), "Hageavfall");
        assertThat(row.text()).contains("Ikke i år eller i fjor").contains("Ingen bestilt");
        assertThat(row.select("td.figure a").attr("data-value")).isEqualTo("0");
    }

    @Test
    void showsTheContainersWithTypeCountAndPlace() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/fractions");
        var places = row(page, "Trevirke, behandlet").nextElementSibling().select("li");
        assertThat(places.stream()
                        .map(each -> each.select(".words > a, .stands").text()))
                .containsExactlyElementsOf(database.sql("""
                                select s.name || ' ' || c.count || ' × ' || t.name from site_container c
                                join site s on s.number = c.site_number join container_type t on t.code = c.container_type
                                where c.article_code = 'TREVIRKE' and s.customer_number = '100001' order by s.name
                                """).query(String.class).list());
    }

    @Test
    void ordersWithArticleAndSiteFilledIn() {
        var page = visitors.as(FJORDBYGG_ORDERER).opens("/fractions");
        var button = row(page, "Gips").nextElementSibling().select("a.button").first();
        var order = visitors.as(FJORDBYGG_ORDERER).opens(button.attr("href"));
        assertThat(order.heading()).isEqualTo("Hva skal hentes?");
        assertThat(order.text()).contains("Kaikvartalet");
        assertThat(order.one("input[name=line][checked]").val()).isEqualTo("GIPS:BIGBAG;EMPTY;1");
    }

    @Test
    void offersAReaderNoOrderAndShowsNobodyAmounts() {
        assertThat(visitors.as(FJORDBYGG_READER).opens("/fractions").all("a[href^='/pickups/new']"))
                .isEmpty();
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/fractions").text()).doesNotContain(" kr");
    }

    @Test
    void showsNothingOfOtherSitesAndCustomers() {
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/fractions").text()).doesNotContain("Skolebakken");
        assertThat(names(visitors.as(FJORDBYGG_ADMIN).opens("/fractions")))
                .doesNotContain("Organisk avfall fra matproduksjon", "Matavfall");
    }

    @Test
    void foldsManyPlacesOfOneArticle() {
        var page = visitors.as("samling-admin").opens("/fractions");
        assertThat(page.all(".places details")).hasSize(2);
        assertThat(page.all(".places > td > ul > li")).hasSize(10);
    }

    @Test
    void explainsItselfWhenItIsEmpty() {
        database.sql(
                        "delete from membership_site where membership_id in (select id from membership where person_id = :id)")
                .param("id", Visitors.idOf(FJORDBYGG_ORDERER))
                .update();
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .opens("/fractions")
                        .one(".empty")
                        .text())
                .contains("ingen hentesteder");
        database.sql(
                        "delete from site_container where site_number in (select number from site where customer_number >= '200001')")
                .update();
        assertThat(visitors.as("samling-admin")
                        .opens("/fractions")
                        .one(".empty")
                        .text())
                .contains("Ingen beholdere står hos dere ennå");
    }

    private static Element row(Page page, String article) {
        return page.all(".stream").stream()
                .filter(each -> each.select("b").text().equals(article))
                .findFirst()
                .orElseThrow(() -> new AssertionError(article + " is not on the page"));
    }

    private static List<String> names(Page page) {
        return page.all(".stream b").stream().map(Element::text).toList();
    }
}
