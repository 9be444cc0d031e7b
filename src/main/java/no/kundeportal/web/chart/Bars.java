package no.kundeportal.web.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Geometry of a bar chart, in the units of its view box. The template only places what stands here.
 *
 * @param bars one for each value, in their order
 * @param lines the three grid lines from 0 up
 */
public record Bars(List<Bar> bars, List<GridLine> lines, int width, int height) {

    /** @param before last year's value, if there is one; unfinished: the period still runs */
    public record Value(
            String label, BigDecimal value, @Nullable BigDecimal before, boolean unfinished) {}

    /** @param beforeY height of last year's line, or -1 for none; highest: the one that carries its number */
    public record Bar(
            String label,
            int x,
            int y,
            int width,
            int height,
            int beforeY,
            boolean unfinished,
            boolean highest,
            BigDecimal value) {
        public int centre() {
            return x + width / 2;
        }

        /** Where its number stands: above last year's line where that would strike it through. */
        public int numberY() {
            var struck = beforeY >= 0 && beforeY < y + 2 && beforeY > y - 20;
            return (struck ? beforeY : y) - 6;
        }
    }

    public record GridLine(int y, BigDecimal value) {}

    private static final int LEFT = 44;
    private static final int TOP = 22;
    private static final int BASE = 206;

    /** @return bars standing on a common base line at 206 of 232 units, 640 units wide */
    public static Bars of(List<Value> values) {
        var width = 640;
        var top = ceiling(values.stream()
                .flatMap(value -> java.util.stream.Stream.of(
                        value.value(), value.before() == null ? BigDecimal.ZERO : value.before()))
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO));
        var slot = values.isEmpty() ? width : Math.min(80, (width - LEFT) / values.size());
        var barWidth = Math.max(4, slot * 5 / 8);
        var highest = IntStream.range(0, values.size())
                .boxed()
                .max(Comparator.comparing(i -> values.get(i).value()))
                .orElse(-1);
        var bars = IntStream.range(0, values.size())
                .mapToObj(i -> {
                    var value = values.get(i);
                    var length = scaled(value.value(), top);
                    var before = value.before() == null ? -1 : BASE - scaled(value.before(), top);
                    return new Bar(
                            value.label(),
                            LEFT + i * slot + (slot - barWidth) / 2,
                            BASE - length,
                            barWidth,
                            length,
                            before,
                            value.unfinished(),
                            i == highest,
                            value.value());
                })
                .toList();
        var half = top.divide(BigDecimal.TWO);
        var lines = List.of(
                new GridLine(BASE, BigDecimal.ZERO),
                new GridLine(BASE - scaled(half, top), half),
                new GridLine(TOP, top));
        return new Bars(bars, lines, width, 232);
    }

    private static int scaled(BigDecimal value, BigDecimal top) {
        return value.multiply(BigDecimal.valueOf(BASE - TOP))
                .divide(top, 0, RoundingMode.HALF_UP)
                .intValue();
    }

    /** The next round number: 1, 2, 4 or 8 times a power of ten, so that half of it is round as well. */
    static BigDecimal ceiling(BigDecimal value) {
        if (value.signum() <= 0) return BigDecimal.ONE;
        var power = BigDecimal.ONE.scaleByPowerOfTen(value.precision() - value.scale() - 1);
        for (var step : List.of(1, 2, 4, 8)) {
            var candidate = power.multiply(BigDecimal.valueOf(step), MathContext.DECIMAL64);
            if (candidate.compareTo(value) >= 0) return candidate;
        }
        return power.scaleByPowerOfTen(1);
    }
}
