package no.kundeportal.customer;

/**
 * What the operator says of a facility.
 *
 * @param country NO, SE, DK or FI
 */
public record FacilityTerms(
        String name,
        String country,
        String address,
        String postalCode,
        String city,
        String phone,
        String openingHours) {}
