package no.kundeportal.journey;

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
import no.kundeportal.support.GuideWays;
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
        var signedIn = "nobody yet";
        for (var step : guide.steps()) {
            if (!step.pictured()) continue;
            var person = GuideWays.reader(guide, step);
            if (!person.equals(signedIn)) comeAs(page, person);
            signedIn = person;
            goTo(page, GuideWays.to(guide, step));
            var file = guide.picture(step, language, device);
            SmallPicture.write(page.screenshot(), PICTURES.resolve(file.substring(file.lastIndexOf('/') + 1)));
        }
    }

    private void comeAs(Page page, String person) {
        page.context().clearCookies();
        if (!person.isEmpty()) {
            signIn(page, person);
            return;
        }
        page.navigate("/");
        page.click("footer button[name=language][value=" + language + "]");
    }

    private static void goTo(Page page, List<String> way) {
        page.navigate(way.getFirst());
        for (var next : way.subList(1, way.size())) {
            if (next.startsWith("~"))
                page.locator(next.substring(1)).evaluate("each => each.scrollIntoView({block: 'center'})");
            else if (next.startsWith("+")) page.navigate(page.url() + next.substring(1));
            else page.navigate(page.locator(next + ":visible").first().getAttribute("href"));
        }
    }
}
