package no.kundeportal.document;

import java.util.regex.Pattern;

/** What people typed, made harmless for spreadsheets. */
final class Texts {

    static final int LONGEST_CELL = 32_767;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private Texts() {}

    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && ("=+-@".indexOf(text.charAt(0)) >= 0 || text.charAt(0) < ' ');
    }

    /** Without characters that XML cannot carry, at most as long as a cell may be. */
    static String stripped(String text) {
        var clean = FORBIDDEN.matcher(text).replaceAll("");
        return clean.length() <= LONGEST_CELL ? clean : clean.substring(0, LONGEST_CELL);
    }
}
