package no.kundeportal.pickup.web;

import java.util.List;
import no.kundeportal.customer.Site;
import no.kundeportal.customer.SiteContainer;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.Pickups;
import org.springframework.stereotype.Component;

/** Looks up what an order names: the site, what stands there, and how soon it can be. */
@Component
class OrderPages {

    private static final int DAYS_OFFERED = 5;

    private final Pickups pickups;
    private final Sites sites;

    OrderPages(Pickups pickups, Sites sites) {
        this.pickups = pickups;
        this.sites = sites;
    }

    List<Site> sitesOf(Viewer viewer) {
        return sites.of(viewer);
    }

    OrderPage of(OrderForm form, List<Site> all) {
        var site = all.stream()
                .filter(each -> each.number().value().equals(form.site()))
                .findFirst()
                .orElse(null);
        if (site == null) return new OrderPage(form, all, null, List.of(), null, null, List.of());
        var stands = sites.containersAt(site);
        SiteContainer chosen = stands.stream().filter(form::chooses).findFirst().orElse(null);
        if (chosen == null && !form.isOther()) return new OrderPage(form, all, site, stands, null, null, List.of());
        var promise = pickups.promise(site, chosen);
        return new OrderPage(
                form, all, site, stands, chosen, promise, pickups.offeredDays(promise, site, DAYS_OFFERED));
    }
}
