package no.kundeportal.customer;

import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.SiteNumber;

/**
 * Where containers stand, and the facility that serves it.
 *
 * @param currency of the customer
 */
public record Site(
        SiteNumber number,
        CustomerNumber customer,
        String customerName,
        String currency,
        String name,
        String address,
        String accessNote,
        Facility facility) {}
