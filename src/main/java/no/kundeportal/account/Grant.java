package no.kundeportal.account;

import java.util.Set;
import java.util.TreeSet;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.Refusal;

/**
 * What a member is given at a customer.
 *
 * @param economy whether amounts are shown
 * @param sites numbers of the named sites, in order; empty with all sites
 */
public record Grant(AccessLevel level, boolean economy, boolean allSites, Set<String> sites) {

    /** Completes what follows from the level: administrators see amounts, and those of the whole customer all sites. */
    public static Grant of(AccessLevel level, boolean economy, boolean allSites, Set<String> sites) {
        var everything = level == AccessLevel.ADMINISTRATOR;
        if (level == AccessLevel.SITE_ADMINISTRATOR && allSites)
            throw Refusal.of("scope", "users.siteAdministrator.sites");
        var all = everything || allSites;
        if (!all && sites.isEmpty()) throw Refusal.of("scope", "users.sites.none");
        return new Grant(level, economy || level.administers(), all, all ? Set.of() : new TreeSet<>(sites));
    }

    /** Whether whoever has this one can do all that the other gives. */
    boolean includes(Grant other) {
        return level.compareTo(other.level) >= 0
                && (economy || !other.economy)
                && (allSites || !other.allSites && sites.containsAll(other.sites));
    }
}
