package no.kundeportal.web;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for every page. */
@PortalTest
class PagesTest {

    @Autowired
    Visitors visitors;

    @ParameterizedTest
    @CsvSource({
        "fjordbygg-admin, / /tasks /tasks/S-1002 /tasks/S-1005 /pickups /pickups?from= /pickups/history /pickups/history?from=2050-01-01 /sites /sites/1001 /sites/1003 /fractions /pickups/new /statistics/mini /statistics/standard /profile /profile/access /search?q=gips /follow-up/year/share /follow-up/cost/share?site=1001 /reports/shared /privacy /accessibility /nowhere",
        "fjordbygg-orderer, / /pickups/new?step=what&site=1001 /pickups/new?step=day&site=1001&choice=GIPS&action=EMPTY /pickups/new?step=review&site=1001&choice=GIPS&action=EMPTY&earliest=true",
        "fjordbygg-reader, /pickups/new /statistics/standard",
        "anlegg-nord, /facility/queue /facility/orders /tasks /tasks/S-1003 /search?q=kø",
        "drift, /operator/intake /operator/tokens /operator/customers",
        "support, /operator/customers?q=zzz /tasks /tasks?status=done /tasks?q=zzz /tasks?kind=x /tasks/S-1001 /tasks/S-1004"
    })
    void hasOneHeadingTheRightLanguageAndNoRawKeysInThreeLanguages(String person, String addresses) {
        for (var language : new String[] {"nb", "en", "sv"}) {
            for (var address : addresses.split(" ")) {
                var page = visitors.as(person).in(language).opens(address.replace("ø", "%C3%B8"));
                assertThat(page.one("html").attr("lang")).as(address).isEqualTo(language);
                assertThat(page.all("h1")).as(address + " " + language).hasSize(1);
                assertThat(page.all("main")).hasSize(1);
                assertThat(page.body())
                        .as(address + " " + language)
                        .doesNotContain("??")
                        .doesNotContain("style=")
                        .doesNotContain("onclick=");
                assertThat(page.all("table:not(:has(> caption))")).as(address).isEmpty();
                assertThat(page.html().title()).endsWith("– Kundeportal");
            }
        }
    }

    @Test
    void carriesTheHeadersThatKeepItSafe() {
        var response = visitors.anonymous().opens("/sign-in").response();
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void asksBrowsersToStayWithHttpsOnceTheyCameByIt() {
        assertThat(visitors.anonymous().opensBehindHttps("/sign-in").response().getHeader("Strict-Transport-Security"))
                .contains("max-age=31536000");
        assertThat(visitors.anonymous().opens("/sign-in").response().getHeader("Strict-Transport-Security"))
                .isNull();
    }

    @Test
    void refusesAFormWithoutItsToken() {
        var answer = visitors.as(FJORDBYGG_ADMIN).forges("/profile", "language", "en");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/profile").one("html").attr("lang"))
                .isEqualTo("nb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/pickups/26-999999",
                "/pickups/..%2F..%2Fetc",
                "/statistics/maxi%00",
                "/slips/NORD/%27",
                "/facility/orders/x",
                "/operator/intake/not-a-uuid"
            })
    void answersUnknownAddressesWithAPageThatHelps(String address) {
        var page = visitors.as(FJORDBYGG_ADMIN).opens(address);
        assertThat(page.status()).isIn(400, 404);
        assertThat(page.body()).doesNotContain("Exception").doesNotContain("no.kundeportal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pickups?q=%00",
                "/pickups?after=infinity,%00",
                "/pickups?after=-9999-01-01,x",
                "/pickups?after=0000-01-01,x",
                "/pickups?site=%00",
                "/pickups/history?after=1001,-infinity,%00",
                "/pickups/history?after=1001,0000-01-01,x",
                "/statistics/standard?after=%2B999999999-12-31T00:00,a,b",
                "/statistics/mini?after=-0001-01-01,a,b",
                "/search?q=%00",
                "/pickups/new?step=review&site=%00&choice=%00",
                "/pickups/new?step=day&site=1001&choice=ANNET&description=%00%00%00"
            })
    void answersExtremesInAddressesWithoutAnErrorOfOurs(String address) {
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(address).status()).isLessThan(500);
    }

    @Test
    void settlesADayForGoodOnceItWasOrderedAgain() {
        var before = visitors.as(FJORDBYGG_ADMIN).opens("/").all(".needs li").size();
        var filledIn = visitors.as(FJORDBYGG_ADMIN)
                .opens(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/")
                        .all(".needs a[href*='step=day']")
                        .getFirst()
                        .attr("href")
                        .replace("step=day", "step=review"));
        var again = visitors.as(FJORDBYGG_ADMIN).opens(filledIn.redirect());
        var form = new java.util.ArrayList<Object>();
        again.all("form.ordering input[type=hidden][name]").stream()
                .filter(each -> !each.attr("name").equals("_csrf"))
                .forEach(each -> form.addAll(java.util.List.of(each.attr("name"), each.val())));
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .submits("/pickups", form.toArray())
                        .redirect())
                .startsWith("/pickups/");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/").all(".needs li")).hasSize(before - 1);
    }

    @Test
    void findsPagesByTheCustomersOldWords() {
        for (var words : new String[] {
            "henteplan",
            "t%C3%B8mmeplan",
            "avfallspyramiden",
            "maxi-extended",
            "kundenummer",
            "Min%20profil%20tilgang",
            "Tidligere%20ordre",
            "HENTING",
            "henteadresse",
            "mine%20fraksjoner",
            "n%C3%A6rmeste%20anlegg",
            "INVITER%20NY%20BRUKER",
            "STATISTIKK%20%E2%86%92%20RAPPORT:%20STANDARD"
        }) {
            assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/search?q=" + words).all("ul.rows a"))
                    .as(words)
                    .isNotEmpty();
        }
    }

    @Test
    void findsOrdersAndSitesWithinTheViewersRights() {
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/search?q=skolebakken").text())
                .contains("Skolebakken skole");
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .opens("/search?q=skolebakken")
                        .all("main a[href^='/sites/'], main a[href^='/pickups/2']"))
                .isEmpty();
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/search?q=%25%27%20OR%201%3D1")
                        .text())
                .contains("Fant ikke");
    }

    @Test
    void startPageAnswersWhenTheyComeWhatIsUnderWayAndWhatNeedsMe() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/");
        assertThat(page.one(".answer .huge").text()).isNotBlank();
        assertThat(page.text())
                .contains("Trenger deg")
                .contains("ble ikke hentet")
                .contains("Under arbeid hos oss")
                .contains("Hittil i 20");
        assertThat(page.all(".needs a[href*='step=day']")).isNotEmpty();
        assertThat(visitors.as(FJORDBYGG_READER).opens("/").all("a[href*='/pickups/new']"))
                .isEmpty();
    }

    @Test
    void menuCountsWhatTheStartPageLists() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/");
        assertThat(page.one(".side a[href='/'] .count").text())
                .isEqualTo(page.one(".needs .count").text() + " venter");
    }

    @Test
    void menuOfStaffBeginsWithTheirWork() {
        var support = visitors.as(SUPPORT).opens("/tasks");
        assertThat(support.all(".side ul").getFirst().text()).startsWith("Saker");
        assertThat(visitors.as(ANLEGG_NORD)
                        .opens("/tasks")
                        .all(".side ul")
                        .getFirst()
                        .text())
                .startsWith("Kø");
        assertThat(support.all(".side h2")).extracting(Element::text).containsExactly("Kunder og tilgang");
    }

    @Test
    void choosesTheLanguageBeforeSigningIn() {
        var answer = visitors.anonymous().submits("/language", "language", "sv", "back", "/sign-in");
        assertThat(answer.redirect()).isEqualTo("/sign-in");
        assertThat(answer.response().getCookie("language").getValue()).isEqualTo("sv");
        assertThat(visitors.anonymous()
                        .submits("/language", "language", "sv", "back", "//evil.example")
                        .redirect())
                .isEqualTo("/");
    }
}
