package no.kundeportal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The facility's day with the orders of customers: several at once, by vehicle, with what was found on the way. */
class PickupJourney extends Journey {

    @Autowired
    JdbcClient database;

    @Test
    void ordersOfSeveralLinesAreConfirmedTogetherDrivenAndWeighed() {
        var orderer = phone(ColorScheme.LIGHT);
        signIn(orderer, FJORDBYGG_ORDERER);
        var first = ordersWoodAndMetal(orderer);
        var second = ordersWoodAndMetal(orderer);

        var staff = desk(ColorScheme.LIGHT);
        signIn(staff, ANLEGG_NORD);
        staff.navigate("/facility/queue?status=ORDERED");
        for (var number : List.of(first, second)) staff.check("input[name=order][value='" + number + "']");
        staff.locator("button", named("Bekreft de valgte")).click();
        assertThat(staff.locator("h1")).hasText("Bekreft flere på én gang");
        accessible(staff);
        staff.click("main button.filled");
        assertThat(staff.locator("[role=status]").first()).containsText("2");

        staff.navigate("/facility/orders/" + first);
        orderer.navigate("/pickups/" + first);
        assertThat(orderer.locator("dd [data-status]")).hasAttribute("data-status", "CONFIRMED");

        staff.locator("main a.filled", named("Registrer veiing")).click();
        weighs(staff, 0, "12 480", "9 060");
        staff.fill("[name='lines[1].notCollected']", "Containeren var tom");
        staff.selectOption("#deviation", "WRONG_SORTING");
        staff.fill("#deviationFee", "1 200");
        staff.fill("#deviationWords", "Isolasjon mellom plankene");
        accessible(staff);
        staff.click("main button.filled");
        assertThat(staff.locator("[role=status]").first()).containsText("Utført.");

        orderer.reload();
        assertThat(orderer.locator("dd [data-status]")).hasAttribute("data-status", "COMPLETED");
        assertThat(orderer.locator(".timeline")).containsText("Isolasjon mellom plankene");
        assertThat(orderer.locator("main")).containsText("Containeren var tom");
        accessible(orderer);
        assertThat(complaints).isEmpty();
    }

    @Test
    void afterTheCutOffAChangeIsAskedForAndAnsweredAndAReaderOnlyLooksOn() {
        var number = database.sql("""
                        update pickup set day = (now() at time zone 'Europe/Oslo')::date where number = (
                          select number from pickup where site_number = '1002' and status = 'CONFIRMED' and origin = 'ORDERED'
                            and request_kind is null and dialogue_state is null and day > now() order by number limit 1)
                        returning number
                        """).query(String.class).single();
        var admin = desk(ColorScheme.DARK);
        signIn(admin, FJORDBYGG_ADMIN);
        admin.navigate("/pickups/" + number + "/change");
        admin.fill("#comment", "Nøkkelen ligger i boden");
        admin.fill("#reason", "Porten er byttet");
        accessible(admin);
        admin.click("main button.filled");
        assertThat(admin.locator("[role=status]").first()).containsText("Sendt. Anlegget svarer");

        var staff = desk(ColorScheme.DARK);
        signIn(staff, ANLEGG_NORD);
        staff.navigate("/facility/queue?asked=true&order=" + number);
        assertThat(staff.locator(".detail")).containsText("Porten er byttet");
        staff.locator(".detail button.filled").first().click();
        admin.reload();
        assertThat(admin.locator(".slip")).containsText("Nøkkelen ligger i boden");

        var reader = phone(ColorScheme.DARK);
        signIn(reader, FJORDBYGG_READER);
        reader.navigate("/pickups/" + number);
        assertThat(reader.locator(".timeline")).containsText("Porten er byttet");
        assertThat(reader.locator("main form")).hasCount(1);
        assertThat(reader.locator(".head .actions")).hasCount(0);
        accessible(reader);
        assertThat(complaints).isEmpty();
    }

    private String ordersWoodAndMetal(Page orderer) {
        orderer.navigate("/pickups/new?step=what&site=1001");
        chooses(orderer, "Trevirke");
        orderer.locator(".step-bar button", named("Legg til mer")).click();
        assertThat(orderer.locator("h1")).hasText("Hva mer skal hentes?");
        chooses(orderer, "Metall");
        orderer.click(".step-bar button.filled");
        assertThat(orderer.locator("h1")).hasText("Hvilken dag?");
        orderer.click(".step-bar button.filled");
        accessible(orderer);
        orderer.click(".step-bar button.filled");
        assertThat(orderer.locator("[role=status]").first()).containsText("Bestilt.");
        return orderer.url().replaceAll(".*/", "");
    }

    private static void chooses(Page orderer, String article) {
        orderer.locator(".choice", new Page.LocatorOptions().setHasText(article))
                .locator("label")
                .first()
                .click();
        orderer.locator(".choice:has(> label > input:checked) .pick", named("Tømme"))
                .click();
    }

    private static void weighs(Page staff, int line, String gross, String tare) {
        staff.fill("[name='lines[" + line + "].grossKg']", gross);
        staff.fill("[name='lines[" + line + "].tareKg']", tare);
    }

    private static Page.LocatorOptions named(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private void accessible(Page page) {
        complaints.addAll(Axe.violations(page));
    }
}
