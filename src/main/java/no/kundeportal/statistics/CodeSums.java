package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import no.kundeportal.treatment.HierarchyStep;
import no.kundeportal.treatment.LargestRemainder;
import org.jspecify.annotations.Nullable;

/** The weights of a period by the code of the receiving operation, the most first. */
public record CodeSums(List<CodeSum> codes) {

    /** @param code null where the slips name none */
    public record CodeSum(
            @Nullable String code, HierarchyStep step, List<String> articles, BigDecimal kg, long slips) {}

    /** The one of a sector, null for the sector of the rest. */
    public @Nullable CodeSum of(String key) {
        return codes.stream()
                .filter(each -> Objects.requireNonNullElse(each.code(), "-").equals(key))
                .findFirst()
                .orElse(null);
    }

    public BigDecimal total() {
        return codes.stream().map(CodeSum::kg).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public long slips() {
        return codes.stream().mapToLong(CodeSum::slips).sum();
    }

    /** Per cent with one decimal, in the order of the codes; they add up to 100. */
    public List<BigDecimal> percents() {
        return LargestRemainder.parts(
                BigDecimal.valueOf(100), codes.stream().map(CodeSum::kg).toList(), 1);
    }
}
