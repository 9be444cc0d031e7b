package no.kundeportal.account;

import static no.kundeportal.support.Demonstration.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.kundeportal.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private static final PasswordRule RULE = new PasswordRule();
    private static final List<String> OWN = List.of("fjordbygg-admin", "Kari Nordmann", "Fjordbygg AS");

    @ParameterizedTest
    @ValueSource(
            strings = {
                PASSWORD,
                "hest batteri stift riktig",
                "sykkel lampe fjell kopp",
                "kaffekoppenstårpåbordet",
                "bil hus båt vei",
                "correcthorsebatterystaple",
                "tall kopp gardin Fjordbygg",
                "qX7vbR2mKd9sWz4t",
                "雨が降る日は猫と一緒に本を読む"
            })
    void takesWordsThatOnlyTheirOwnerPutsTogether(String password) {
        assertThatCode(() -> require(password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passordpassord1234",
                "Passord123Passord123",
                "P4ss0rdp4ss0rd!",
                "aaaaaaaaaaaaaaaaaa",
                "123456789012345678",
                "qwertyuiopasdfgh",
                "asdfghjkløæasdfghjkløæ",
                "sommer2026sommer2026",
                "Sommer2026Vinter",
                "hemmelighemmelig",
                "lösenordlösenord",
                "jegelskerdegmamma",
                "kundeportal-kundeportal"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertRefused(password, "password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fjordbygg-admin-fjordbygg-admin",
                "Fjordbygg123456",
                "fjordbyggsommer2026",
                "nordmann-kari-1234",
                "kari_nordmann_fjordbygg",
                "nimda-ggybdrojf"
            })
    void refusesWhatOthersKnowOfThePerson(String password) {
        assertRefused(password, "password.common");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertRefused("hest stift bød", "password.tooShort", 15);
        assertRefused("\uD83D\uDC0E\uD83D\uDD0B\uD83D\uDCCE\uD83C\uDF4E kopp ut j", "password.tooShort", 15);
        assertThatCode(() -> require("hest stift bøde")).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatTheHashWouldCut() {
        var words = "hest batteri stift riktig kopp gardin tall rosin mugge sild tønne pels pu";
        assertThat(words.getBytes(StandardCharsets.UTF_8)).hasSize(74);
        assertRefused(words, "password.tooLong", 72);
        assertThatCode(() -> require(words.substring(0, 71))).doesNotThrowAnyException();
    }

    @Test
    void isTheSameFromEveryKeyboard() {
        assertThat(PasswordRule.normalised("bla\u030A stol spiser gr\uFF41ut")).isEqualTo("blå stol spiser graut");
        assertRefused("lo\u0308senordlo\u0308senord", "password.common");
    }

    private static void require(String password) {
        RULE.require("password", password, OWN);
    }

    private static void assertRefused(String password, String key, Object... arguments) {
        assertThatThrownBy(() -> require(password)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo("password");
            assertThat(refusal.arguments()).containsExactly(arguments);
        });
    }
}
