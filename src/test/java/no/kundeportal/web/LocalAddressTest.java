package no.kundeportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/pickups?from=2026-11-01&site=1001"})
    void followsAddressesOfThePortal(String address) {
        assertThat(LocalAddress.isLocal(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x"
            })
    void followsNoOther(String address) {
        assertThat(LocalAddress.isLocal(address)).isFalse();
    }
}
