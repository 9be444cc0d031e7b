package no.kundeportal.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a business in the public register of its country. The check digit tells a slip of the finger, not
 * whether the business exists.
 *
 * <p>Sources: Brønnøysundregistrene, "Organisasjonsnummeret"; Skatteverket, SKV 709 "Organisationsnummer";
 * Erhvervsstyrelsen, "Modulus 11-kontrol"; the Finnish Patent and Registration Office, "Business ID".
 */
public final class OrganisationNumber {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Zs}\\p{Pd}.]");
    private static final Pattern NORWEGIAN = Pattern.compile("(?:NO)?([89]\\d{8})(?:MVA)?");
    private static final Pattern SWEDISH = Pattern.compile("(\\d\\d[2-9]\\d{7})");
    private static final Pattern SWEDISH_VAT = Pattern.compile("SE(\\d{10})01");
    private static final Pattern DANISH = Pattern.compile("(?:DK)?([1-9]\\d{7})");
    private static final Pattern FINNISH = Pattern.compile("(?:FI)?((?!0{7})\\d{8})");

    private OrganisationNumber() {}

    /**
     * The number as its register writes it, without spaces: 923609016, 556036-0793, 24256790, 0112038-9. Empty when it
     * is wrong. VAT numbers are understood. A Swedish sole trader has no other number than a personal identity number,
     * told by a third digit below 2; it is refused, for it is nothing to keep or to show.
     *
     * @param country NO, SE, DK or FI; no number is right for another
     */
    public static Optional<String> of(String country, String typed) {
        var text = SEPARATORS.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("");
        return switch (country) {
            case "NO" -> digits(NORWEGIAN, text).filter(number -> adds(number, 3, 2, 7, 6, 5, 4, 3, 2, 1));
            case "SE" ->
                digits(SWEDISH, SWEDISH_VAT.matcher(text).replaceFirst("$1"))
                        .filter(OrganisationNumber::luhn)
                        .map(number -> hyphenated(number, 6));
            case "DK" -> digits(DANISH, text).filter(number -> adds(number, 2, 7, 6, 5, 4, 3, 2, 1));
            case "FI" ->
                digits(FINNISH, text)
                        .filter(number -> adds(number, 7, 9, 10, 5, 8, 4, 2, 1))
                        .map(number -> hyphenated(number, 7));
            default -> Optional.empty();
        };
    }

    private static Optional<String> digits(Pattern form, String text) {
        var found = form.matcher(text);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /**
     * Modulus 11 with the check digit weighed by one: the sum is divisible exactly when the digit is the right one. The
     * remainder that would need a check digit of 10 has none, so those numbers fail by themselves.
     */
    private static boolean adds(String number, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) sum += digit(number, i) * weights[i];
        return sum % 11 == 0;
    }

    /** Modulus 10 of ten digits: every other one from the first is doubled, and its own digits are added. */
    private static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int value = i % 2 == 0 ? 2 * digit(number, i) : digit(number, i);
            sum += value / 10 + value % 10;
        }
        return sum % 10 == 0;
    }

    private static int digit(String number, int at) {
        return number.charAt(at) - '0';
    }

    private static String hyphenated(String number, int before) {
        return number.substring(0, before) + "-" + number.substring(before);
    }
}
