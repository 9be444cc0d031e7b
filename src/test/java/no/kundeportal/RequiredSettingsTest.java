package no.kundeportal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class RequiredSettingsTest {

    @Test
    void namesEachSettingThatIsMissingInASentence() {
        var environment =
                new MockEnvironment().withProperty("PORTAL_DB_URL", "jdbc:x").withProperty("PORTAL_DB_USER", " ");
        assertThat(RequiredSettings.problemsIn(environment).lines())
                .hasSize(4)
                .allMatch(line -> line.matches("PORTAL_\\w+ is missing: set it to .+\\."))
                .noneMatch(line -> line.startsWith("PORTAL_DB_URL"));
    }

    @Test
    void saysWhatCannotBeUsedOnceNothingIsMissing() {
        var environment = new MockEnvironment()
                .withProperty("PORTAL_DB_URL", "jdbc:x")
                .withProperty("PORTAL_DB_USER", "x")
                .withProperty("PORTAL_DB_PASSWORD", "x")
                .withProperty("PORTAL_MAIL_URL", "mail:25")
                .withProperty("PORTAL_PUBLIC_URL", "https://kunde.example.no");
        assertThat(RequiredSettings.problemsIn(environment))
                .startsWith("PORTAL_MAIL_URL is not the address of a mail server: write it like");
    }
}
