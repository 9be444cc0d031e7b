package no.kundeportal.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Geometry of values ranked by length, the longest on top; in the units of its view box. */
public record Ranking(List<Row> rows, int width, int height) {

    public record Value(
            String label, BigDecimal value, @Nullable BigDecimal before) {}

    /** @param beforeX place of last year's line, or -1 for none; numberX: where the number begins */
    public record Row(String label, int y, int length, int beforeX, int numberX, BigDecimal value) {}

    public static final int LEFT = 128;
    private static final int LONGEST = 210;
    private static final int STEP = 31;

    public static Ranking of(List<Value> values) {
        var top = values.stream()
                .flatMap(value -> Stream.of(value.value(), value.before() == null ? BigDecimal.ZERO : value.before()))
                .max(Comparator.naturalOrder())
                .filter(max -> max.signum() > 0)
                .orElse(BigDecimal.ONE);
        var ranked = values.stream()
                .sorted(Comparator.comparing(Value::value).reversed())
                .toList();
        var rows = IntStream.range(0, ranked.size())
                .mapToObj(i -> {
                    var value = ranked.get(i);
                    var length = scaled(value.value(), top);
                    var before = value.before() == null ? -1 : LEFT + scaled(value.before(), top);
                    return new Row(
                            value.label(),
                            i * STEP,
                            length,
                            before,
                            Math.max(LEFT + length, before) + 10,
                            value.value());
                })
                .toList();
        return new Ranking(rows, LEFT + LONGEST + 70, Math.max(1, ranked.size()) * STEP);
    }

    private static int scaled(BigDecimal value, BigDecimal top) {
        return value.multiply(BigDecimal.valueOf(LONGEST))
                .divide(top, 0, RoundingMode.HALF_UP)
                .intValue();
    }
}
