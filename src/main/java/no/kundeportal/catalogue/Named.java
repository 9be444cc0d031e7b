package no.kundeportal.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** A name in the three languages of the portal. */
public record Named(String nb, String en, String sv) {

    /** From the columns of a row. */
    static Named of(ResultSet row) throws SQLException {
        return new Named(row.getString("name"), row.getString("name_en"), row.getString("name_sv"));
    }

    /** In the language of the current request. */
    @Override
    public String toString() {
        return in(LocaleContextHolder.getLocale());
    }

    /** Two letters that decorate the name, in the same language. */
    public String mark() {
        var word = toString();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1, Math.min(2, word.length()));
    }

    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "en" -> en;
            case "sv" -> sv;
            default -> nb;
        };
    }
}
