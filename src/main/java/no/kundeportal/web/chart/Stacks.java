package no.kundeportal.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Geometry of bars that lie below each other, each made of parts; in the units of its view box.
 *
 * @param narrow the same for a small screen: what a bar is called and its number stand above it
 */
public record Stacks(
        List<Row> rows, int width, int height, @Nullable Stacks narrow) {

    /** @param parts in the order of the legend; a part may be 0 */
    public record Value(
            String label, List<BigDecimal> parts, @Nullable BigDecimal before) {

        BigDecimal sum() {
            return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** @param part its number in the legend, from 0 */
    public record Piece(int part, int x, int width, BigDecimal value) {
        public int centre() {
            return x + width / 2;
        }

        /** Whether its number in the legend fits into it, so that nobody needs to tell the greens apart. */
        public boolean isNumbered() {
            return width >= 24;
        }
    }

    /** @param beforeX place of last year's line, or -1 for none; numberX: where the number begins */
    public record Row(String label, int y, List<Piece> pieces, int beforeX, int numberX, BigDecimal value) {}

    private static final int GAP = 2;

    /**
     * How much room there is.
     *
     * @param left where bars begin; longest: the length of the longest; step: from bar to bar; right: room for a number
     */
    private record Room(int left, int longest, int step, int right) {
        static final Room WIDE = new Room(190, 700, 34, 80);
        static final Room NARROW = new Room(1, 355, 58, 4);

        /** Where a value ends when the most fills the room. */
        int end(BigDecimal value, BigDecimal most) {
            return left
                    + value.multiply(BigDecimal.valueOf(longest))
                            .divide(most, 0, RoundingMode.HALF_UP)
                            .intValue();
        }
    }

    public static Stacks of(List<Value> values) {
        return in(Room.WIDE, values, in(Room.NARROW, values, null));
    }

    private static Stacks in(Room room, List<Value> values, @Nullable Stacks narrow) {
        var most = values.stream()
                .map(value -> value.before() == null ? value.sum() : value.sum().max(value.before()))
                .max(Comparator.naturalOrder())
                .filter(value -> value.signum() > 0)
                .orElse(BigDecimal.ONE);
        var rows = new ArrayList<Row>();
        for (var value : values) rows.add(row(room, value, most, rows.size() * room.step()));
        return new Stacks(
                rows, room.left() + room.longest() + room.right(), Math.max(1, rows.size()) * room.step(), narrow);
    }

    /** Ends are rounded, not lengths: so the parts end where the sum ends. */
    private static Row row(Room room, Value value, BigDecimal most, int y) {
        var pieces = new ArrayList<Piece>();
        var sum = BigDecimal.ZERO;
        for (int part = 0; part < value.parts().size(); part++) {
            var begin = room.end(sum, most);
            sum = sum.add(value.parts().get(part));
            var end = room.end(sum, most);
            if (end > begin)
                pieces.add(new Piece(
                        part,
                        begin,
                        Math.max(1, end - begin - GAP),
                        value.parts().get(part)));
        }
        var before = value.before() == null ? -1 : room.end(value.before(), most);
        return new Row(value.label(), y, pieces, before, Math.max(room.end(sum, most), before) + 10, sum);
    }
}
