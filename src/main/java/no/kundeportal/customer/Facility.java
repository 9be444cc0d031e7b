package no.kundeportal.customer;

import no.kundeportal.kernel.FacilityCode;

/** The operator's plant that serves a site. */
public record Facility(
        FacilityCode code, String name, String country, String address, String phone, String openingHours) {}
