package no.kundeportal.pickup.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kundeportal.customer.DeliveryDuties;
import no.kundeportal.customer.Site;
import no.kundeportal.customer.SiteContainer;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.pickup.Promise;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what an order names: the site, what stands there, and how soon it can be. */
@Component
class OrderPages {

    private static final int DAYS_OFFERED = 5;

    private final Pickups pickups;
    private final Sites sites;
    private final DeliveryDuties duties;

    OrderPages(Pickups pickups, Sites sites, DeliveryDuties duties) {
        this.duties = duties;
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
        if (site == null) return new OrderPage(form, all, null, List.of(), Map.of(), List.of(), null, null, List.of());
        var stands = sites.containersAt(site);
        var lines = form.lines().stream()
                .map(line -> new OrderPage.Line(line, about(line, stands)))
                .toList();
        var before = lines.subList(0, form.before().size());
        var chosen = form.isChoosing() ? lines.getLast().stands() : null;
        var promise = promise(site, lines);
        var days = promise == null ? List.<LocalDate>of() : pickups.offeredDays(promise, site, DAYS_OFFERED);
        return new OrderPage(form, all, site, stands, duties.at(site, stands), before, chosen, promise, days);
    }

    private static @Nullable SiteContainer about(OrderLine line, List<SiteContainer> stands) {
        return stands.stream().filter(line::isAbout).findFirst().orElse(null);
    }

    /** Nothing is promised for what does not stand there. */
    private @Nullable Promise promise(Site site, List<OrderPage.Line> lines) {
        if (lines.isEmpty()
                || lines.stream()
                        .anyMatch(line -> line.stands() == null && !line.line().isOther())) return null;
        var stands = new ArrayList<@Nullable SiteContainer>();
        lines.forEach(line -> stands.add(line.stands()));
        return pickups.promise(site, stands);
    }

    /** On the earliest day possible, for whoever wants it so and has named none. What is not in the list waits for an answer. */
    OrderForm onEarliest(OrderForm form, List<Site> all) {
        if (form.wantedOn() != null || form.lines().stream().allMatch(OrderLine::isOther)) return form;
        var promise = of(form, all).promise();
        return promise == null ? form : form.on(promise.earliest());
    }
}
