package no.kundeportal.account;

import static no.kundeportal.kernel.AccessLevel.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.FacilityCode;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.junit.jupiter.api.Test;

/** Whose access support, administrators and site administrators look after. */
class ReachTest {

    private static final CustomerNumber OWN = new CustomerNumber("1");
    private static final CustomerNumber OTHER = new CustomerNumber("2");

    private static final Reach SUPPORT = Reach.of(viewer(new Standing.Support()));
    private static final Reach OPERATOR = Reach.of(viewer(new Standing.Operator()));
    private static final Reach ADMINISTRATOR_OF_OWN = Reach.of(member(ADMINISTRATOR, "A", "B", "C"));
    private static final Reach OF_A_AND_B = Reach.of(member(SITE_ADMINISTRATOR, "A", "B"));

    private static final Grant EVERYTHING = new Grant(ADMINISTRATOR, true, true, Set.of());
    private static final Grant READS_ALL = new Grant(READER, false, true, Set.of());

    @Test
    void isNobodysForThoseWhoAdministerNothing() {
        var others = List.of(
                member(READER, "A"),
                member(ORDERER, "A"),
                viewer(new Standing.Nobody()),
                viewer(new Standing.FacilityStaff(new FacilityCode("NORD"), "")));
        assertThat(others)
                .allSatisfy(viewer -> assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Reach.of(viewer)));
    }

    @Test
    void ofSupportIsAllCustomersAndAllSites() {
        assertThat(List.of(SUPPORT, OPERATOR))
                .allMatch(reach -> reach.reaches(OWN) && reach.reaches(OTHER))
                .allMatch(reach -> reach.touches(EVERYTHING) && reach.covers(EVERYTHING));
    }

    @Test
    void ofAnAdministratorIsTheOwnCustomerWithAllSites() {
        assertThat(ADMINISTRATOR_OF_OWN.reaches(OWN)).isTrue();
        assertThat(ADMINISTRATOR_OF_OWN.reaches(OTHER)).isFalse();
        assertThat(List.of(EVERYTHING, READS_ALL, reads("A")))
                .allMatch(grant -> ADMINISTRATOR_OF_OWN.touches(grant) && ADMINISTRATOR_OF_OWN.covers(grant));
    }

    @Test
    void ofASiteAdministratorTouchesWhoeverHasOneOfTheOwnSites() {
        assertThat(OF_A_AND_B.reaches(OTHER)).isFalse();
        assertThat(List.of(reads("A"), reads("A", "B"), reads("B", "C"))).allMatch(OF_A_AND_B::touches);
        assertThat(List.of(reads("C"), READS_ALL, EVERYTHING)).noneMatch(OF_A_AND_B::touches);
    }

    @Test
    void ofASiteAdministratorCoversWhoeverHasNoOtherSites() {
        assertThat(List.of(reads("A"), reads("A", "B"))).allMatch(OF_A_AND_B::covers);
        assertThat(List.of(reads("B", "C"), reads("C"), READS_ALL, EVERYTHING)).noneMatch(OF_A_AND_B::covers);
    }

    @Test
    void givesOnlyWhatItCovers() {
        assertThatCode(() -> OF_A_AND_B.requireToGive(reads("A"))).doesNotThrowAnyException();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OF_A_AND_B.requireToGive(EVERYTHING))
                .returns("users.beyond", Refusal::key)
                .returns("scope", Refusal::field);
    }

    @Test
    void givesAndTakesItsOwnSitesAndLeavesAllElse() {
        var stands = new Grant(ORDERER, true, false, Set.of("A", "C"));
        assertThat(OF_A_AND_B.within(stands, Set.of("B"))).isEqualTo(new Grant(ORDERER, true, false, Set.of("B", "C")));
        assertThat(OF_A_AND_B.within(stands, Set.of())).isEqualTo(new Grant(ORDERER, true, false, Set.of("C")));
        assertThat(OF_A_AND_B.within(stands, Set.of("A", "D"))).isEqualTo(stands);
    }

    @Test
    void leavesWhoeverHasAllSitesAlone() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OF_A_AND_B.within(READS_ALL, Set.of("A")))
                .returns("users.beyond", Refusal::key);
    }

    private static Grant reads(String... sites) {
        return new Grant(READER, false, false, Set.of(sites));
    }

    private static Viewer member(AccessLevel level, String... sites) {
        var seen = Arrays.stream(sites).map(SiteNumber::new).collect(Collectors.toSet());
        return viewer(new Standing.Member(OWN, "", "NOK", level, level.administers(), seen));
    }

    private static Viewer viewer(Standing standing) {
        return new Viewer(UUID.randomUUID(), "x", "X", null, null, standing, List.of(standing), null);
    }
}
