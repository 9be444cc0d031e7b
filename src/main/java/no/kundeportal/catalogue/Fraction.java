package no.kundeportal.catalogue;

/**
 * The material of articles.
 *
 * @param clean whether it counts as sorted; mixed and residual waste do not
 */
public record Fraction(String code, Named name, boolean clean) {}
