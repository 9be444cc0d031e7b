package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.kundeportal.catalogue.Named;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.treatment.HierarchyStep;
import no.kundeportal.treatment.MeasuringPoint;
import no.kundeportal.treatment.Rounded;
import org.jspecify.annotations.Nullable;

/**
 * The waste of a period as the standards of sustainability reporting ask for it. Generated is diverted, disposed of and
 * unknown together, in each column.
 *
 * @param edition of the standard, by which the lines are numbered
 * @param asked where the standard asks for a line
 */
public record Disclosure(Standard standard, String edition, Map<String, Place> asked, List<Part> parts) {

    /** @param datapoint number by which software asks for it; null where the standard has none */
    public record Place(String reference, @Nullable String datapoint) {}

    public enum Standard {
        ESRS,
        /** Counts energy recovery as disposal. */
        GRI;

        /** As it stands in an address. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws NotFound for what no page links to */
        public static Standard of(String key) {
            for (var each : values()) if (each.key().equals(key)) return each;
            throw new NotFound();
        }
    }

    /**
     * What of a fraction came to an operation.
     *
     * @param disposal INCINERATION, LANDFILL or OTHER for what was disposed of
     * @param energy whether it was burnt for energy (R1)
     * @param measuring where the share was found; null without a profile
     * @param measuredKg weight on slips that were weighed, not estimated
     */
    public record Part(
            boolean hazardous,
            HierarchyStep step,
            @Nullable String disposal,
            boolean energy,
            String fractionCode,
            Named fraction,
            List<String> articles,
            @Nullable MeasuringPoint measuring,
            BigDecimal kg,
            BigDecimal measuredKg) {

        /** What the lines of the standards tell apart. */
        private List<Object> operation() {
            return List.of(step, String.valueOf(disposal), energy);
        }

        private Part weighing(BigDecimal other) {
            return new Part(
                    hazardous, step, disposal, energy, fractionCode, fraction, articles, measuring, other, measuredKg);
        }
    }

    /** @param depth 0 for a sum, 1 for what it is made of; share of all that was generated, in per cent with one decimal */
    public record Line(
            String key,
            int depth,
            @Nullable Place place,
            BigDecimal hazardous,
            BigDecimal nonHazardous,
            @Nullable BigDecimal share) {
        public BigDecimal kg() {
            return hazardous.add(nonHazardous);
        }
    }

    public record Stream(
            Named fraction,
            List<String> articles,
            BigDecimal hazardous,
            BigDecimal nonHazardous,
            @Nullable BigDecimal share) {
        public BigDecimal kg() {
            return hazardous.add(nonHazardous);
        }
    }

    /** @param measuring null for what has no profile */
    public record Method(
            @Nullable MeasuringPoint measuring,
            BigDecimal kg,
            @Nullable BigDecimal share) {}

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public List<Line> lines() {
        var gri = standard == Standard.GRI;
        Predicate<Part> reuse = part -> part.step() == HierarchyStep.REUSE;
        Predicate<Part> recycling = part -> part.step() == HierarchyStep.RECYCLING;
        Predicate<Part> burnt = part -> gri && part.step() == HierarchyStep.RECOVERY && part.energy();
        Predicate<Part> recovery = burnt.negate().and(part -> part.step() == HierarchyStep.RECOVERY);
        Predicate<Part> disposal = part -> part.step() == HierarchyStep.DISPOSAL;
        var lines = new ArrayList<Line>();
        lines.add(line("GENERATED", 0, part -> true));
        lines.add(line("DIVERTED", 0, reuse.or(recycling).or(recovery)));
        lines.add(line("REUSE", 1, reuse));
        lines.add(line("RECYCLING", 1, recycling));
        lines.add(line("OTHER_RECOVERY", 1, recovery));
        lines.add(line("DISPOSED", 0, disposal.or(burnt)));
        if (gri) lines.add(line("ENERGY", 1, burnt));
        lines.add(line("INCINERATION", 1, disposal.and(part -> "INCINERATION".equals(part.disposal()))));
        lines.add(line("LANDFILL", 1, disposal.and(part -> "LANDFILL".equals(part.disposal()))));
        lines.add(line(
                "OTHER_DISPOSAL",
                1,
                disposal.and(part -> !List.of("INCINERATION", "LANDFILL").contains(String.valueOf(part.disposal())))));
        lines.add(line("UNKNOWN", 0, part -> part.step() == HierarchyStep.UNKNOWN));
        if (!gri) lines.add(line("NON_RECYCLED", 0, reuse.or(recycling).negate()));
        if (!gri) lines.add(line("HAZARDOUS", 0, Part::hazardous));
        return lines;
    }

    /** The lines as they are read: parts are rounded within their column, and every sum is the sum of what is shown. */
    public List<Line> shown() {
        var rounded = new ArrayList<Part>();
        for (var hazardous : List.of(true, false)) {
            var column = parts.stream()
                    .filter(part -> part.hazardous() == hazardous)
                    .collect(Collectors.groupingBy(Part::operation, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .toList();
            var kilos = new Rounded().kg(column.stream().map(Disclosure::sum).toList());
            for (int i = 0; i < column.size(); i++)
                rounded.add(column.get(i).getFirst().weighing(kilos.get(i)));
        }
        return new Disclosure(standard, edition, asked, rounded).lines();
    }

    /** By material, the most first. */
    public List<Stream> streams() {
        return parts.stream()
                .collect(Collectors.groupingBy(Part::fractionCode, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(each -> new Stream(
                        each.getFirst().fraction(),
                        each.stream()
                                .flatMap(part -> part.articles().stream())
                                .distinct()
                                .sorted()
                                .toList(),
                        sum(each.stream().filter(Part::hazardous).toList()),
                        sum(each.stream().filter(part -> !part.hazardous()).toList()),
                        share(sum(each))))
                .sorted(Comparator.comparing(Stream::kg).reversed())
                .toList();
    }

    /** Where the shares of treatment were found, those without a profile last. */
    public List<Method> methods() {
        var methods = new ArrayList<Method>();
        for (var point : MeasuringPoint.values()) addMethod(methods, point);
        addMethod(methods, null);
        return methods;
    }

    private void addMethod(List<Method> methods, @Nullable MeasuringPoint point) {
        var kg = sum(parts.stream().filter(part -> part.measuring() == point).toList());
        if (kg.signum() > 0) methods.add(new Method(point, kg, share(kg)));
    }

    public BigDecimal total() {
        return sum(parts);
    }

    /** How much of it was weighed and not estimated, in per cent with one decimal. */
    public @Nullable BigDecimal measuredShare() {
        return share(parts.stream().map(Part::measuredKg).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Line line(String key, int depth, Predicate<Part> which) {
        var chosen = parts.stream().filter(which).toList();
        return new Line(
                key,
                depth,
                asked.get(key),
                sum(chosen.stream().filter(Part::hazardous).toList()),
                sum(chosen.stream().filter(part -> !part.hazardous()).toList()),
                share(sum(chosen)));
    }

    private @Nullable BigDecimal share(BigDecimal kg) {
        return total().signum() == 0 ? null : kg.movePointRight(2).divide(total(), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::kg).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
