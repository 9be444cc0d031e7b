package no.kundeportal.home;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One field finds what a word may mean, in the words and the spelling of whoever types it, and only what that person may see. */
@PortalTest
class SearchTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @CsvSource({
        "fjordbygg-admin, nb, hente plan, /pickups",
        "fjordbygg-admin, nb, tømeplan, /schedule",
        "fjordbygg-admin, en, waste piramid, /follow-up/hierarchy",
        "fjordbygg-admin, sv, fakturer, /invoices",
        "fjordbygg-admin, nb, Kaikvartale, /sites/1001",
        "support, nb, fjordbyg, /operator/customers/100001",
        "support, nb, 100002, /operator/customers/100002",
        "support, nb, Kaikvartallet, /operator/customers/100001",
        "drift, sv, kystmatt, /operator/customers/100002",
        "anlegg-nord, nb, Kaikvartalet, /facility/agreements/"
    })
    void findsByOwnWordsWithALetterWrong(String person, String language, String words, String path) {
        var found = links(visitors.as(person).in(language).opens("/search?q=" + encoded(words)));
        assertThat(found).anyMatch(href -> href.startsWith(path));
    }

    @Test
    void findsAnAgreementForBothSidesAndForNobodyElse() {
        var agreement = database.sql("select number from agreement where site_number = '1001' order by number limit 1")
                .query(String.class)
                .single();
        assertThat(found(FJORDBYGG_ADMIN, agreement)).contains("/schedule?site=1001");
        assertThat(found(ANLEGG_NORD, agreement)).contains("/facility/agreements/" + agreement);
        for (var stranger : List.of(KYSTMAT_ADMIN, ANLEGG_SOR, SUPPORT))
            assertThat(found(stranger, agreement))
                    .as(stranger)
                    .noneMatch(href -> href.startsWith("/schedule?") || href.contains("agreements/A-"));
    }

    @Test
    void showsCustomersToNobodyButThoseWhoLookAfterThem() {
        for (var person : List.of(FJORDBYGG_ADMIN, HOTELL_ADMIN, ANLEGG_NORD))
            assertThat(found(person, "Kystmat")).as(person).noneMatch(href -> href.startsWith("/operator/"));
        assertThat(found(FJORDBYGG_ORDERER, "Skolebakken")).noneMatch(href -> href.startsWith("/sites/"));
    }

    @Test
    void takesSignsForWordsAndSaysWhereItStoppedReading() {
        for (var person : List.of(FJORDBYGG_ADMIN, ANLEGG_NORD, SUPPORT)) {
            var page = visitors.as(person).opens("/search?q=" + encoded("%' OR 1=1"));
            assertThat(page.text()).as(person).contains("Fant ikke «%' OR 1=1»");
        }
        var question = visitors.anonymous().opens("/support/questions?q=" + encoded("%' OR 1=1"));
        assertThat(question.status()).isEqualTo(200);
        assertThat(question.all("main ul.rows a[href^='/support/questions/']")).isEmpty();
        var endless = visitors.as(SUPPORT).opens("/search?q=" + "x".repeat(10_000));
        assertThat(endless.status()).isEqualTo(200);
        assertThat(endless.text()).contains("de første 100 tegnene");
    }

    @ParameterizedTest
    @CsvSource({"gips, GIPS", "gipps, GIPS", "Papp, PAPP", "trevirk, TREVIRKE", "gypsum, GIPS"})
    void aMaterialFindsWhereItStandsItsPickupsAndWhatHelps(String words, String article) {
        var found = found(FJORDBYGG_ADMIN, words);
        assertThat(found)
                .contains("/fractions#" + article, "/pickups?article=" + article, "/pickups/history?article=" + article)
                .anyMatch(href -> href.startsWith("/pickups/quick?site=") && href.contains("choice=" + article + ":"));
        for (var address : found)
            assertThat(visitors.as(FJORDBYGG_ADMIN).opens(address).status())
                    .as(address)
                    .isEqualTo(200);
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/fractions").all("tbody#" + article))
                .hasSize(1);
    }

    @Test
    void whatHelpsWithAMaterialIsThereAsWell() {
        assertThat(found(FJORDBYGG_ADMIN, "gips")).contains("/fractions", "/support/questions/own-articles");
        assertThat(links(visitors.anonymous().opens("/support/questions?q=gips")))
                .contains("/support/questions/own-articles");
    }

    @Test
    void aMaterialIsFoundOnlyWhereItIsOnesOwn() {
        var orderers = found(FJORDBYGG_ORDERER, "gips").stream()
                .filter(href -> href.startsWith("/pickups/quick"))
                .toList();
        assertThat(orderers).allMatch(href -> href.contains("site=1001&"));
        assertThat(found(FJORDBYGG_READER, "gips")).noneMatch(href -> href.startsWith("/pickups/quick"));
        assertThat(found(SAMLING_ADMIN, "gips")).noneMatch(href -> href.contains("article=") || href.contains("#"));
        for (var staff : List.of(ANLEGG_NORD, SUPPORT))
            assertThat(found(staff, "gips")).as(staff).noneMatch(href -> href.contains("article="));
    }

    @ParameterizedTest
    @CsvSource({"fakutra, /invoices", "faktrua, /invoices", "tømemplan, /schedule"})
    void lettersInTheWrongOrderAreUnderstood(String words, String path) {
        assertThat(found(FJORDBYGG_ADMIN, words)).contains(path);
    }

    @Test
    void anOrderIsFoundByTheCustomersOwnReferenceByBothSidesAndNobodyElse() {
        var number = orderAt("1001");
        database.sql("update pickup set reference = 'PO 4500-Kai' where number = ?")
                .param(number)
                .update();
        for (var words : List.of("PO 4500-Kai", " po 4500-kai ")) {
            assertThat(found(FJORDBYGG_ADMIN, words)).contains("/pickups/" + number);
            assertThat(found(FJORDBYGG_ORDERER, words)).contains("/pickups/" + number);
            assertThat(found(ANLEGG_NORD, words)).contains("/facility/orders/" + number);
            for (var stranger : List.of(KYSTMAT_ADMIN, ANLEGG_SOR, SUPPORT))
                assertThat(found(stranger, words)).as(stranger).noneMatch(href -> href.contains(number));
        }
        database.sql("update pickup set reference = 'PO 4500-Kai', site_number = '1003' where number = ?")
                .param(number)
                .update();
        assertThat(found(FJORDBYGG_ORDERER, "PO 4500-Kai")).noneMatch(href -> href.contains(number));
    }

    @Test
    void supportFindsTheCustomerOfAnOrderByItsNumber() {
        var number = orderAt("1001");
        for (var person : List.of(SUPPORT, DRIFT)) {
            var page = visitors.as(person).opens("/search?q=" + number);
            assertThat(links(page)).contains("/operator/customers/100001");
            assertThat(page.text()).contains(number).contains("Kaikvartalet");
        }
        assertThat(found(KYSTMAT_ADMIN, number)).isEmpty();
        assertThat(found(ANLEGG_SOR, number)).isEmpty();
    }

    private String orderAt(String site) {
        return database.sql(
                        "select number from pickup where site_number = ? and origin = 'ORDERED' and status = 'CONFIRMED' order by number limit 1")
                .param(site)
                .query(String.class)
                .single();
    }

    private List<String> found(String person, String words) {
        return links(visitors.as(person).opens("/search?q=" + encoded(words)));
    }

    private static List<String> links(Page page) {
        return page.all("main ul.rows a").stream()
                .map(link -> link.attr("href"))
                .toList();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
