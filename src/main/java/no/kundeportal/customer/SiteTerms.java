package no.kundeportal.customer;

/**
 * What the operator says of a site.
 *
 * @param facility code of the one that serves it
 * @param accessNote what a driver has to know to get there; may be empty
 */
public record SiteTerms(
        String name, String address, String postalCode, String city, String facility, String accessNote) {}
