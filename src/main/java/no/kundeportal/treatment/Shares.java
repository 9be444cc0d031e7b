package no.kundeportal.treatment;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import no.kundeportal.kernel.Refusal;

/** The shares of a profile: together they are the whole. */
public record Shares(List<Share> all) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int PERCENT_DECIMALS = 3;
    private static final int GRAMS = 3;

    /** @throws Refusal at the field "shares" when they are not exactly the whole, or one stands there twice */
    public Shares {
        all = List.copyOf(all);
        if (all.isEmpty()) throw Refusal.of("shares", "treatment.shares.none");
        var seen = new HashSet<String>();
        for (var share : all) {
            if (share.percent().signum() <= 0 || share.percent().compareTo(WHOLE) > 0)
                throw Refusal.of("shares", "treatment.shares.range", share.code());
            if (share.percent().stripTrailingZeros().scale() > PERCENT_DECIMALS)
                throw Refusal.of("shares", "treatment.shares.decimals", share.code());
            if (!seen.add(share.code() + share.step()))
                throw Refusal.of("shares", "treatment.shares.twice", share.code());
        }
        var sum = all.stream().map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) != 0) throw Refusal.of("shares", "treatment.shares.sum", sum);
    }

    /** @return a part for each share, in whole grams; they add up to the weight */
    public List<BigDecimal> split(BigDecimal kg) {
        return LargestRemainder.parts(kg, all.stream().map(Share::percent).toList(), GRAMS);
    }
}
