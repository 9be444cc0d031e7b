package no.kundeportal.treatment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parts that add up to the whole, whatever is rounded: each is rounded down, and what is left goes unit by unit to the
 * largest remainders, the earlier first. The view slip_treatment does the same in SQL.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * @param shares not negative; in any unit, since only their proportion counts
     * @param scale decimals of the parts; the whole has no more of them
     * @return parts of that scale in the order of the shares; all zero when the shares are
     */
    public static List<BigDecimal> parts(BigDecimal whole, List<BigDecimal> shares, int scale) {
        var units = whole.movePointRight(scale).toBigIntegerExact();
        var common = shares.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var weights = shares.stream()
                .map(share -> share.setScale(common, RoundingMode.UNNECESSARY).unscaledValue())
                .toList();
        var sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0)
            return shares.stream().map(share -> BigDecimal.ZERO.setScale(scale)).toList();
        var divided = weights.stream()
                .map(weight -> units.multiply(weight).divideAndRemainder(sum))
                .toList();
        var parts =
                new ArrayList<>(divided.stream().map(division -> division[0]).toList());
        var left = units.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> divided.get(i)[1]).reversed())
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        return parts.stream().map(part -> new BigDecimal(part, scale)).toList();
    }
}
