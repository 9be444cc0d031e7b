package no.kundeportal.customer;

/**
 * What the operator says of a customer.
 *
 * @param country NO, SE, DK or FI, whose register the organisation number is from
 * @param currency NOK, SEK, DKK or EUR, in which all amounts of the customer are
 */
public record CustomerTerms(String name, String organisationNumber, String country, String currency) {}
