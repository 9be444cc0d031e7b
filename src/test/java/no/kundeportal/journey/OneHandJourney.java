package no.kundeportal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal outdoors: over a thin line, on a small telephone, in one hand with a glove on, and in a browser without scripts. */
class OneHandJourney extends Journey {

    private static final int FIRST_VIEW = 150_000;
    private static final int GLOVE = 44;

    private int taps;

    @ParameterizedTest
    @ValueSource(strings = {"/?source=app", "/app", "/pickups", "/pickups/quick?site=1001", "/statistics"})
    void theFirstViewComesOverAThinLine(String address) {
        var signedIn = phone(ColorScheme.LIGHT);
        signIn(signedIn, FJORDBYGG_ADMIN);
        // A browser that has nothing yet, of somebody who is signed in; its worker would fetch ahead.
        var page = open(telephone(390, 844)
                .setStorageState(signedIn.context().storageState())
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        var sent = new ArrayList<Request>();
        page.onRequestFinished(sent::add);
        page.navigate(address);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        var bytes = sent.stream().mapToInt(OneHandJourney::onTheWire).sum();
        assertThat(sent).hasSizeGreaterThan(4);
        assertThat(bytes)
                .as(() -> sent.stream()
                        .map(each -> onTheWire(each) + " " + each.url())
                        .toList()
                        .toString())
                .isBetween(10_000, FIRST_VIEW);
    }

    private static int onTheWire(Request request) {
        var sizes = request.sizes();
        return sizes.responseBodySize + sizes.responseHeadersSize;
    }

    @Test
    void nothingIsWiderThanTheSmallestTelephone() {
        var page = open(telephone(320, 568));
        signIn(page, FJORDBYGG_ADMIN);
        for (var address : List.of(
                "/",
                "/app",
                "/pickups",
                "/pickups/history",
                "/pickups/quick",
                "/pickups/quick?site=1001",
                "/pickups/new",
                "/pickups/new?step=review&site=1001&choice=TREVIRKE:10M3&action=EMPTY&earliest=true",
                "/schedule",
                "/schedule?view=month",
                "/fractions",
                "/statistics",
                "/follow-up/year",
                "/follow-up/hierarchy",
                "/follow-up/year/share",
                "/reports/shared",
                "/invoices",
                "/notices",
                "/search?q=gips",
                "/support",
                "/support/guides/order-pickup",
                "/profile")) {
            page.navigate(address);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as(address)
                    .isLessThanOrEqualTo(320);
        }
    }

    @Test
    void whatIsPressedLiesUnderTheThumbAndIsLargeEnoughForAGlove() {
        var page = open(telephone(390, 844));
        signIn(page, FJORDBYGG_ORDERER);
        for (var address : List.of("/", "/pickups", "/statistics")) {
            page.navigate(address);
            for (var entry : page.locator("nav.bottom a").all()) underTheThumb(entry, address);
        }
        page.navigate("/pickups/quick?site=1001");
        for (var pick : page.locator("label.pick").all()) largeEnough(pick, "choice");
        underTheThumb(page.locator(".step-bar button.filled"), "order");
        page.navigate("/pickups/new?step=review&site=1001&choice=TREVIRKE:10M3&action=EMPTY&earliest=true");
        underTheThumb(page.locator(".step-bar button.filled"), "review");
    }

    private static void underTheThumb(Locator pressed, String where) {
        var box = largeEnough(pressed, where);
        assertThat(box.y).as(where + ": in the lower half").isGreaterThan(844 / 2.0);
        assertThat(box.y + box.height).as(where + ": on the screen").isLessThanOrEqualTo(844);
    }

    private static com.microsoft.playwright.options.BoundingBox largeEnough(Locator pressed, String where) {
        var box = pressed.boundingBox();
        assertThat(box.height).as(where).isGreaterThanOrEqualTo(GLOVE);
        assertThat(box.width).as(where).isGreaterThanOrEqualTo(GLOVE);
        return box;
    }

    @Test
    void threeTapsFromTheStartAreAnOrderAndTwoAreTheSameAgain() {
        var page = phone(ColorScheme.LIGHT);
        signIn(page, FJORDBYGG_ORDERER);
        page.navigate("/?source=app");
        tap(page.locator("nav.bottom a.main"));
        tap(page.locator("label.pick").first());
        tap(page.locator(".step-bar button.filled"));
        assertThat(page.locator("[role=status]").first()).containsText("Bestilt.");
        assertThat(taps).isEqualTo(3);
        var first = page.url();

        taps = 0;
        page.navigate("/?source=app");
        tap(page.locator("section:has(h2:text('Bestill igjen')) a.button").first());
        tap(page.locator(".step-bar button.filled"));
        assertThat(page.locator("[role=status]").first()).containsText("Bestilt.");
        assertThat(taps).isEqualTo(2);
        assertThat(page.url()).matches(".*/pickups/\\d\\d-\\d{6}").isNotEqualTo(first);
    }

    private void tap(Locator pressed) {
        pressed.tap();
        taps++;
    }

    @Test
    void withoutScriptsAllButOfflineWorks() {
        var page = open(telephone(320, 568).setJavaScriptEnabled(false));
        signIn(page, FJORDBYGG_ORDERER);
        page.locator("nav.bottom a.main").click();
        page.locator("label.pick").first().click();
        page.locator(".step-bar button.filled").click();
        assertThat(page.locator("[role=status]").first()).containsText("Bestilt.");
        assertThat(page.locator(".timeline")).containsText("Bestilt");
        var number = page.url().replaceFirst(".*/", "");
        page.locator("nav.bottom a[href='/pickups']").click();
        assertThat(page.locator("main")).containsText(number);
        page.locator("nav.bottom a[href='#menu']").click();
        page.locator("#menu a[href='/pickups/history']").click();
        assertThat(page.locator("h1")).hasText("Tidligere ordre");
        page.locator("#menu a[href='/follow-up']").click();
        page.locator("main a[href='/follow-up/hierarchy']").first().click();
        page.locator(".actions a[href*='/share']").click();
        page.locator("main form button.filled").click();
        assertThat(page.locator("#address")).hasValue(java.util.regex.Pattern.compile(".*/shared/.{43}"));
        page.locator("#menu form[action='/sign-out'] button").click();
        assertThat(page.locator("[role=status]")).containsText("Du er logget ut.");
    }

    private static Browser.NewContextOptions telephone(int width, int height) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(true)
                .setHasTouch(true)
                .setColorScheme(ColorScheme.LIGHT);
    }
}
