package no.kundeportal.customer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kundeportal.customer.LastDeliveries.Held;
import no.kundeportal.kernel.CustomerNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By when the hazardous waste that stands at sites must be delivered next. */
@Service
@Transactional(readOnly = true)
public class DeliveryDuties {

    /** What was delivered before is overdue in any case. */
    private static final int YEARS = 3;

    private final LastDeliveries deliveries;
    private final Clock clock;

    DeliveryDuties(LastDeliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** By article, of what stands at a site that the caller has found through its viewer. */
    public Map<String, DeliveryDuty> at(Site site, List<SiteContainer> stands) {
        var number = site.number().value();
        var held = new HashMap<Held, LocalDate>();
        stands.stream()
                .filter(each -> each.article().hazardous())
                .forEach(each ->
                        held.merge(new Held(number, each.article().code()), each.since(), DeliveryDuties::first));
        var duties = new HashMap<String, DeliveryDuty>();
        of(site.customer(), held).forEach((each, duty) -> duties.put(each.article(), duty));
        return duties;
    }

    /** @param held hazardous articles at sites, with the day since which they are held */
    public Map<Held, DeliveryDuty> of(CustomerNumber customer, Map<Held, LocalDate> held) {
        var duties = new HashMap<Held, DeliveryDuty>();
        if (held.isEmpty()) return duties;
        var today = LocalDate.now(clock);
        var last = deliveries.of(customer, held.keySet(), today.minusYears(YEARS));
        held.forEach((each, since) -> duties.put(each, DeliveryDuty.of(last.get(each), since, today)));
        return duties;
    }

    private static LocalDate first(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
