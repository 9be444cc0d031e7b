package no.kundeportal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.kundeportal.support.Demonstration.FJORDBYGG_ADMIN;
import static no.kundeportal.support.Demonstration.HOTELL_ADMIN;
import static no.kundeportal.support.Demonstration.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.kundeportal.support.Mail;
import no.kundeportal.support.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an invitation to a limited view, from a request to an account, and a customer whom nobody looks after. */
class AccessJourney extends Journey {

    private static final String PASSWORD = "kran-brygge-laks-vinter";

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient database;

    @Test
    void anInvitedColleagueMakesAUserAndSeesOnlyTheSitesGiven() {
        var admin = desk(ColorScheme.LIGHT);
        signIn(admin, FJORDBYGG_ADMIN);
        admin.click(".side a[href='/users']");
        admin.click(".head a.filled");
        admin.fill("#people", "Formann, Tårnhagen; formann@example.com");
        admin.check("input[name=level][value=ORDERER]");
        admin.check("input[name=site][value='1005']");
        admin.click("main form button.filled");
        assertThat(admin.locator("[role=status]").first()).containsText("Invitasjonen er sendt.");
        assertThat(admin.locator("tr", new Page.LocatorOptions().setHasText("Formann, Tårnhagen")))
                .containsText("Invitert");

        var formann = phone(ColorScheme.LIGHT);
        formann.navigate(mailTo("formann@example.com").link());
        assertThat(formann.locator("#userId")).hasValue("formann.tarnhagen");
        formann.fill("#password", PASSWORD);
        formann.click("main form button.filled");
        assertThat(formann.locator("[role=status]").first()).containsText("Brukeren er klar.");
        assertThat(formann.locator("#username")).hasValue("formann.tarnhagen");
        formann.fill("#password", PASSWORD);
        formann.click("main form button.filled");
        formann.navigate("/profile/access");
        assertThat(formann.locator("main")).containsText("Tårnhagen");
        assertThat(formann.locator("main")).not().containsText("Kaikvartalet");
        formann.navigate("/users");
        assertThat(formann.locator("h1")).hasText("Du mangler rett til dette");
        formann.click("main a[href^='/profile/access']");
        formann.locator("#ask .pick", new Page.LocatorOptions().setHasText("Se beløp"))
                .click();
        formann.click("#ask button.filled");
        assertThat(formann.locator("main")).containsText("Se beløp og fakturaer");

        admin.navigate("/tasks");
        admin.locator("tr", new Page.LocatorOptions().setHasText("Se beløp og fakturaer"))
                .locator("a:visible")
                .click();
        admin.click("main a[href^='/users/']");
        admin.check("input[name=economy]");
        admin.click("main form button.filled");
        assertThat(admin.locator("[role=status]").first()).containsText("Tilgangen er endret.");
        formann.navigate("/profile/access");
        assertThat(formann.locator("main")).containsText("Ja, du ser beløp");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aStrangerAsksForAnAccountAndGetsIn() {
        var stranger = phone(ColorScheme.DARK);
        stranger.navigate("/");
        stranger.click("main a[href='/account-requests/new']");
        stranger.fill("#company", "Hotell Havn AS");
        stranger.fill("#organisationNumber", "900 100 302");
        stranger.fill("#name", "Vaktmester, Hotell Havn");
        stranger.fill("#email", "vaktmester@example.com");
        stranger.fill("#purpose", "Bestille tømming av glass.");
        stranger.click("main form button.filled");
        assertThat(stranger.locator("[role=status]")).containsText("Vi har sendt en e-post til vaktmester@example.com");
        stranger.navigate(mailTo("vaktmester@example.com").link());
        assertThat(stranger.locator("main")).containsText("Hotell Havn AS");

        var support = desk(ColorScheme.LIGHT);
        signIn(support, SUPPORT);
        support.locator("tr", new Page.LocatorOptions().setHasText("Bestille tømming av glass."))
                .locator("a:visible")
                .click();
        support.click("main a[href^='/operator/account-requests/']");
        support.click("main a[href*='customer=100003']");
        support.locator(".pick", new Page.LocatorOptions().setHasText("Alle steder"))
                .click();
        support.locator("form[action$=approval] button.filled").click();
        assertThat(support.locator("[role=status]").first()).containsText("Tilgangen er gitt");

        stranger.reload();
        assertThat(stranger.locator("[role=status]")).containsText("Dere har fått tilgang.");
        stranger.navigate(mailTo("vaktmester@example.com").link());
        stranger.fill("#password", PASSWORD);
        stranger.click("main form button.filled");
        stranger.fill("#password", PASSWORD);
        stranger.click("main form button.filled");
        assertThat(stranger.locator(".answer")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aCustomerWithoutAdministratorGetsOneFromSupport() {
        database.sql("update membership set level = 'READER', economy = false where customer_number = '200003'")
                .update();
        var member = desk(ColorScheme.LIGHT);
        signIn(member, "samling-admin");
        while (!member.locator(".switch summary").textContent().contains("200003")) {
            member.click(".switch summary");
            member.locator(".switch button", new Page.LocatorOptions().setHasText("200003"))
                    .click();
        }
        member.navigate("/profile/access");
        assertThat(member.locator("#ask")).containsText("Dere har ingen administrator.");
        member.locator("#ask .pick", new Page.LocatorOptions().setHasText("Invitere kolleger"))
                .click();
        member.click("#ask button.filled");

        var support = phone(ColorScheme.LIGHT);
        signIn(support, SUPPORT);
        support.navigate("/tasks?kind=ADMINISTRATOR_MISSING");
        support.locator("tr", new Page.LocatorOptions().setHasText("Invitere kolleger"))
                .locator("a:visible")
                .click();
        support.click("main a[href='/operator/customers/200003']");
        assertThat(support.locator("main .notice")).containsText("Kunden har ingen administrator");
        support.locator("td a[href^='/users/']").first().click();
        support.check("input[name=level][value=ADMINISTRATOR]");
        support.click("main form button.filled");
        member.navigate("/users");
        assertThat(member.locator("h1")).hasText("Brukere");
        assertThat(complaints).isEmpty();
    }

    @Test
    void supportSeesThePortalAsAPersonDoesAndChangesNothing() {
        var support = desk(ColorScheme.DARK);
        signIn(support, SUPPORT);
        support.navigate("/users?q=administrator, hotell");
        support.locator("td a[href^='/users/']").first().click();
        support.click("main a[href^='/operator/people/']");
        support.click("main .head a.filled");
        support.fill("#reason", "Finner ikke en ordre, avtalt på telefon");
        support.click("main form button.filled");
        assertThat(support.locator(".looking")).containsText("Du ser portalen som Administrator, Hotell Havn");
        support.navigate("/statistics/standard");
        assertThat(support.locator("main")).containsText("Beløp vises for dem med økonomi");
        support.navigate("/profile");
        support.fill("#name", "Noen andre");
        support.click("form[action$=details] button");
        assertThat(support.locator("h1")).hasText("Bare innsyn");
        support.click(".looking button");
        assertThat(support.locator("h1")).hasText("Administrator, Hotell Havn");

        var seen = phone(ColorScheme.LIGHT);
        signIn(seen, HOTELL_ADMIN);
        seen.navigate("/profile/security");
        assertThat(seen.locator("main")).containsText("Finner ikke en ordre, avtalt på telefon");
    }

    /** The letter goes by a job once the change stands; it is looked for now and then until it is there. */
    private Mail mailTo(String address) {
        var again = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            var mails = CompletableFuture.supplyAsync(() -> mailbox.to(address), again)
                    .join();
            if (!mails.isEmpty()) return taken(mails);
        }
        throw new AssertionError("no mail to " + address);
    }

    private Mail taken(List<Mail> mails) {
        var last = mails.getLast();
        mailbox.clear();
        return last;
    }
}
