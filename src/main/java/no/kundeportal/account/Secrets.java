package no.kundeportal.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/** What opens a door for whoever holds it. Only the SHA-256 is ever stored, so a stolen table opens nothing. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without the signs that are mistaken for each other on paper: 0 and O, 1 and I and L. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{16}");

    private Secrets() {}

    /** For links and machines: 43 characters with 256 random bits. */
    public static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** For paper: "ABCD-EFGH-JKMN-PQRS", with 79 random bits. */
    static String code() {
        var code = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) code.append('-');
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** A code may be typed in small letters, with spaces, or without its hyphens. */
    public static byte[] hash(String secret) {
        var compact = secret.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        var counted = CODE.matcher(compact).matches() ? compact : secret;
        try {
            return MessageDigest.getInstance("SHA-256").digest(counted.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
