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
}
