package no.kundeportal.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A share of a hundred as one bar on a track, with marks for what it is measured by; in the units of its view box.
 *
 * @param length of the bar
 */
public record Gauge(int length, List<Mark> marks) {

    /** @param x of the mark; end: whether its words end there instead of beginning */
    public record Mark(int x, BigDecimal percent, boolean end) {}

    public static final int LEFT = 4;
    private static final int UNIT = 4;

    public static Gauge of(BigDecimal percent, List<BigDecimal> marks) {
        return new Gauge(
                scaled(percent),
                marks.stream()
                        .map(each -> new Mark(LEFT + scaled(each), each, each.compareTo(BigDecimal.valueOf(50)) > 0))
                        .toList());
    }

    public int left() {
        return LEFT;
    }

    /** Of the track. */
    public int whole() {
        return 100 * UNIT;
    }

    private static int scaled(BigDecimal percent) {
        return percent.multiply(BigDecimal.valueOf(UNIT))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
    }
}
