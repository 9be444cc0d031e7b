package no.kundeportal.treatment;

import java.math.BigDecimal;

/**
 * A share of what is weighed.
 *
 * @param code R/D code of the final operation
 * @param step UNKNOWN for a code that is not final
 * @param percent above 0, at most 100, at most three decimals
 */
public record Share(String code, HierarchyStep step, BigDecimal percent) {}
