package no.kundeportal.kernel;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person as of this request, with the standing chosen in the header. Every query is scoped by it.
 *
 * @param language the person's stored language ("nb", "en", "sv"), if chosen
 * @param theme the person's stored theme ("light", "dark"), if chosen
 * @param standings all the person may switch between, the chosen one included
 * @param seer the staff member who sees the portal as this person and may change nothing; null when it is the person
 */
public record Viewer(
        UUID person,
        String userId,
        String name,
        @Nullable String language,
        @Nullable String theme,
        Standing standing,
        List<Standing> standings,
        @Nullable Seer seer) {

    /** Whoever looks over a person's shoulder. */
    public record Seer(UUID person, String userId) {}

    public boolean may(Right right) {
        return standing.may(right);
    }

    /** @throws NotFound for anybody but a member, since what staff may not see does not exist for them */
    public Standing.Member member() {
        if (standing instanceof Standing.Member member) return member;
        throw new NotFound();
    }

    public CustomerNumber customer() {
        return member().customer();
    }

    public Set<SiteNumber> sites() {
        return member().sites();
    }

    /** @throws NotFound for anybody but staff of a facility */
    public FacilityCode facility() {
        if (standing instanceof Standing.FacilityStaff staff) return staff.facility();
        throw new NotFound();
    }

    public boolean serves(FacilityCode facility) {
        return standing instanceof Standing.FacilityStaff staff
                && staff.facility().equals(facility);
    }

    /** Whether agreements of this facility are the viewer's to keep. */
    public boolean keepsAgreementsOf(FacilityCode facility) {
        return serves(facility) || standing instanceof Standing.Operator;
    }

    /** The same member, shown no amounts. */
    public Viewer withoutAmounts() {
        return new Viewer(person, userId, name, language, theme, member().withoutAmounts(), standings, seer);
    }

    public boolean seesAmounts() {
        return standing instanceof Standing.Member member && member.economy();
    }
}
