package no.kundeportal.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.kundeportal.kernel.CustomerNumber;
import org.jspecify.annotations.Nullable;

/**
 * Which figures a new version moves: what has been weighed in its days, by step, before and after.
 *
 * @param to the last day that is touched, null for no end
 * @param customers those whose figures move, the most kilograms first
 */
public record Preview(
        LocalDate from,
        @Nullable LocalDate to,
        long slips,
        BigDecimal kg,
        List<StepChange> steps,
        List<CustomerChange> customers) {

    public record StepChange(HierarchyStep step, BigDecimal before, BigDecimal after) {
        public BigDecimal difference() {
            return after.subtract(before);
        }
    }

    /** @param moved kilograms that stand at another step afterwards */
    public record CustomerChange(String number, String name, BigDecimal kg, BigDecimal moved) {}

    /** Whether any figure moves. */
    public boolean moves() {
        return !customers.isEmpty();
    }

    /** Adds up slip by slip, as the reports do. */
    static final class Sum {
        private final Map<HierarchyStep, BigDecimal> before = new EnumMap<>(HierarchyStep.class);
        private final Map<HierarchyStep, BigDecimal> after = new EnumMap<>(HierarchyStep.class);
        private final Map<CustomerNumber, Sum> customers = new HashMap<>();
        private long slips;
        private BigDecimal kg = BigDecimal.ZERO;

        /** @param now shares that count for these slips today, then those that would; null for none */
        void add(WeighedStreams.Weighed weighed, @Nullable Shares now, @Nullable Shares then) {
            count(weighed, now, then);
            customers.computeIfAbsent(weighed.customer(), customer -> new Sum()).count(weighed, now, then);
        }

        private void count(WeighedStreams.Weighed weighed, @Nullable Shares now, @Nullable Shares then) {
            slips += weighed.slips();
            kg = kg.add(weighed.kg().multiply(BigDecimal.valueOf(weighed.slips())));
            part(before, weighed, now);
            part(after, weighed, then);
        }

        private static void part(
                Map<HierarchyStep, BigDecimal> into, WeighedStreams.Weighed weighed, @Nullable Shares shares) {
            var slips = BigDecimal.valueOf(weighed.slips());
            if (shares == null) {
                into.merge(HierarchyStep.UNKNOWN, weighed.kg().multiply(slips), BigDecimal::add);
                return;
            }
            var parts = shares.split(weighed.kg());
            for (int i = 0; i < parts.size(); i++)
                into.merge(shares.all().get(i).step(), parts.get(i).multiply(slips), BigDecimal::add);
        }

        private List<StepChange> steps() {
            var changes = new ArrayList<StepChange>();
            for (var step : HierarchyStep.values()) {
                var change = new StepChange(
                        step, before.getOrDefault(step, BigDecimal.ZERO), after.getOrDefault(step, BigDecimal.ZERO));
                if (change.before().signum() + change.after().signum() > 0) changes.add(change);
            }
            return changes;
        }

        private BigDecimal moved() {
            return steps().stream()
                    .map(StepChange::difference)
                    .filter(difference -> difference.signum() > 0)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** @param names finds the names of customers by their numbers */
        Preview preview(
                LocalDate from, @Nullable LocalDate to, Function<Collection<String>, Map<String, String>> names) {
            var moving = customers.entrySet().stream()
                    .filter(each -> each.getValue().moved().signum() > 0)
                    .sorted(Comparator.comparing((Map.Entry<CustomerNumber, Sum> each) ->
                                    each.getValue().moved())
                            .reversed()
                            .thenComparing(each -> each.getKey().value()))
                    .toList();
            var known = names.apply(
                    moving.stream().map(each -> each.getKey().value()).toList());
            return new Preview(
                    from,
                    to,
                    slips,
                    kg,
                    steps(),
                    moving.stream()
                            .map(each -> new CustomerChange(
                                    each.getKey().value(),
                                    known.getOrDefault(each.getKey().value(), ""),
                                    each.getValue().kg,
                                    each.getValue().moved()))
                            .toList());
        }
    }
}
