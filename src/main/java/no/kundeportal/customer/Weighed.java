package no.kundeportal.customer;

import no.kundeportal.kernel.CustomerNumber;

/** Tells whether anything has been weighed for a customer. Known by a module above, which implements it. */
public interface Weighed {
    boolean anythingFor(CustomerNumber customer);
}
