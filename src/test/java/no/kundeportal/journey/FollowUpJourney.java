package no.kundeportal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.Year;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** From a figure to what lies behind it: without the right to amounts, with it, as administrator, and where profiles are kept. */
class FollowUpJourney extends Journey {

    private static final String LAST_YEAR =
            "from=%1$d-01-01&to=%1$d-12-31".formatted(Year.now().getValue() - 1);

    @Test
    void whoeverSeesNoAmountsSortsFiltersAndGroupsAndIsToldWhomToAsk() {
        var page = desk(ColorScheme.LIGHT);
        signIn(page, FJORDBYGG_ORDERER);
        page.click(".side a[href='/statistics']");
        page.click("#slips .sorter:has-text('Vekt')");
        assertThat(page.locator("#slips th[aria-sort]")).containsText("Vekt, kg");
        page.selectOption("#article", "GIPS");
        page.click("form.filter button");
        assertThat(page.locator("#article")).hasValue("GIPS");
        assertThat(page.locator("#slips tbody td a[href^='/invoices/']")).hasCount(0);
        isFine(page);
        page.selectOption("#unit", "month");
        page.click("form.filter button");
        assertThat(page.locator("#groups thead")).containsText("Måned");
        isFine(page);
        page.locator("main a[href='/profile/access#ask']").first().click();
        assertThat(page.locator("#ask")).containsText("administrator");
        isFine(page);

        page.click(".side a[href='/follow-up']");
        page.click("main a[href='/follow-up/hierarchy']");
        page.click("[data-status=RECOVERY] a.door");
        assertThat(page.locator("#behind h2")).containsText("annen gjenvinning");
        isFine(page);
        page.locator("#behind tbody a.door").first().click();
        assertThat(page.locator("h1")).hasText("Statistikk");
        page.locator("#slips a.door").first().click();
        assertThat(page.locator("h1")).containsText("Veieseddel");
        isFine(page);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aFractionOpensToItsInvoiceAndALineToItsSlipOnThePhone() throws IOException {
        var page = phone(ColorScheme.DARK);
        signIn(page, FJORDBYGG_READER);
        page.navigate("/statistics/standard?article=GIPS&" + LAST_YEAR);
        isFine(page);
        page.locator("#slips tbody a[href^='/invoices/']:visible").first().click();
        assertThat(page.locator("h1")).containsText("F ");
        isFine(page);
        var paper = page.waitForDownload(() -> page.click("a[href$='.pdf']"));
        assertThat(Files.readString(paper.path(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        page.locator("#lines a[href^='/slips/']:visible").first().click();
        assertThat(page.locator("h1")).containsText("Veieseddel");
        page.navigate("/insight/volume?" + LAST_YEAR);
        assertThat(page.locator("svg.stacks:visible")).hasCount(1);
        isFine(page);
        page.navigate("/follow-up/reconciliation?" + LAST_YEAR);
        assertThat(page.locator("#billedKg")).isVisible();
        isFine(page);
        assertThat(complaints).isEmpty();
    }

    @Test
    void anAdministratorMakesAReportForAllAndTakesTheDocumentsAlong() throws IOException {
        var page = desk(ColorScheme.LIGHT);
        signIn(page, FJORDBYGG_ADMIN);
        page.click(".side a[href='/reports']");
        page.click("main a[href='/reports/new']");
        page.fill("#name", "Gips til styret");
        page.locator("label", new Page.LocatorOptions().setHasText("I fjor")).click();
        page.selectOption("select[name=unit]", "month");
        page.locator("label", new Page.LocatorOptions().setHasText("Del med organisasjonen"))
                .click();
        page.click("main form button.filled");
        assertThat(page.locator("[role=status]").first()).containsText("lagret");
        assertThat(page.locator("h1")).hasText("Gips til styret");
        isFine(page);
        var shown = page.locator("#groupKg").getAttribute("data-value");
        var file = page.waitForDownload(() -> page.click("a[href*='.xlsx']"));
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file.path()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getTables()).isNotEmpty();
            assertThat(sheet.getLastRowNum()).isEqualTo(12);
        }
        page.click(".side a[href='/follow-up']");
        page.click("main a[href='/follow-up/esrs-e5']");
        assertThat(page.locator("#lines")).containsText("E5-5_07");
        isFine(page);
        var paper = page.waitForDownload(() -> page.click("a[href*='.pdf']"));
        assertThat(Files.size(paper.path())).isGreaterThan(10_000);

        var colleague = desk(ColorScheme.DARK);
        signIn(colleague, FJORDBYGG_ORDERER);
        colleague.navigate("/reports");
        colleague
                .locator("main a", new Page.LocatorOptions().setHasText("Gips til styret"))
                .first()
                .click();
        assertThat(colleague.locator("#groups")).not().containsText("Fakturert");
        assertThat(colleague.locator("#groupKg")).not().hasAttribute("data-value", shown);
        isFine(colleague);

        page.navigate("/reports");
        page.locator("main a", new Page.LocatorOptions().setHasText("Gips til styret"))
                .first()
                .click();
        page.click("main a[href$='/deletion']");
        isFine(page);
        page.click("main form[action$='/deletion'] button");
        assertThat(page.locator("main")).not().containsText("Gips til styret");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aProfileIsChangedOnlyAfterItsFiguresWereSeen() {
        var page = desk(ColorScheme.LIGHT);
        signIn(page, DRIFT);
        page.click(".side a[href='/operator/treatment']");
        page.click("main a[href='/operator/treatment/GIPS/NORD']");
        page.click("main a[href$='/new']");
        page.fill("#validFrom", LocalDate.now().minusMonths(2).withDayOfMonth(1).toString());
        page.fill("#source", "Massebalanse fra journalen");
        page.locator("input[name=percent]").nth(0).fill("82,4");
        page.locator("input[name=percent]").nth(1).fill("17,5");
        page.click("main form button.filled");
        assertThat(page.locator("#shares-error")).containsText("Andelene er 99,9 % til sammen");
        assertThat(page.locator("input[name=percent]").nth(0)).hasValue("82,4");
        assertThat(page.locator("#source")).hasValue("Massebalanse fra journalen");
        isFine(page);
        page.locator("input[name=percent]").nth(0).fill("80");
        page.locator("input[name=percent]").nth(1).fill("20");
        page.locator("main form button").first().click();
        assertThat(page.locator("#preview")).containsText("Kunder som får nye tall");
        isFine(page);
        // Kept from a day far ahead, so that no figure of the demonstration moves.
        page.fill("#validFrom", "2050-01-01");
        page.locator("main form button").first().click();
        assertThat(page.locator("#preview table")).hasCount(0);
        page.click("button[name=save]");
        assertThat(page.locator("main table")).containsText("R5 Materialgjenvinning 80 %");
        isFine(page);
        assertThat(complaints).isEmpty();
    }

    private static void isFine(Page page) {
        assertThat(Axe.violations(page)).as(page.url()).isEmpty();
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(1);
    }
}
