package no.kundeportal.pickup;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may change on an order: the day, the hours, the counts, and the words that go with it.
 *
 * @param containerCounts line by line, null for a line without a count
 */
public record ChangePickup(Arrangement arrangement, List<@Nullable Integer> containerCounts) {

    /** The order as it would then be. */
    Correction of(Pickup pickup) {
        return new Correction(pickup.site().value(), linesOf(pickup), arrangement);
    }

    private List<Correction.Line> linesOf(Pickup pickup) {
        var lines = pickup.lines();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Correction.Line(i, lines.get(i).ofCount(countOf(i))))
                .toList();
    }

    /** Of a line that has one; null beyond what was said. */
    @Nullable
    Integer countOf(int line) {
        return line < containerCounts.size() ? containerCounts.get(line) : null;
    }
}
