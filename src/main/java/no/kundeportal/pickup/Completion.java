package no.kundeportal.pickup;

import java.math.BigDecimal;
import java.util.List;
import no.kundeportal.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How a pickup went, line by line.
 *
 * @param lines as many as the pickup has
 * @param declaration number under which what is hazardous of it was declared; empty where nothing is
 * @param deviation what was found on the way; null where all was as it should be
 */
public record Completion(
        List<Line> lines,
        @Nullable String vehicle,
        String words,
        String declaration,
        @Nullable Deviation deviation) {

    /**
     * @param grossKg and tareKg both or neither
     * @param notCollected why the line was left; empty where it was collected
     */
    public record Line(
            @Nullable BigDecimal grossKg,
            @Nullable BigDecimal tareKg,
            @Nullable BigDecimal netKg,
            boolean measured,
            String notCollected) {

        /** Without a weight, and without a reason for having none. */
        boolean isBlank() {
            return grossKg == null && tareKg == null && netKg == null && notCollected.isEmpty();
        }

        boolean isWeighed() {
            return grossKg != null || tareKg != null || netKg != null;
        }

        /** @throws Refusal at the field of the line that does not hold */
        BigDecimal net(int line) {
            if ((grossKg == null) != (tareKg == null))
                throw refusal(line, grossKg == null ? "grossKg" : "tareKg", "pickup.weighing.bothOrNeither");
            if (grossKg != null && tareKg != null) {
                var difference = grossKg.subtract(tareKg);
                if (difference.signum() <= 0) throw refusal(line, "tareKg", "pickup.weighing.tareTooHigh");
                if (netKg != null && netKg.compareTo(difference) != 0)
                    throw refusal(line, "netKg", "pickup.weighing.netDiffers", difference);
                return difference;
            }
            if (netKg == null) throw refusal(line, "netKg", "pickup.weighing.netMissing");
            return netKg;
        }

        private static Refusal refusal(int line, String field, String key, Object... arguments) {
            return Refusal.of(OrderLines.at(line, field), key, arguments);
        }
    }

    /** Every line is weighed or left for a reason; what was only set out has no weight. */
    static void requireWhole(List<PickupLine> ordered, List<Line> lines) {
        if (lines.size() != ordered.size()) throw new Refusal("pickup.complete.otherLines");
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isWeighed() && !line.notCollected().isEmpty())
                throw Refusal.of(OrderLines.at(i, "notCollected"), "pickup.complete.weighedAndLeft");
            if (line.isBlank() && ordered.get(i).action() == Action.DELIVER) continue;
            if (line.notCollected().isEmpty()) line.net(i);
        }
        if (lines.stream().noneMatch(line -> line.notCollected().isEmpty()))
            throw new Refusal("pickup.complete.nothing");
    }
}
