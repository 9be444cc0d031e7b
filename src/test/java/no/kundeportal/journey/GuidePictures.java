package no.kundeportal.journey;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.kundeportal.help.Guide;
import no.kundeportal.help.Guides;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the pictures of the guides from the demonstration, so that they show the portal as it is. No test of its own: runs by
 * {@code ./mvnw -Pguides test} and rewrites the pictures in the source tree.
 */
class GuidePictures extends Journey {

    private static final Path PICTURES = Path.of("src/main/resources/static/assets/guides");

    /** What Chromium is told to be in, and the file without which it writes days as Americans do. */
    private static final Map<String, Map.Entry<String, String>> LANGUAGES = Map.of(
            "nb",
            Map.entry("nb_NO", "nb.pak"),
            "en",
            Map.entry("en_GB", "en-GB.pak"),
            "sv",
            Map.entry("sv_SE", "sv.pak"));

    private static final Path LOCALES = Path.of("/usr/lib/chromium/locales");

    private String language = "nb";

    private static final Map<String, String> PEOPLE = Map.of(
            "first-sign-in", "",
            "facility-day", ANLEGG_NORD,
            "support-day", SUPPORT);

    /** Where a step is at, when that is further on than the page it begins from: an address, then links to follow, or + what comes after. */
    private static final Map<String, List<String>> FURTHER = Map.ofEntries(
            Map.entry("order-pickup-2", List.of("/pickups/new?step=what&site=1001")),
            Map.entry("order-pickup-3", List.of("/pickups/new?step=day&site=1001&choice=TREVIRKE:10M3&action=EMPTY")),
            Map.entry(
                    "order-pickup-4",
                    List.of(
                            "/pickups/new?step=review&site=1001&choice=TREVIRKE:10M3&action=EMPTY&containerCount=1&earliest=true")),
            Map.entry("other-waste-2", List.of("/pickups/quick?site=1001&choice=ANNET")),
            Map.entry("other-waste-3", List.of("/pickups?status=CLARIFYING", "main a[href^='/pickups/2']:visible")),
            Map.entry("invoices-2", List.of("/invoices", "main a[href^='/invoices/']:visible")),
            Map.entry("pyramid-3", List.of("/follow-up/hierarchy?step=RECYCLING#behind")),
            Map.entry("users-4", List.of("/users", "main a[href^='/users/']:not([href='/users/levels']):visible")),
            Map.entry(
                    "facility-day-6",
                    List.of(
                            "/facility/orders?status=CONFIRMED",
                            "main a[href^='/facility/orders/2']:visible",
                            "+/completion")),
            Map.entry("support-day-2", List.of("/tasks", "main a[href^='/tasks/S-']:visible")),
            Map.entry("support-day-3", List.of("/tasks/S-1009")),
            Map.entry("support-day-4", List.of("/users?customer=100001")),
            Map.entry(
                    "support-day-5",
                    List.of(
                            "/users?customer=100001",
                            "main a[href^='/users/']:visible",
                            "main a[href^='/operator/people/']:visible")));

    @Autowired
    JdbcClient database;

    @Test
    void areTakenAnew() throws IOException {
        for (var each : LANGUAGES.values())
            assertThat(LOCALES.resolve(each.getValue()))
                    .as("the languages of Chromium (package chromium-l10n)")
                    .exists();
        Files.createDirectories(PICTURES);
        try (var old = Files.list(PICTURES)) {
            for (var each : old.toList()) Files.delete(each);
        }
        for (var each : List.of("nb", "en", "sv")) {
            language = each;
            database.sql("update person set language = :language")
                    .param("language", language)
                    .update();
            for (var guide : Guides.all()) {
                take(guide, phone(ColorScheme.LIGHT), Guide.Device.PHONE);
                take(guide, desk(ColorScheme.LIGHT), Guide.Device.DESK);
                close();
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Override
    String language() {
        return Objects.requireNonNull(LANGUAGES.get(language)).getKey();
    }

    private void take(Guide guide, Page page, Guide.Device device) throws IOException {
        page.setViewportSize(device.width(), device.height());
        var person = PEOPLE.getOrDefault(guide.slug(), FJORDBYGG_ADMIN);
        if (person.isEmpty()) {
            page.navigate("/");
            page.click("footer button[name=language][value=" + language + "]");
        } else signIn(page, person);
        for (var step : guide.steps()) {
            if (!step.pictured()) continue;
            goTo(page, FURTHER.getOrDefault(guide.slug() + "-" + step.number(), List.of(step.path())));
            var file = guide.picture(step, language, device);
            SmallPicture.write(page.screenshot(), PICTURES.resolve(file.substring(file.lastIndexOf('/') + 1)));
        }
    }

    private static void goTo(Page page, List<String> way) {
        page.navigate(way.getFirst());
        for (var next : way.subList(1, way.size())) {
            if (next.startsWith("+")) page.navigate(page.url() + next.substring(1));
            else page.navigate(page.locator(next).first().getAttribute("href"));
        }
    }
}
