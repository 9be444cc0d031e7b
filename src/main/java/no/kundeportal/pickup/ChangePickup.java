package no.kundeportal.pickup;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may change on an order: the day, the hours, the counts, and the words that go with it.
 *
 * @param day null only where none has been set yet
 * @param containerCounts line by line, null for a line without a count
 */
public record ChangePickup(
        @Nullable LocalDate day,
        TimeWindow timeWindow,
        List<@Nullable Integer> containerCounts,
        String comment,
        String contactName,
        String contactPhone,
        String reference) {

    /** The order as it would then be. */
    Correction of(Pickup pickup) {
        return new Correction(
                pickup.site().value(), linesOf(pickup), day, timeWindow, comment, contactName, contactPhone, reference);
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
