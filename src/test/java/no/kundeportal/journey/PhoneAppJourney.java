package no.kundeportal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The portal as an app: what it shows and takes without a connection, and that it leaves nothing behind. */
class PhoneAppJourney extends Journey {

    private static final String KEPT =
            "caches.keys().then(names => names.filter(name => name.startsWith('kept-')).length)";

    /** All that the browser stores for the portal beside pages, as text. */
    private static final String STORED = """
            async () => {
              const values = [...Object.values(localStorage), ...Object.values(sessionStorage)]
              for (const { name } of await indexedDB.databases()) {
                const database = await new Promise(done => { indexedDB.open(name).onsuccess = event => done(event.target.result) })
                for (const store of database.objectStoreNames) {
                  const rows = database.transaction(store).objectStore(store).getAll()
                  values.push(...await new Promise(done => { rows.onsuccess = () => done(rows.result) }))
                }
                database.close()
              }
              return JSON.stringify(values.filter(value => value !== undefined))
            }""";

    @Autowired
    JdbcClient database;

    private Line line;

    @Override
    int reachedAt() {
        if (line == null) line = Line.to(port);
        return line.port();
    }

    @AfterEach
    void hangUp() {
        if (line != null) line.close();
    }

    @Test
    void anOrderMadeWithoutAConnectionIsSentOnceThereIsOne() {
        var page = ready(FJORDBYGG_ORDERER);
        var before = orders();
        offline(page);
        page.navigate("/pickups/quick");
        assertThat(page.locator("#phone-state")).containsText("Du er uten nett");
        page.locator(".pick", new Page.LocatorOptions().setHasText("Bytte"))
                .first()
                .click();
        page.click(".step-bar button.filled");
        assertThat(page.locator("#orders-list")).containsText("Venter");
        assertThat(page.locator("#orders-list")).containsText("bytte");
        online(page.context());
        page.click("#send");
        assertThat(page.locator("#orders-list a")).containsText("Ordre 2");
        page.navigate("/");
        assertThat(page.locator("#phone-state")).containsText("Bestillingen din er sendt");
        assertThat(orders()).isEqualTo(before + 1);
    }

    @Test
    void anOrderWaitsWhileThePageIsClosed() {
        var page = ready(FJORDBYGG_ORDERER);
        var before = orders();
        offline(page);
        page.navigate("/pickups/new?step=review&site=1001&choice=TREVIRKE:10M3&action=EXCHANGE&earliest=true");
        page.click(".step-bar button.filled");
        assertThat(page.locator("#orders-list")).containsText("bytte");
        var context = page.context();
        page.close();
        online(context);
        var again = context.newPage();
        again.navigate("/app/offline");
        assertThat(again.locator("#orders-list a")).containsText("Ordre 2");
        again.reload();
        assertThat(again.locator("#orders-list li")).hasCount(1);
        assertThat(orders()).isEqualTo(before + 1);
    }

    @Test
    void aRefusedOrderSaysWhyAndIsPutRight() {
        var page = ready(FJORDBYGG_ORDERER);
        offline(page);
        page.navigate("/pickups/quick");
        page.locator(".pick").first().click();
        page.click("summary");
        page.fill("#wantedOn", "2020-01-01");
        page.click(".step-bar button.filled");
        online(page.context());
        page.click("#send");
        page.click("#orders-list a");
        assertThat(page.locator("h1")).hasText("Hvilken dag?");
    }

    @Test
    void listsAreShownWithTheirAgeAndGoWithThePerson() {
        var page = ready(FJORDBYGG_ADMIN);
        offline(page);
        for (var address : new String[] {"/pickups", "/schedule", "/fractions", "/?source=app"}) {
            page.navigate(address);
            assertThat(page.locator("#phone-state")).containsText("Sist hentet i dag kl.");
        }
        page.navigate("/statistics");
        assertThat(page.locator("h1")).hasText("Uten nett");
        assertThat(page.locator("#kept-list")).containsText("Henteplan");

        online(page.context());
        page.navigate("/");
        assertThat(page.evaluate(STORED)).isNotEqualTo("[]");
        page.locator("form[action='/sign-out'] button").click();
        assertThat(page.locator("h1")).hasText("Logg inn");
        assertThat(page.evaluate(KEPT)).isEqualTo(0);
        assertThat(page.evaluate(STORED)).isEqualTo("[]");
        assertThat(page.evaluate("orders.keeper().then(keeper => keeper === undefined)"))
                .isEqualTo(true);
        page.navigate("/app/offline");
        assertThat(page.locator("#kept")).isHidden();
    }

    @Test
    void anotherPersonOnTheSameTelephoneFindsNothingOfTheFirst() {
        var page = ready(FJORDBYGG_ADMIN);
        page.context().clearCookies();
        signIn(page, KYSTMAT_ADMIN);
        waitUntilKept(page, "/pickups");
        offline(page);
        page.navigate("/pickups");
        assertThat(page.locator("body")).not().containsText("Fjordbygg");
    }

    /** Signed in, with the lists kept. */
    private Page ready(String person) {
        var page = phone(ColorScheme.LIGHT);
        signIn(page, person);
        waitUntilKept(page, "/", "/pickups", "/schedule", "/fractions", "/pickups/quick");
        return page;
    }

    private static void waitUntilKept(Page page, String... addresses) {
        page.evaluate("""
                async addresses => {
                  const kept = async () => {
                    const names = (await caches.keys()).filter(name => name.startsWith('kept-'))
                    const cache = names.length === 1 && await caches.open(names[0])
                    const paths = cache ? (await cache.keys()).map(each => new URL(each.url).pathname) : []
                    return addresses.every(address => paths.includes(address))
                  }
                  while (!await kept()) await new Promise(next => setTimeout(next, 50))
                }""", List.of(addresses));
    }

    /** The browser is told, and what its worker sends does not arrive either: to that the browser's own switch does not reach. */
    private void offline(Page page) {
        line.cut();
        page.context().setOffline(true);
    }

    private void online(BrowserContext context) {
        line.mend();
        context.setOffline(false);
    }

    private int orders() {
        return database.sql("select count(*) from pickup where customer_number = '100001'")
                .query(Integer.class)
                .single();
    }
}
