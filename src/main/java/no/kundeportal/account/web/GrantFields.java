package no.kundeportal.account.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.kundeportal.account.Grant;
import no.kundeportal.customer.Site;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The fields with which access is given, the same wherever it is: level, amounts, and all sites or some. */
@Component
class GrantFields {

    static final String ALL = "all";
    static final String NAMED = "named";

    private final Sites sites;

    GrantFields(Sites sites) {
        this.sites = sites;
    }

    /** Sites that the viewer may give at this customer. */
    List<Site> sitesFor(Viewer viewer, CustomerNumber customer) {
        return viewer.may(Right.CUSTOMERS) ? sites.ofCustomer(viewer, customer) : sites.of(viewer);
    }

    void show(Viewer viewer, CustomerNumber customer, Model model) {
        model.addAttribute("sites", sitesFor(viewer, customer));
        model.addAttribute("levels", levelsFor(viewer));
    }

    /** An administrator of named sites makes no administrator of all. */
    private static List<AccessLevel> levelsFor(Viewer viewer) {
        var all = List.of(AccessLevel.values());
        var limited =
                viewer.standing() instanceof Standing.Member member && member.level() == AccessLevel.SITE_ADMINISTRATOR;
        return limited ? all.subList(0, all.size() - 1) : all;
    }

    /** @param scope whether all sites or those named; administrators need not say */
    static Grant grant(
            AccessLevel level, @Nullable Boolean economy, @Nullable String scope, @Nullable List<String> site) {
        return Grant.of(level, Boolean.TRUE.equals(economy), ALL.equals(scope), named(site));
    }

    static Set<String> named(@Nullable List<String> site) {
        return site == null ? Set.of() : new TreeSet<>(site);
    }

    static String scopeOf(Grant grant) {
        return grant.allSites() ? ALL : NAMED;
    }
}
