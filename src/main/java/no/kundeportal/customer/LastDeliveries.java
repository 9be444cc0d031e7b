package no.kundeportal.customer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import no.kundeportal.kernel.CustomerNumber;

/** When waste was delivered last. Known by a module above, which implements it. */
public interface LastDeliveries {

    record Held(String site, String article) {}

    /** Since a day; what has not been delivered since is left out. */
    Map<Held, LocalDate> of(CustomerNumber customer, Collection<Held> held, LocalDate since);
}
