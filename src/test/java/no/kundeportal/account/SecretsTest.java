package no.kundeportal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String CODE = "ABCD-EFGH-JKMN-PQRS";

    @Test
    void ofLinksAre256BitsThatFitIntoAnAddress() {
        var all = Stream.generate(Secrets::random).limit(500).collect(Collectors.toSet());
        assertThat(all).hasSize(500).allMatch(secret -> secret.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void onPaperAreFourTimesFourSignsThatNobodyMistakes() {
        var all = Stream.generate(Secrets::code).limit(500).collect(Collectors.toSet());
        assertThat(all).hasSize(500).allMatch(code -> code.matches("[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}"));
    }

    @Test
    void onPaperUseAllSignsOfTheirAlphabet() {
        var signs = Stream.generate(Secrets::code)
                .limit(500)
                .flatMap(code -> code.chars().mapToObj(Character::toString))
                .collect(Collectors.toSet());
        assertThat(signs).hasSize(31 + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CODE,
                "abcd-efgh-jkmn-pqrs",
                "ABCDEFGHJKMNPQRS",
                " abcd efgh jkmn pqrs ",
                "Abcd-Efgh Jkmn\tPqrs",
                "A-B-C-D-E-F-G-H-J-K-M-N-P-Q-R-S"
            })
    void onPaperMayBeTypedInSmallLettersWithSpacesOrWithoutHyphens(String typed) {
        assertThat(Secrets.hash(typed)).isEqualTo(sha256("ABCDEFGHJKMNPQRS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCD-EFGH-JKMN-PQRT", "ABCD-EFGH-JKMN-PQR", "ABCD-EFGH-JKMN-PQRSS", ""})
    void onPaperOpenNothingWhenASignIsWrongOrMissingOrTooMany(String typed) {
        assertThat(Secrets.hash(typed)).hasSize(32).isNotEqualTo(Secrets.hash(CODE));
    }

    @Test
    void ofLinksCountByEachSign() {
        var secret = "Ab-cdEfGhIjKlMnOpQrStUvWxYz_0123456789-ABCD";
        assertThat(Secrets.hash(secret))
                .isEqualTo(sha256(secret))
                .isNotEqualTo(Secrets.hash(secret.toLowerCase()))
                .isNotEqualTo(Secrets.hash(secret.replace("-", "")));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
