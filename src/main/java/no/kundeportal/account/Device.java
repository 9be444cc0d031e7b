package no.kundeportal.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a browser says it runs in, in words by which a person knows the own devices again: "Safari, iPhone". For one line
 * of text the few browsers that people have are enough; libraries that know thousands of agents must be updated all the
 * time, and an agent may say what it likes anyway, so nothing is decided by it.
 *
 * @param browser null when it is none of those; names are names in every language
 * @param system as browser
 */
public record Device(@Nullable String browser, @Nullable String system) {

    private record Sign(String text, String name) {}

    /** Nearly all call themselves Chrome and Safari as well, so the first that is found counts. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg/", "Edge"),
            new Sign("EdgA/", "Edge"),
            new Sign("EdgiOS/", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("OPT/", "Opera"),
            new Sign("Vivaldi/", "Vivaldi"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    /** An Android is a Linux as well, and an iPhone like Mac OS X. An iPad passes for a Mac, by its own wish. */
    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows NT", "Windows"),
            new Sign("Macintosh", "Mac"),
            new Sign("CrOS", "Chromebook"),
            new Sign("Linux", "Linux"));

    static Device of(@Nullable String userAgent) {
        return new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    /** Empty when nothing is known: the page has a word for it. */
    public String words() {
        if (browser == null) return system == null ? "" : system;
        return system == null ? browser : browser + ", " + system;
    }

    private static @Nullable String first(List<Sign> signs, @Nullable String userAgent) {
        if (userAgent == null) return null;
        for (var sign : signs) if (userAgent.contains(sign.text())) return sign.name();
        return null;
    }
}
