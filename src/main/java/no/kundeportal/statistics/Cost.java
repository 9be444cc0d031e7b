package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import no.kundeportal.catalogue.Named;
import no.kundeportal.invoice.Fee;
import org.jspecify.annotations.Nullable;

/**
 * What the waste cost, excluding VAT: by the slips' day and price, and apart from it the fees that no slip stands behind.
 *
 * @param currency of all amounts; fees in another one are listed and never added
 * @param parts a fraction at a site; they add up to the total, as do the sites and the fractions
 */
public record Cost(
        String currency, Sum total, List<Place> sites, List<Material> fractions, List<Part> parts, List<FeeSum> fees) {

    /**
     * @param visits pickups: one with two fractions counts once in a site and in the total
     * @param paid what the customer was paid, as a positive number
     * @param before invoiced less paid, the same days a year before
     * @param unpricedKg weight on slips that carry no amount yet
     */
    public record Sum(
            BigDecimal kg,
            long visits,
            BigDecimal invoiced,
            BigDecimal paid,
            BigDecimal before,
            BigDecimal unpricedKg) {

        static final Sum NOTHING =
                new Sum(BigDecimal.ZERO, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        /** What is left to pay; negative where more was paid out. */
        public BigDecimal net() {
            return invoiced.subtract(paid);
        }

        /** Null where nothing was weighed. */
        public @Nullable BigDecimal perTonne() {
            return kg.signum() == 0 ? null : net().movePointRight(3).divide(kg, 2, RoundingMode.HALF_UP);
        }

        public @Nullable BigDecimal perVisit() {
            return visits == 0 ? null : net().divide(BigDecimal.valueOf(visits), 2, RoundingMode.HALF_UP);
        }
    }

    public record Place(String site, String name, Sum sum, BigDecimal fees) {}

    public record Material(String code, Named fraction, List<String> articles, Sum sum) {}

    public record Part(String site, String siteName, Named fraction, Sum sum) {}

    /** @param site null for what belongs to the whole customer */
    public record FeeSum(
            @Nullable String site,
            @Nullable String siteName,
            Fee fee,
            String currency,
            long count,
            BigDecimal amount,
            BigDecimal before) {}

    public boolean isEmpty() {
        return total.kg().signum() == 0 && fees.isEmpty();
    }

    public BigDecimal feeAmount() {
        return fees(currency).map(FeeSum::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal feesBefore() {
        return fees(currency).map(FeeSum::before).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Waste and fees. */
    public BigDecimal all() {
        return total.net().add(feeAmount());
    }

    /** The same a year before. */
    public BigDecimal allBefore() {
        return total.before().add(feesBefore());
    }

    private java.util.stream.Stream<FeeSum> fees(String own) {
        return fees.stream().filter(fee -> fee.currency().equals(own));
    }

    /** The most first. */
    static Comparator<Sum> most() {
        return Comparator.comparing(Sum::net).reversed();
    }
}
