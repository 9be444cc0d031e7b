package no.kundeportal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What the portal is for, from the first click to the file: an order that becomes a weigh slip, and slips that become figures. */
class MainJobJourney extends Journey {

    @Test
    void anOrderOnThePhoneBecomesAWeighSlipAtTheFacility() {
        var orderer = phone(ColorScheme.LIGHT);
        signIn(orderer, FJORDBYGG_ORDERER);
        orderer.navigate("/pickups/new");
        orderer.locator(".choice", new Page.LocatorOptions().setHasText("Trevirke"))
                .locator("label")
                .first()
                .click();
        orderer.locator(".choice:has(> label > input:checked) .pick", new Page.LocatorOptions().setHasText("Bytte"))
                .click();
        orderer.click(".step-bar button.filled");
        assertThat(orderer.locator("h1")).hasText("Hvilken dag?");
        assertThat(orderer.locator("main .notice")).containsText("Container hentes innen 3 virkedager");
        orderer.click(".step-bar button.filled");
        orderer.fill("#comment", "Porten åpnes kl. 07");
        orderer.click(".step-bar button.filled");
        assertThat(orderer.locator("[role=status]").first()).containsText("Bestilt.");
        assertThat(orderer.locator("main")).containsText("Trevirke, behandlet, bytte");
        var address = orderer.url();
        var number = address.substring(address.lastIndexOf('/') + 1);

        var staff = desk(ColorScheme.LIGHT);
        signIn(staff, ANLEGG_NORD);
        staff.navigate("/facility/queue?order=" + number);
        assertThat(staff.locator(".detail")).containsText("Porten åpnes kl. 07");
        staff.fill("#words", "Vi kommer etter kl. 08");
        staff.locator(".detail button.filled").click();
        assertThat(staff.locator("[role=status]").first()).containsText("Bekreftet.");
        staff.locator("main a.filled").click();
        staff.fill("[name='lines[0].grossKg']", "12 480");
        staff.fill("[name='lines[0].tareKg']", "9 060");
        staff.locator("main button.filled").click();
        assertThat(staff.locator("[role=status]").first()).containsText("Utført.");

        orderer.reload();
        assertThat(orderer.locator("dd [data-status]")).hasAttribute("data-status", "COMPLETED");
        assertThat(orderer.locator(".timeline")).containsText("Vi kommer etter kl. 08");
        orderer.click("a.door[href^='/slips/']");
        assertThat(orderer.locator("#netKg")).hasAttribute("data-value", "3420");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aFileOfSlipsBecomesFiguresThatOpenAndAFileThatAddsUp() throws IOException {
        var operator = desk(ColorScheme.DARK);
        signIn(operator, DRIFT);
        operator.setInputFiles("#file", new FilePayload("januar.csv", "text/csv", slipsOfJanuary()));
        operator.click("main form button.filled");
        assertThat(operator.locator("#fresh")).hasAttribute("data-value", "62");
        assertThat(operator.locator("#netKg")).hasAttribute("data-value", "5121.2");
        assertThat(operator.locator("#bad")).hasAttribute("data-value", "1");
        assertThat(operator.locator("main")).containsText("Nettovekten må være over null.");
        operator.click("main form[action$=decision] button");
        assertThat(operator.locator("[role=status]").first()).containsText("Tatt inn: 62 veiesedler");

        var admin = desk(ColorScheme.LIGHT);
        signIn(admin, SAMLING_ADMIN);
        while (!admin.locator(".switch summary").textContent().contains("200001")) {
            admin.click(".switch summary");
            admin.locator(".switch button", new Page.LocatorOptions().setHasText("200001"))
                    .click();
        }
        admin.click(".side a[href='/statistics']");
        admin.click(".empty a.filled");
        assertThat(admin.locator("#totalKg")).hasAttribute("data-value", "5121.2");
        admin.locator("#slips a.door").first().click();
        assertThat(admin.locator("h1")).containsText("Veieseddel J");
        admin.goBack();
        var file = admin.waitForDownload(() -> admin.click("a[href*='.xlsx']"));
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file.path()))) {
            var total = StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .skip(1)
                    .map(row -> BigDecimal.valueOf(row.getCell(9).getNumericCellValue()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(total).isEqualByComparingTo("5121.2");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void whoeverSignsOutIsOut() {
        var page = desk(ColorScheme.LIGHT);
        signIn(page, KYSTMAT_ADMIN);
        page.click("form[action='/sign-out'] button");
        assertThat(page.locator("[role=status]")).containsText("Du er logget ut.");
        page.navigate("/pickups");
        assertThat(page.locator("h1")).hasText("Logg inn");
        page.fill("[name=username]", KYSTMAT_ADMIN);
        page.fill("[name=password]", PASSWORD);
        page.press("[name=password]", "Enter");
        assertThat(page.locator("h1")).hasText("Henteplan");
    }

    @Test
    void thePasswordCanBeShown() {
        var page = phone(ColorScheme.LIGHT);
        page.navigate("/sign-in");
        page.fill("[name=password]", "hemmelig");
        page.click("[data-shows]");
        assertThat(page.locator("[name=password]")).hasAttribute("type", "text");
        assertThat(page.locator("[data-shows]")).hasText("Skjul");
    }

    /** Two slips of 82.6 kg for each day of January 2019, 5 121.2 kg in all, and one bad row. */
    private static byte[] slipsOfJanuary() {
        var file = new StringBuilder(
                "slip_number;weighed_at;customer_number;site_number;article_code;net_kg;weight_kind;facility_code;rd_code\n");
        for (int day = 1; day <= 31; day++) {
            var at = "2019-01-%02dT08:09:50".formatted(day);
            file.append("J%d-PA;%s;200001;15801;PAPIR;%s;estimated;NORD;R3\n".formatted(day, at, "82,6"));
            file.append("J%d-PL;%s;200001;15801;PLAST;%s;estimated;NORD;R12\n".formatted(day, at, "82.6"));
        }
        file.append("J99;2019-01-31;200001;15801;PAPIR;0;estimated;NORD;R3\n");
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
