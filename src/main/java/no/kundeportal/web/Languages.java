package no.kundeportal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The languages of the portal. */
public final class Languages {

    public static final Locale BOKMAL = Locale.of("nb", "NO");

    /** Their codes, in the order in which they are offered. */
    public static final List<String> ALL = List.of("nb", "en", "sv");

    private static final Map<String, Locale> LOCALES =
            Map.of("nb", BOKMAL, "en", Locale.UK, "sv", Locale.of("sv", "SE"));

    private Languages() {}

    /** Bokmål for none and for one that the portal does not speak. */
    public static Locale localeOf(@Nullable String language) {
        return language == null ? BOKMAL : LOCALES.getOrDefault(language, BOKMAL);
    }
}
