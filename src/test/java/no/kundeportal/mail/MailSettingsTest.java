package no.kundeportal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class MailSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "smtp://mail, smtp, mail, 25, , , false",
        "smtp://mail:1025/, smtp, mail, 1025, , , false",
        "smtps://per%40x:p%2F%3A+%C3%A5@mail.example.com, smtps, mail.example.com, 465, per@x, p/:+å, true",
        "smtp://per:a:b@mail:587?starttls=required, smtp, mail, 587, per, a:b, true"
    })
    void aServerIsReadFromItsAddress(
            String url, String protocol, String host, int port, String user, String password, boolean onlyEncrypted) {
        assertThat(MailServer.of(url)).isEqualTo(new MailServer(protocol, host, port, user, password, onlyEncrypted));
        assertThat(MailServer.of(url).toString()).doesNotContain(password == null ? "@" : password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail",
                "mail:25",
                "http://mail",
                "smtp://",
                "smtp://per:s3cret:x@y@mail",
                "smtp://per@mail",
                "smtp://per:s3cret@mail?starttls=maybe",
                "smtp://mail/inbox",
                "smtp://mail:99999",
                "smtp://per:s3cret %@mail"
            })
    void whatIsNoServerIsRefusedWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> MailServer.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("PORTAL_MAIL_URL is not the address of a mail server")
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void lettersComeFromThePortalItselfUnlessToldOtherwise() {
        var settings = MailSettings.of(environment("https://kunde.example.no/", ""));
        assertThat(settings.from()).hasToString("Kundeportal <no-reply@kunde.example.no>");
        assertThat(settings.addressOf("/tasks/12")).isEqualTo("https://kunde.example.no/tasks/12");
        assertThat(MailSettings.of(environment("https://kunde.example.no", "Østlandet <post@example.no>"))
                        .from())
                .returns("post@example.no", from -> from.getAddress())
                .returns("Østlandet", from -> from.getPersonal());
    }

    @Test
    void eachSettingThatCannotBeUsedIsASentence() {
        assertThat(MailSettings.problemsIn(
                        environment("kunde.example.no", "nobody").withProperty("PORTAL_MAIL_URL", "x")))
                .hasSize(3)
                .allMatch(sentence ->
                        sentence.matches("PORTAL_\\w+ is not an? .+\\.") || sentence.contains("is not the address"));
        assertThat(MailSettings.problemsIn(environment("https://kunde.example.no", "")))
                .isEmpty();
    }

    private static MockEnvironment environment(String publicUrl, String from) {
        return new MockEnvironment()
                .withProperty("PORTAL_PUBLIC_URL", publicUrl)
                .withProperty("PORTAL_MAIL_URL", "smtp://mail:25")
                .withProperty("PORTAL_MAIL_FROM", from);
    }
}
