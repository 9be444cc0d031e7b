package no.kundeportal.catalogue;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** A name in the three languages of the portal. */
public record Named(String nb, String en, String sv) {

    /** In the language of the current request. */
    @Override
    public String toString() {
        return in(LocaleContextHolder.getLocale());
    }

    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "en" -> en;
            case "sv" -> sv;
            default -> nb;
        };
    }
}
