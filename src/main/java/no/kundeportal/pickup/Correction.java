package no.kundeportal.pickup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All that facility staff may correct on a pickup before it is over. */
public record Correction(String site, List<Line> lines, Arrangement arrangement) {

    /** @param position of the line that it was before; null for one that is added */
    public record Line(@Nullable Integer position, PickupLine line) {}

    /**
     * @param field what has changed; of one of several lines behind a colon the article that the line had
     * @param from and to as stored: ISO days, codes, names of constants, plain numbers; empty for nothing
     */
    public record Change(String field, String from, String to) {

        /** The field alone. */
        public static String fieldOf(String stored) {
            return stored.split(":", 2)[0];
        }

        /** The article of the line; null where the order has one line or the change is of the order itself. */
        public static @Nullable String articleOf(String stored) {
            var parts = stored.split(":", 2);
            return parts.length == 2 ? parts[1] : null;
        }
    }

    /** The pickup as it stands, in the same form. */
    static Correction asItIs(Pickup pickup) {
        var lines = pickup.lines();
        return new Correction(
                pickup.site().value(),
                IntStream.range(0, lines.size())
                        .mapToObj(i -> new Line(i, lines.get(i)))
                        .toList(),
                pickup.arrangement());
    }

    /** Whether lines come or go, beyond what changes in those that are there. */
    boolean movesLinesOf(Correction standing) {
        return lines.size() != standing.lines.size() || lines.stream().anyMatch(line -> line.position() == null);
    }

    /** What differs from what stands, field by field. */
    List<Change> changesFrom(Correction standing) {
        var changes = new ArrayList<Change>();
        compare(changes, "site", standing.site, site);
        compareLines(changes, standing.lines);
        compare(changes, standing.arrangement, arrangement);
        return changes;
    }

    private static void compare(List<Change> changes, Arrangement before, Arrangement after) {
        compare(changes, "day", before.day(), after.day());
        compare(changes, "timeWindow", before.timeWindow(), after.timeWindow());
        compare(changes, "comment", before.comment(), after.comment());
        compare(changes, "contactName", before.contactName(), after.contactName());
        compare(changes, "contactPhone", before.contactPhone(), after.contactPhone());
        compare(changes, "reference", before.reference(), after.reference());
    }

    private void compareLines(List<Change> changes, List<Line> standing) {
        for (int i = 0; i < standing.size(); i++) {
            var before = standing.get(i).line();
            var place = Integer.valueOf(i);
            var after =
                    lines.stream().filter(line -> place.equals(line.position())).findFirst();
            var suffix = standing.size() == 1 ? "" : ":" + Objects.toString(before.articleCode(), "");
            after.ifPresentOrElse(
                    line -> compare(changes, suffix, before, line.line()),
                    () -> changes.add(new Change("line", before.stored(), "")));
        }
        lines.stream()
                .filter(line -> line.position() == null)
                .forEach(line -> changes.add(new Change("line", "", line.line().stored())));
    }

    private static void compare(List<Change> changes, String suffix, PickupLine before, PickupLine after) {
        compare(changes, "article" + suffix, before.articleCode(), after.articleCode());
        compare(changes, "description" + suffix, before.description(), after.description());
        compare(changes, "action" + suffix, before.action(), after.action());
        compare(changes, "containerType" + suffix, before.containerType(), after.containerType());
        compare(changes, "containerCount" + suffix, before.containerCount(), after.containerCount());
        compare(changes, "estimatedKg" + suffix, plain(before.estimatedKg()), plain(after.estimatedKg()));
    }

    private static void compare(List<Change> changes, String field, @Nullable Object from, @Nullable Object to) {
        var before = Objects.toString(from, "");
        var after = Objects.toString(to, "");
        if (!before.equals(after)) changes.add(new Change(field, before, after));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
