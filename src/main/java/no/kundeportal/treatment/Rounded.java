package no.kundeportal.treatment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import no.kundeportal.web.InTemplates;
import org.springframework.stereotype.Component;

/**
 * Parts of a weight as people read them: no finer than the whole was weighed, and still adding up to it. So they are
 * rounded together and never one by one. The exact ones stay in the data and in every file.
 */
@Component
@InTemplates
public class Rounded {

    /** Tens of kilograms are hundredths of a tonne. */
    private static final int TONNES = -1;

    private static final int HUNDREDTHS = 2;

    /** Parts of what was weighed: as fine as their sum, which is shown as it is. */
    public List<BigDecimal> kg(List<BigDecimal> parts) {
        return kg(sum(parts), parts);
    }

    /** @param whole as it is shown: a part itself, rounded among others */
    public List<BigDecimal> kg(BigDecimal whole, List<BigDecimal> parts) {
        return LargestRemainder.parts(
                whole, parts, Math.max(0, whole.stripTrailingZeros().scale()));
    }

    /** A part that stands alone. */
    public BigDecimal kg(BigDecimal part) {
        return part.setScale(0, RoundingMode.HALF_UP);
    }

    /** Kilograms that are shown in tonnes with two decimals. */
    public List<BigDecimal> tonnes(List<BigDecimal> parts) {
        return together(parts, TONNES);
    }

    /** Amounts and gases with two decimals. */
    public List<BigDecimal> hundredths(List<BigDecimal> parts) {
        return together(parts, HUNDREDTHS);
    }

    private static List<BigDecimal> together(List<BigDecimal> parts, int scale) {
        return LargestRemainder.parts(sum(parts).setScale(scale, RoundingMode.HALF_UP), parts, scale);
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
