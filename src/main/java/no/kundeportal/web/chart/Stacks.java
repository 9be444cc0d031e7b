package no.kundeportal.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Geometry of bars that lie below each other, each made of parts; in the units of its view box. */
public record Stacks(List<Row> rows, int width, int height) {

    /** @param parts in the order of the legend; a part may be 0 */
    public record Value(
            String label, List<BigDecimal> parts, @Nullable BigDecimal before) {

        BigDecimal sum() {
            return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** @param part its number in the legend, from 0 */
    public record Piece(int part, int x, int width, BigDecimal value) {}

    /** @param beforeX place of last year's line, or -1 for none; numberX: where the number begins */
    public record Row(String label, int y, List<Piece> pieces, int beforeX, int numberX, BigDecimal value) {}

    private static final int LEFT = 190;
    private static final int LONGEST = 700;
    private static final int STEP = 34;
    private static final int GAP = 2;

    public static Stacks of(List<Value> values) {
        var top = values.stream()
                .map(value -> value.before() == null ? value.sum() : value.sum().max(value.before()))
                .max(Comparator.naturalOrder())
                .filter(most -> most.signum() > 0)
                .orElse(BigDecimal.ONE);
        var rows = new ArrayList<Row>();
        for (var value : values) rows.add(row(value, top, rows.size()));
        return new Stacks(rows, LEFT + LONGEST + 80, Math.max(1, rows.size()) * STEP);
    }

    /** Ends are rounded, not lengths: so the parts end where the sum ends. */
    private static Row row(Value value, BigDecimal top, int at) {
        var pieces = new ArrayList<Piece>();
        var sum = BigDecimal.ZERO;
        for (int part = 0; part < value.parts().size(); part++) {
            var begin = LEFT + scaled(sum, top);
            sum = sum.add(value.parts().get(part));
            var end = LEFT + scaled(sum, top);
            if (end > begin)
                pieces.add(new Piece(
                        part,
                        begin,
                        Math.max(1, end - begin - GAP),
                        value.parts().get(part)));
        }
        var before = value.before() == null ? -1 : LEFT + scaled(value.before(), top);
        return new Row(value.label(), at * STEP, pieces, before, Math.max(LEFT + scaled(sum, top), before) + 10, sum);
    }

    private static int scaled(BigDecimal value, BigDecimal top) {
        return value.multiply(BigDecimal.valueOf(LONGEST))
                .divide(top, 0, RoundingMode.HALF_UP)
                .intValue();
    }
}
