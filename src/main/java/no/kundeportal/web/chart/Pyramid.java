package no.kundeportal.web.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Geometry of a pyramid that stands on its point: broad at the top, cut into slabs of equal height. Each slab is drawn in
 * a box of its own, so that the words beside it may need more room. Its area says nothing; a bar beside it does.
 */
public record Pyramid(List<Slab> slabs, int width, int height) {

    /** @param points of the polygon, in the units of its box; rightEdge: where a line to the words begins */
    public record Slab(String points, int rightEdge) {}

    /** At the desk. */
    public static final Pyramid WIDE = of(5, 300, 44, 64, 6);

    /** On the phone. */
    public static final Pyramid NARROW = of(5, 88, 44, 84, 6);

    /** All slabs in one drawing, each 5 below the other. */
    public static final Pyramid PAPER = of(5, 220, 34, 50, 5);

    /** @param point width at the lower end */
    static Pyramid of(int count, int width, int point, int height, int gap) {
        var whole = count * height + (count - 1) * gap;
        var slabs = IntStream.range(0, count)
                .mapToObj(i -> {
                    var top = inset(width, point, i * (height + gap), whole);
                    var foot = inset(width, point, i * (height + gap) + height, whole);
                    var points =
                            "%d,0 %d,0 %d,%d %d,%d".formatted(top, width - top, width - foot, height, foot, height);
                    return new Slab(points, width - (top + foot) / 2);
                })
                .toList();
        return new Pyramid(slabs, width, height);
    }

    private static int inset(int width, int point, int y, int whole) {
        return (width - point) * y / whole / 2;
    }
}
