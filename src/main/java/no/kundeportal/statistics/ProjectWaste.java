package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import no.kundeportal.catalogue.Named;
import no.kundeportal.kernel.Period;
import no.kundeportal.project.ProjectRow;
import no.kundeportal.treatment.HierarchyStep;
import org.jspecify.annotations.Nullable;

/**
 * The waste of a building project: all slips of its site between its first and its last day, or today while it runs.
 *
 * @param parts the most first
 * @param plan what was planned or came, of each fraction; empty without a plan
 */
public record ProjectWaste(ProjectRow project, Period period, List<Part> parts, List<Planned> plan) {

    /** @param step null where no code stands on the slip; UNKNOWN where the operation is not final */
    public record Treatment(@Nullable String code, HierarchyStep step) {}

    /**
     * What of a fraction was delivered to a facility. Hazardous waste stands by article, since each is declared.
     *
     * @param clean whether the fraction counts as sorted
     * @param materialCodes of NS 9431; wasteCodes: of the European list
     * @param undeclared how many slips have no declaration number
     * @param sortedKg all of a clean fraction; of another one what was delivered for re-use
     */
    public record Part(
            String fractionCode,
            Named name,
            boolean clean,
            boolean hazardous,
            String facilityCode,
            String facility,
            String facilityAddress,
            List<Treatment> treatments,
            List<String> articles,
            List<String> materialCodes,
            List<String> wasteCodes,
            List<String> declarations,
            long undeclared,
            BigDecimal kg,
            BigDecimal sortedKg,
            BigDecimal measuredKg,
            long slips) {}

    public record Planned(String fractionCode, Named fraction, boolean clean, BigDecimal planned, BigDecimal actual) {
        public BigDecimal difference() {
            return actual.subtract(planned);
        }
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public List<Part> ordinary() {
        return parts.stream().filter(part -> !part.hazardous()).toList();
    }

    public List<Part> hazardous() {
        return parts.stream().filter(Part::hazardous).toList();
    }

    public BigDecimal total() {
        return sum(parts, Part::kg);
    }

    public Sorting sorting() {
        return new Sorting(total(), sum(parts, Part::sortedKg), project.required());
    }

    public BigDecimal cleanKg() {
        return sum(parts.stream().filter(Part::clean).toList(), Part::kg);
    }

    /** Mixed and residual waste that was delivered for re-use all the same. */
    public BigDecimal reusedKg() {
        return sum(parts.stream().filter(part -> !part.clean()).toList(), Part::sortedKg);
    }

    public BigDecimal unsortedKg() {
        return total().subtract(sorting().sortedKg());
    }

    public BigDecimal hazardousKg() {
        return sum(hazardous(), Part::kg);
    }

    /** With one decimal. */
    public BigDecimal kgPerSquareMetre() {
        return total().divide(project.terms().floorArea(), 1, RoundingMode.HALF_UP);
    }

    /** In per cent with one decimal; null of nothing. */
    public @Nullable BigDecimal share(BigDecimal kg) {
        return percent(kg, total());
    }

    /** How much of it was weighed and not estimated. */
    public @Nullable BigDecimal measuredShare() {
        return percent(sum(parts, Part::measuredKg), total());
    }

    public @Nullable BigDecimal measuredShare(Part part) {
        return percent(part.measuredKg(), part.kg());
    }

    public BigDecimal plannedKg() {
        return plan.stream().map(Planned::planned).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sorting that the plan comes to. */
    public Sorting planned() {
        var clean = plan.stream().filter(Planned::clean).map(Planned::planned).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sorting(plannedKg(), clean, project.required());
    }

    private static @Nullable BigDecimal percent(BigDecimal kg, BigDecimal of) {
        return of.signum() == 0 ? null : kg.movePointRight(2).divide(of, 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<Part> parts, Function<Part, BigDecimal> of) {
        return parts.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
