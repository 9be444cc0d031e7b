package no.kundeportal.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The languages of the portal: Bokmål, English as in Britain, Swedish. */
public final class Languages {

    private static final Locale BOKMAL = Locale.of("nb", "NO");
    private static final Map<String, Locale> LOCALES =
            Map.of("nb", BOKMAL, "en", Locale.UK, "sv", Locale.of("sv", "SE"));

    private Languages() {}

    /** @return Bokmål for whatever else */
    public static Locale localeOf(@Nullable String language) {
        return language == null ? BOKMAL : LOCALES.getOrDefault(language, BOKMAL);
    }
}
