package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.kundeportal.catalogue.Named;
import no.kundeportal.treatment.Factor;
import no.kundeportal.treatment.FactorKind;
import no.kundeportal.treatment.HierarchyStep;
import no.kundeportal.treatment.Rounded;
import org.jspecify.annotations.Nullable;

/** Greenhouse gases of the treatment, and what was avoided. Two figures, never one. */
public record Climate(List<Line> lines) {

    /**
     * @param code null where the treatment is unknown
     * @param factor of the slip's day; null where there is none
     */
    public record Line(
            FactorKind kind,
            String fractionCode,
            Named fraction,
            List<String> articles,
            HierarchyStep step,
            @Nullable String code,
            BigDecimal kg,
            @Nullable Factor factor) {

        /** kg CO2e, exact; null without a factor. */
        public @Nullable BigDecimal co2e() {
            return factor == null
                    ? null
                    : kg.multiply(factor.terms().kgPerTonne()).movePointLeft(3);
        }
    }

    /**
     * One of the two figures.
     *
     * @param co2e kg CO2e
     * @param covered kg of waste that have a factor
     * @param without kg that have none
     */
    public record Sum(FactorKind kind, List<Line> lines, BigDecimal co2e, BigDecimal covered, BigDecimal without) {
        public BigDecimal total() {
            return covered.add(without);
        }

        /** Those that stand by themselves: what avoided nothing has one line together. */
        public List<Line> listed() {
            return kind == FactorKind.EMISSION
                    ? lines
                    : lines.stream().filter(line -> line.factor() != null).toList();
        }

        /** Weights as they are read, in the order of the list; last the one without a factor, where it stands alone. */
        public List<BigDecimal> kilos() {
            var parts = new ArrayList<>(listed().stream().map(Line::kg).toList());
            if (kind == FactorKind.AVOIDED) parts.add(without);
            return new Rounded().kg(parts);
        }

        /** Gases as they are read, in the order of the list: they add up to the sum that is shown. */
        public List<BigDecimal> gases() {
            return new Rounded()
                    .hundredths(listed().stream()
                            .map(line -> line.co2e() == null ? BigDecimal.ZERO : line.co2e())
                            .toList());
        }

        /** Source and edition of each factor, once; lines refer to them by their place, from 1. */
        public List<String> sources() {
            return listed().stream()
                    .map(Line::factor)
                    .filter(Objects::nonNull)
                    .map(Sum::source)
                    .distinct()
                    .toList();
        }

        public int source(Line line) {
            return line.factor() == null ? 0 : sources().indexOf(source(line.factor())) + 1;
        }

        private static String source(Factor factor) {
            return factor.terms().source() + ", " + factor.terms().edition();
        }
    }

    public Sum of(FactorKind kind) {
        var own = lines.stream().filter(line -> line.kind() == kind).toList();
        return new Sum(
                kind,
                own,
                own.stream()
                        .map(line -> line.co2e() == null ? BigDecimal.ZERO : line.co2e())
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                weight(own.stream().filter(line -> line.factor() != null).toList()),
                weight(own.stream().filter(line -> line.factor() == null).toList()));
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    private static BigDecimal weight(List<Line> lines) {
        return lines.stream().map(Line::kg).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
