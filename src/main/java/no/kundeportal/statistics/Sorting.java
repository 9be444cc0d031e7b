package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How much of a weight was sorted, and how much must be.
 *
 * @param sortedKg of clean fractions, and what was delivered for re-use
 * @param required in per cent of the weight
 */
public record Sorting(BigDecimal kg, BigDecimal sortedKg, BigDecimal required) {

    public boolean isEmpty() {
        return kg.signum() == 0;
    }

    /** In per cent with one decimal, rounded down: what is not reached must not read as if it were. Null of nothing. */
    public @Nullable BigDecimal rate() {
        return isEmpty() ? null : sortedKg.movePointRight(2).divide(kg, 1, RoundingMode.DOWN);
    }

    public boolean isMet() {
        return reaches(required);
    }

    public boolean reaches(BigDecimal percent) {
        return missingKg(percent).signum() == 0;
    }

    /** So many kilograms more would have to be sorted. */
    public BigDecimal missingKg() {
        return missingKg(required);
    }

    public BigDecimal missingKg(BigDecimal percent) {
        return kg.multiply(percent)
                .movePointLeft(2)
                .subtract(sortedKg)
                .max(BigDecimal.ZERO)
                .setScale(0, RoundingMode.CEILING);
    }
}
