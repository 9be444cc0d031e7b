package no.kundeportal.catalogue;

/**
 * A material, whatever it is ordered as.
 *
 * @param clean whether it counts as sorted; mixed and residual waste do not, nor what was only sorted out to be burnt
 */
public record Fraction(String code, Named name, boolean clean) {}
