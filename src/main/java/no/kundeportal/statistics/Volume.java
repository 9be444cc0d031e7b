package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import no.kundeportal.catalogue.Named;

/**
 * The weights of a period in three cuts that add up to the same total, each beside the same period a year before.
 *
 * @param spans every month, or other unit of time, that the period touches, also those without a slip
 */
public record Volume(Total total, PeriodUnit unit, List<Span> spans, List<Fraction> fractions) {

    /**
     * @param invoiced sum of the amounts the customer pays, excluding VAT; zero for those who may not see amounts
     * @param paid sum of the amounts the customer is paid, as a positive number
     */
    public record Total(
            BigDecimal kg,
            BigDecimal measuredKg,
            BigDecimal kgBefore,
            long slips,
            long visits,
            BigDecimal invoiced,
            BigDecimal paid) {

        /** Between 0 and 1. */
        public BigDecimal measuredShare() {
            return kg.signum() == 0 ? BigDecimal.ZERO : measuredKg.divide(kg, 2, RoundingMode.HALF_UP);
        }

        public BigDecimal kgPerVisit() {
            return visits == 0 ? BigDecimal.ZERO : kg.divide(BigDecimal.valueOf(visits), 0, RoundingMode.HALF_UP);
        }

        public BigDecimal cost() {
            return invoiced.subtract(paid);
        }
    }

    /** @param begin first day of a unit of time, which may lie before the period; end: its last day */
    public record Span(LocalDate begin, LocalDate end, BigDecimal kg, BigDecimal kgBefore) {}

    /** @param articles those that it adds up, by which the figure opens to its slips */
    public record Fraction(String code, Named name, List<String> articles, BigDecimal kg, BigDecimal kgBefore) {}
}
