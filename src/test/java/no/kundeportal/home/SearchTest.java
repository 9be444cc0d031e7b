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
        var endless = visitors.as(SUPPORT).opens("/search?q=" + "x".repeat(10_000));
        assertThat(endless.status()).isEqualTo(200);
        assertThat(endless.text()).contains("de første 100 tegnene");
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
