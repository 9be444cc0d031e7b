package no.kundeportal.home.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The two files that make an app of the pages: the manifest and the worker, with the assets by their hashed names. */
@Component
class AppFiles {

    /** What every page needs to be drawn. */
    private static final List<String> SHELL = List.of(
            "/webjars/bootstrap/css/bootstrap-reboot.min.css",
            "/assets/theme.css",
            "/assets/portal.js",
            "/assets/app-orders.js",
            "/assets/app.js",
            "/assets/mark.svg");

    private static final List<String> WORKER = List.of("/assets/app-orders.js", "/assets/app-worker.js");

    private final ResourceUrlProvider assets;
    private final Words words;

    AppFiles(ResourceUrlProvider assets, Words words) {
        this.assets = assets;
        this.words = words;
    }

    String worker() {
        return "self.shell = %s\nimportScripts(%s)\n".formatted(listOf(SHELL, "[", "]"), listOf(WORKER, "", ""));
    }

    private String listOf(List<String> paths, String before, String after) {
        return paths.stream().map(path -> "'" + hashed(path) + "'").collect(Collectors.joining(", ", before, after));
    }

    Map<String, Object> manifest(Locale language) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("id", "/");
        manifest.put("name", words.in(language, "app.name"));
        manifest.put("short_name", words.in(language, "app.name"));
        manifest.put("description", words.in(language, "app.description"));
        manifest.put("lang", language.toLanguageTag());
        manifest.put("dir", "ltr");
        manifest.put("start_url", "/?source=app");
        manifest.put("scope", "/");
        manifest.put("display", "standalone");
        // Before a page is there, in the colours of the light look; pages then say theirs by <meta name="theme-color">.
        manifest.put("background_color", "#ffffff");
        manifest.put("theme_color", "#ffffff");
        manifest.put(
                "icons",
                List.of(
                        icon("/assets/app-icon.svg", "any", "image/svg+xml", "any"),
                        icon("/assets/app-icon-192.png", "192x192", "image/png", "any"),
                        icon("/assets/app-icon-512.png", "512x512", "image/png", "any"),
                        icon("/assets/app-icon-maskable-512.png", "512x512", "image/png", "maskable")));
        manifest.put(
                "shortcuts",
                List.of(
                        shortcut(words.in(language, "app.shortcut.order"), "/pickups/quick"),
                        shortcut(words.in(language, "app.shortcut.schedule"), "/schedule")));
        return manifest;
    }

    private Map<String, Object> shortcut(String name, String path) {
        return Map.of(
                "name", name,
                "url", path,
                "icons", List.of(icon("/assets/app-icon-192.png", "192x192", "image/png", "any")));
    }

    private Map<String, String> icon(String path, String sizes, String type, String purpose) {
        return Map.of("src", hashed(path), "sizes", sizes, "type", type, "purpose", purpose);
    }

    private String hashed(String path) {
        return Objects.requireNonNull(assets.getForLookupPath(path), path);
    }
}
