package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.kundeportal.catalogue.Named;
import no.kundeportal.treatment.HierarchyStep;
import no.kundeportal.treatment.LargestRemainder;
import no.kundeportal.treatment.Rounded;
import org.jspecify.annotations.Nullable;

/** The weights of a period by the steps of the hierarchy. Every view of it adds up to the same total. */
public record Hierarchy(Basis basis, List<Treated> rows) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param percent whole; those of all steps add up to 100 */
    public record StepSum(HierarchyStep step, BigDecimal kg, BigDecimal percent) {}

    /** @param percents for each step with one decimal, adding up to 100 */
    public record FractionSplit(
            String code,
            Named fraction,
            List<String> articles,
            BigDecimal kg,
            Map<HierarchyStep, BigDecimal> kilos,
            Map<HierarchyStep, BigDecimal> percents) {}

    /** @param share of all that was weighed of the fraction at the facility, in per cent with one decimal */
    public record Behind(Treated row, BigDecimal share) {}

    public BigDecimal total() {
        return sum(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Every step, the unknown last, also those without a weight. */
    public List<StepSum> steps() {
        var kilos = List.of(HierarchyStep.values()).stream().map(this::kg).toList();
        var percents = LargestRemainder.parts(HUNDRED, kilos, 0);
        var sums = new ArrayList<StepSum>();
        for (var step : HierarchyStep.values())
            sums.add(new StepSum(step, kilos.get(step.ordinal()), percents.get(step.ordinal())));
        return sums;
    }

    public BigDecimal kg(HierarchyStep step) {
        return sum(rows.stream().filter(row -> row.step() == step).toList());
    }

    /** The weights of the steps as they are read. */
    public Map<HierarchyStep, BigDecimal> kilos() {
        return byStep(new Rounded()::kg);
    }

    /** The same where they are read in tonnes. */
    public Map<HierarchyStep, BigDecimal> tonnes() {
        return byStep(new Rounded()::tonnes);
    }

    private Map<HierarchyStep, BigDecimal> byStep(UnaryOperator<List<BigDecimal>> rounding) {
        var steps = List.of(HierarchyStep.values());
        var shown = rounding.apply(steps.stream().map(this::kg).toList());
        return steps.stream().collect(Collectors.toMap(Function.identity(), step -> shown.get(step.ordinal())));
    }

    /** The weights behind a step as they are read, in the order of {@link #behind}. */
    public List<BigDecimal> kilosBehind(HierarchyStep step) {
        return new Rounded()
                .kg(
                        Objects.requireNonNull(kilos().get(step)),
                        behind(step).stream().map(each -> each.row().kg()).toList());
    }

    public BigDecimal unknown() {
        return kg(HierarchyStep.UNKNOWN);
    }

    /** As it is read, among the others. */
    public BigDecimal shownUnknown() {
        return Objects.requireNonNull(kilos().get(HierarchyStep.UNKNOWN));
    }

    /** Re-use and recycling of all that was weighed, in per cent with one decimal; null when nothing was. */
    public @Nullable BigDecimal recyclingRate() {
        return rate(kg(HierarchyStep.REUSE).add(kg(HierarchyStep.RECYCLING)));
    }

    /** The same with other recovery. */
    public @Nullable BigDecimal recoveryRate() {
        return rate(kg(HierarchyStep.REUSE).add(kg(HierarchyStep.RECYCLING)).add(kg(HierarchyStep.RECOVERY)));
    }

    private @Nullable BigDecimal rate(BigDecimal part) {
        return rows.isEmpty() ? null : percent(part, total());
    }

    /** The step with most of the weight, null when nothing was weighed. */
    public @Nullable HierarchyStep largest() {
        return rows.isEmpty()
                ? null
                : steps().stream()
                        .max(Comparator.comparing(StepSum::kg))
                        .map(StepSum::step)
                        .orElse(null);
    }

    /** What lies behind a step, the most first. */
    public List<Behind> behind(@Nullable HierarchyStep step) {
        var places = rows.stream().collect(Collectors.groupingBy(Hierarchy::place, Collectors.toList()));
        return rows.stream()
                .filter(row -> row.step() == step)
                .sorted(Comparator.comparing(Treated::kg)
                        .reversed()
                        .thenComparing(Treated::fractionCode)
                        .thenComparing(Treated::facilityCode))
                .map(row -> new Behind(row, percent(row.kg(), sum(Objects.requireNonNull(places.get(place(row)))))))
                .toList();
    }

    /** How each material parts, the heaviest first. */
    public List<FractionSplit> fractions() {
        var byFraction = rows.stream()
                .collect(Collectors.groupingBy(Treated::fractionCode, LinkedHashMap::new, Collectors.toList()));
        return byFraction.values().stream()
                .map(Hierarchy::split)
                .sorted(Comparator.comparing(FractionSplit::kg).reversed().thenComparing(FractionSplit::code))
                .toList();
    }

    private static FractionSplit split(List<Treated> rows) {
        var steps = List.of(HierarchyStep.values());
        var kilos = steps.stream()
                .map(step -> sum(rows.stream().filter(row -> row.step() == step).toList()))
                .toList();
        var percents = LargestRemainder.parts(HUNDRED, kilos, 1);
        return new FractionSplit(
                rows.getFirst().fractionCode(),
                rows.getFirst().fraction(),
                rows.stream()
                        .flatMap(row -> row.articles().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                sum(rows),
                steps.stream().collect(Collectors.toMap(Function.identity(), step -> kilos.get(step.ordinal()))),
                steps.stream().collect(Collectors.toMap(Function.identity(), step -> percents.get(step.ordinal()))));
    }

    private static String place(Treated row) {
        return row.fractionCode() + "@" + row.facilityCode();
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<Treated> rows) {
        return rows.stream().map(Treated::kg).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
