package no.kundeportal.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers as people write them: "1 240", "12,5", "12.5"; in English also "1,240.5". */
public final class Decimals {

    private static final Pattern ENGLISH_GROUPS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");

    private Decimals() {}

    /** Empty when the text is not a number; at most 12 digits before and 6 after the decimal sign. */
    public static Optional<BigDecimal> parse(String text, Locale locale) {
        var compact = text.replaceAll("[\\s\\u00A0\\u202F]", "").replace('\u2212', '-');
        if (locale.getLanguage().equals("en") && ENGLISH_GROUPS.matcher(compact).matches()) {
            compact = compact.replace(",", "");
        }
        if (!PLAIN.matcher(compact).matches()) return Optional.empty();
        return Optional.of(new BigDecimal(compact.replace(',', '.')));
    }
}
