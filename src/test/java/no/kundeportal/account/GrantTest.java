package no.kundeportal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows from a level, and what cannot be given. */
class GrantTest {

    private static final Set<String> SITES = Set.of("1002", "1001");

    @ParameterizedTest
    @EnumSource(
            value = AccessLevel.class,
            names = {"READER", "ORDERER"})
    void ofAReaderOrOrdererIsAsAskedFor(AccessLevel level) {
        assertThat(Grant.of(level, false, false, SITES)).isEqualTo(new Grant(level, false, false, SITES));
        assertThat(Grant.of(level, true, false, SITES).economy()).isTrue();
        assertThat(Grant.of(level, false, true, Set.of())).isEqualTo(new Grant(level, false, true, Set.of()));
    }

    @Test
    void ofAnAdministratorIsAllSitesWithAmountsWhateverWasAskedFor() {
        var everything = new Grant(AccessLevel.ADMINISTRATOR, true, true, Set.of());
        assertThat(Grant.of(AccessLevel.ADMINISTRATOR, false, false, SITES)).isEqualTo(everything);
        assertThat(Grant.of(AccessLevel.ADMINISTRATOR, false, false, Set.of())).isEqualTo(everything);
    }

    @Test
    void ofASiteAdministratorIsNamedSitesWithAmounts() {
        assertThat(Grant.of(AccessLevel.SITE_ADMINISTRATOR, false, false, SITES))
                .isEqualTo(new Grant(AccessLevel.SITE_ADMINISTRATOR, true, false, SITES));
        assertRefused(
                () -> Grant.of(AccessLevel.SITE_ADMINISTRATOR, true, true, SITES), "users.siteAdministrator.sites");
    }

    @ParameterizedTest
    @EnumSource(value = AccessLevel.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void ofNoSiteIsRefusedSinceItWouldShowNothing(AccessLevel level) {
        assertRefused(() -> Grant.of(level, true, false, Set.of()), "users.sites.none");
    }

    @Test
    void namesItsSitesInOrderAndNoneWhereItIsAll() {
        assertThat(Grant.of(AccessLevel.READER, false, false, Set.of("1004", "1001", "1002"))
                        .sites())
                .containsExactly("1001", "1002", "1004");
        assertThat(Grant.of(AccessLevel.READER, false, true, SITES).sites()).isEmpty();
    }

    private static void assertRefused(ThrowingCallable asking, String key) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(asking)
                .returns(key, Refusal::key)
                .returns("scope", Refusal::field);
    }
}
