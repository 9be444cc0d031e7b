package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import no.kundeportal.catalogue.Named;
import no.kundeportal.treatment.HierarchyStep;
import no.kundeportal.treatment.LargestRemainder;
import no.kundeportal.treatment.Rounded;
import org.jspecify.annotations.Nullable;

/**
 * Volume, receiving codes, profiles and invoices side by side. The first three have the same total; where the steps differ
 * or something is not on an invoice, it says why.
 */
public record Reconciliation(List<Line> lines) {

    /**
     * @param percent with one decimal; those of one fraction and basis add up to 100
     * @param shown the weight as it is read; those of one fraction and basis add up to its volume
     */
    public record StepShare(HierarchyStep step, BigDecimal kg, BigDecimal percent, BigDecimal shown) {}

    /** Why the two bases differ. */
    public enum Why {
        /** They do not. */
        SAME,
        /** A code that says nothing of what comes after. */
        NOT_FINAL,
        WITHOUT_CODE,
        WITHOUT_PROFILE,
        /** A code is one step, a profile may be several. */
        PARTED,
        /** The code is of another step than the profile. */
        OTHER_STEP,
        /** More than one version of a profile counts in the period. */
        CHANGED,
        /** Weighed and not on an invoice or settlement. */
        NOT_BILLED,
        /** On an invoice with another amount than the slip has now. */
        BILLED_OTHERWISE
    }

    /** @param codes for NOT_FINAL; kg that it is about, where it is not all of the fraction */
    public record Reason(Why why, List<String> codes, BigDecimal kg) {}

    /**
     * @param byCode and byProfile the steps that have a weight, the best first
     * @param billed null for whoever may not see amounts
     */
    public record Line(
            String code,
            Named fraction,
            List<String> articles,
            BigDecimal volume,
            List<StepShare> byCode,
            List<StepShare> byProfile,
            @Nullable Billed billed,
            List<Reason> reasons) {

        private Line billed(Billed with) {
            var more = new ArrayList<Reason>();
            if (reasons.getFirst().why() != Why.SAME) more.addAll(reasons);
            var left = volume.subtract(with.kg());
            if (left.signum() > 0) more.add(new Reason(Why.NOT_BILLED, List.of(), left));
            if (with.otherwiseKg().signum() > 0)
                more.add(new Reason(Why.BILLED_OTHERWISE, List.of(), with.otherwiseKg()));
            return new Line(code, fraction, articles, volume, byCode, byProfile, with, more.isEmpty() ? reasons : more);
        }
    }

    /** What the database adds up: a fraction's weight at a step, on one basis. */
    record Part(
            Basis basis,
            String fraction,
            HierarchyStep step,
            List<String> codes,
            BigDecimal kgWithout,
            boolean changed,
            BigDecimal kg) {}

    static Reconciliation of(Volume volume, List<Part> parts) {
        return new Reconciliation(volume.fractions().stream()
                .filter(fraction -> fraction.kg().signum() > 0)
                .map(fraction -> line(
                        fraction,
                        parts.stream()
                                .filter(part -> part.fraction().equals(fraction.code()))
                                .sorted(Comparator.comparing(Part::step))
                                .toList()))
                .sorted(Comparator.comparing(Line::volume).reversed().thenComparing(Line::code))
                .toList());
    }

    private static Line line(Volume.Fraction fraction, List<Part> parts) {
        var codes = parts.stream().filter(part -> part.basis() == Basis.CODE).toList();
        var profiles =
                parts.stream().filter(part -> part.basis() == Basis.PROFILE).toList();
        return new Line(
                fraction.code(),
                fraction.name(),
                fraction.articles(),
                fraction.kg(),
                shares(codes),
                shares(profiles),
                null,
                reasons(codes, profiles));
    }

    private static List<StepShare> shares(List<Part> parts) {
        var percents = LargestRemainder.parts(
                BigDecimal.valueOf(100), parts.stream().map(Part::kg).toList(), 1);
        var shown = new Rounded().kg(parts.stream().map(Part::kg).toList());
        var shares = new ArrayList<StepShare>();
        for (int i = 0; i < parts.size(); i++)
            shares.add(new StepShare(parts.get(i).step(), parts.get(i).kg(), percents.get(i), shown.get(i)));
        return shares;
    }

    private static List<Reason> reasons(List<Part> codes, List<Part> profiles) {
        if (isSame(codes, profiles)) return List.of(new Reason(Why.SAME, List.of(), BigDecimal.ZERO));
        var reasons = new ArrayList<Reason>();
        for (var part : codes) {
            if (part.step() != HierarchyStep.UNKNOWN) continue;
            if (!part.codes().isEmpty())
                reasons.add(new Reason(Why.NOT_FINAL, part.codes(), part.kg().subtract(part.kgWithout())));
            if (part.kgWithout().signum() > 0) reasons.add(new Reason(Why.WITHOUT_CODE, List.of(), part.kgWithout()));
        }
        profiles.stream()
                .filter(part -> part.kgWithout().signum() > 0)
                .forEach(part -> reasons.add(new Reason(Why.WITHOUT_PROFILE, List.of(), part.kgWithout())));
        var byCode = known(codes);
        var byProfile = known(profiles);
        if (byProfile.size() > 1 && !byCode.isEmpty()) reasons.add(new Reason(Why.PARTED, List.of(), BigDecimal.ZERO));
        else if (!byProfile.isEmpty() && !byCode.isEmpty() && !byCode.equals(byProfile))
            reasons.add(new Reason(Why.OTHER_STEP, List.of(), BigDecimal.ZERO));
        if (profiles.stream().anyMatch(Part::changed)) reasons.add(new Reason(Why.CHANGED, List.of(), BigDecimal.ZERO));
        if (reasons.isEmpty()) reasons.add(new Reason(Why.OTHER_STEP, List.of(), BigDecimal.ZERO));
        return reasons;
    }

    private static TreeSet<HierarchyStep> known(List<Part> parts) {
        var steps = new TreeSet<HierarchyStep>();
        parts.stream()
                .filter(part ->
                        part.step() != HierarchyStep.UNKNOWN && part.kg().signum() > 0)
                .forEach(part -> steps.add(part.step()));
        return steps;
    }

    private static boolean isSame(List<Part> codes, List<Part> profiles) {
        for (var step : HierarchyStep.values()) if (kg(codes, step).compareTo(kg(profiles, step)) != 0) return false;
        return true;
    }

    private static BigDecimal kg(List<Part> parts, HierarchyStep step) {
        return parts.stream()
                .filter(part -> part.step() == step)
                .map(Part::kg)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Reconciliation billed(Map<String, Billed> byFraction) {
        return new Reconciliation(lines.stream()
                .map(line -> line.billed(byFraction.getOrDefault(line.code(), Billed.NOTHING)))
                .toList());
    }

    /** Null for whoever may not see amounts. */
    public @Nullable BigDecimal billedKg() {
        if (lines.stream().anyMatch(line -> line.billed() == null)) return null;
        return lines.stream()
                .map(line -> Objects.requireNonNull(line.billed()).kg())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal volume() {
        return lines.stream().map(Line::volume).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal byCode() {
        return total(lines.stream().flatMap(line -> line.byCode().stream()).toList());
    }

    public BigDecimal byProfile() {
        return total(lines.stream().flatMap(line -> line.byProfile().stream()).toList());
    }

    /** Whether all three add up to the same. */
    public boolean isWhole() {
        return volume().compareTo(byCode()) == 0 && volume().compareTo(byProfile()) == 0;
    }

    private static BigDecimal total(List<StepShare> shares) {
        return shares.stream().map(StepShare::kg).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
