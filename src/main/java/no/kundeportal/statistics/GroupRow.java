package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sum of a group of slips, beside that of the same days a year before.
 *
 * @param keys of the groups it lies in, from the outermost; as many as it lies deep, none for the total
 * @param names of the same, in the viewer's language
 * @param visits pickups: slips of one order count once, so those of parts may add up to more than their group's
 * @param invoiced null for those who may not see amounts; so is paid, which is what the customer is paid as a positive number
 */
public record GroupRow(
        List<String> keys,
        List<String> names,
        BigDecimal kg,
        BigDecimal kgBefore,
        long slips,
        long slipsBefore,
        long visits,
        @Nullable BigDecimal invoiced,
        @Nullable BigDecimal paid) {

    public int level() {
        return keys.size();
    }

    public BigDecimal difference() {
        return kg.subtract(kgBefore);
    }

    /** Of last year's weight, between -1 and any size; null where there was none to compare with. */
    public @Nullable BigDecimal differenceShare() {
        return kgBefore.signum() == 0 ? null : difference().divide(kgBefore, 4, RoundingMode.HALF_UP);
    }

    /** Of the average slip; null where there is none. */
    public @Nullable BigDecimal kgPerSlip() {
        return perSlip(kg, slips);
    }

    public @Nullable BigDecimal kgPerSlipBefore() {
        return perSlip(kgBefore, slipsBefore);
    }

    private static @Nullable BigDecimal perSlip(BigDecimal kg, long slips) {
        return slips == 0 ? null : kg.divide(BigDecimal.valueOf(slips), 0, RoundingMode.HALF_UP);
    }

    /** The first day of its unit of time, where time is the first cut. */
    public LocalDate begin() {
        return LocalDate.parse(keys.getFirst());
    }
}
