package no.kundeportal.treatment;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A factor as it is kept: what it is of, and what one edition says.
 *
 * @param supersededAt since when another one from the same day stands in its place
 */
public record Factor(
        long id, Name name, Terms terms, @Nullable Instant supersededAt) {

    /** What stays the same from edition to edition. */
    public record Name(FactorKind kind, String material, String treatment) {
        public String key() {
            return kind + "/" + material + "/" + treatment;
        }
    }

    /** @param kgPerTonne kg CO2e for a tonne of waste; what is avoided as a positive number */
    public record Terms(
            BigDecimal kgPerTonne,
            String source,
            String edition,
            String region,
            Boundary boundary,
            String note,
            Days days) {}

    public boolean counts() {
        return supersededAt == null;
    }
}
