package no.kundeportal.invoice;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice is held against: its own sum, and the slips behind its lines as they stand now.
 *
 * @param slipLines the lines with a slip, their amounts, and what the same slips say
 * @param fees the lines without
 * @param differing slips that say something else than the line, the first of them
 * @param absent slips of the same time that name this invoice and are not on it, the first of them
 */
public record Control(
        long slipLines,
        BigDecimal slipLinesAmount,
        BigDecimal slipsAmount,
        long fees,
        BigDecimal feesAmount,
        List<Difference> differing,
        List<Slip> absent) {

    public record Slip(String facility, String number) {}

    /**
     * @param billed by the line
     * @param together by the line and what credit notes have changed since
     * @param right what the slip says now; null when it has no amount
     */
    public record Difference(
            Slip slip,
            BigDecimal billed,
            BigDecimal together,
            @Nullable BigDecimal right) {

        /** Whether credit notes have made it right. */
        public boolean isCredited() {
            return right != null && together.compareTo(right) == 0;
        }

        /** What is still to be put right. */
        public BigDecimal open() {
            return right == null ? BigDecimal.ZERO : together.subtract(right).abs();
        }
    }

    public boolean slipsAgree() {
        return differing.isEmpty();
    }

    /** Whether nothing is left to be put right: what differs has been credited. */
    public boolean isSettled() {
        return differing.stream().allMatch(Difference::isCredited);
    }
}
