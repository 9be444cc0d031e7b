package no.kundeportal.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kundeportal.support.Demonstration;
import no.kundeportal.support.PortalContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A real browser before the running portal. Without one the journeys are skipped, unless it is required to be there. */
@PortalContext
@Order(Integer.MAX_VALUE)
abstract class Journey {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Map<String, Browser> BROWSERS = new HashMap<>();

    @LocalServerPort
    int port;

    private final List<BrowserContext> opened = new ArrayList<>();
    final List<String> complaints = new ArrayList<>();

    /** @param language of the browser itself, in which it writes the days in fields */
    private static synchronized Browser browser(String language) {
        return BROWSERS.computeIfAbsent(language, Journey::launched);
    }

    private static Browser launched(String language) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var surroundings = new HashMap<>(System.getenv());
        surroundings.put("LANGUAGE", language);
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setEnv(surroundings)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }

    /** The language of the browser, "nb_NO". */
    String language() {
        return "nb_NO";
    }

    /** The port that the browser knows. */
    int reachedAt() {
        return port;
    }

    Page phone(ColorScheme scheme) {
        return open(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true)
                .setColorScheme(scheme));
    }

    Page desk(ColorScheme scheme) {
        return open(new Browser.NewContextOptions().setViewportSize(1440, 900).setColorScheme(scheme));
    }

    Page open(Browser.NewContextOptions options) {
        if (!Files.isExecutable(CHROMIUM)) {
            if (Boolean.parseBoolean(System.getenv("PORTAL_REQUIRE_BROWSER")))
                throw new AssertionError(CHROMIUM + " is required and missing");
            System.out.println("Skipped: " + getClass().getSimpleName() + " needs a browser at " + CHROMIUM);
            Assumptions.abort("no browser at " + CHROMIUM);
        }
        var context = browser(language())
                .newContext(options.setLocale(language().replace('_', '-'))
                        .setTimezoneId("Europe/Oslo")
                        .setBaseURL("http://localhost:" + reachedAt())
                        // Colours then change at once, not on their way while they are looked at.
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setAcceptDownloads(true));
        opened.add(context);
        var page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4"))
                complaints.add(page.url() + " console: " + message.text());
        });
        page.onPageError(error -> complaints.add(page.url() + " script: " + error));
        return page;
    }

    void signIn(Page page, String userId) {
        page.navigate("/sign-in");
        page.fill("[name=username]", userId);
        page.fill("[name=password]", Demonstration.PASSWORD);
        page.click("main button.filled");
        page.waitForURL("**/");
    }

    @AfterEach
    void close() {
        opened.forEach(BrowserContext::close);
    }
}
