package no.kundeportal.treatment;

/**
 * What a version of a profile says.
 *
 * @param source where the shares come from, in the operator's words
 */
public record ProfileTerms(Days days, MeasuringPoint measuringPoint, String source, Shares shares) {}
