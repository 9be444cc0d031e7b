package no.kundeportal.account;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Whose access a viewer looks after: support everybody's, an administrator that of the own organisation, an
 * administrator of named sites what lies within those sites.
 *
 * @param customer null for all
 * @param sites null for all of the customer's
 */
record Reach(@Nullable CustomerNumber customer, @Nullable Set<String> sites) {

    /** @throws NotFound for whoever looks after nobody's */
    static Reach of(Viewer viewer) {
        if (!viewer.may(Right.USERS)) throw new NotFound();
        if (!(viewer.standing() instanceof Standing.Member member)) return new Reach(null, null);
        if (member.level() == AccessLevel.ADMINISTRATOR) return new Reach(member.customer(), null);
        return new Reach(
                member.customer(),
                member.sites().stream().map(SiteNumber::value).collect(Collectors.toSet()));
    }

    boolean reaches(CustomerNumber other) {
        return customer == null || customer.equals(other);
    }

    /** Whether any of it lies within: then it can be seen, and the sites within can be taken away. */
    boolean touches(Grant grant) {
        return sites == null || grant.sites().stream().anyMatch(sites::contains);
    }

    /** Whether all of it lies within: then it can be changed in every way. */
    boolean covers(Grant grant) {
        return sites == null || !grant.allSites() && sites.containsAll(grant.sites());
    }

    void requireToGive(Grant grant) {
        if (!covers(grant)) throw Refusal.of("scope", "users.beyond");
    }

    /** What a grant that goes beyond becomes: the sites within are as asked for, all else stays. */
    Grant within(Grant stands, Set<String> asked) {
        if (sites == null || stands.allSites()) throw new Refusal("users.beyond");
        var after = new TreeSet<>(stands.sites());
        after.removeAll(sites);
        asked.stream().filter(sites::contains).forEach(after::add);
        return Grant.of(stands.level(), stands.economy(), false, after);
    }
}
