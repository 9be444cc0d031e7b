package no.kundeportal.statistics;

import java.math.BigDecimal;

/**
 * What of a fraction's weight stands on invoices and settlements.
 *
 * @param kg of the slips that have a line; otherwiseKg: of those among them whose lines, credit notes included, come to
 *     another amount than the slip says now
 */
public record Billed(BigDecimal kg, BigDecimal otherwiseKg) {

    static final Billed NOTHING = new Billed(BigDecimal.ZERO, BigDecimal.ZERO);
}
