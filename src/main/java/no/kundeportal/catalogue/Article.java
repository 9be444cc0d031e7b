package no.kundeportal.catalogue;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered at a site.
 *
 * @param wasteCode six digits of the European List of Waste
 * @param materialCode four digits of NS 9431
 */
public record Article(
        String code,
        Named name,
        String fraction,
        Named fractionName,
        Service service,
        @Nullable String wasteCode,
        boolean hazardous,
        @Nullable String materialCode) {

    /** Two letters that decorate the name. */
    public String mark() {
        var word = name.toString();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1, Math.min(2, word.length()));
    }
}
