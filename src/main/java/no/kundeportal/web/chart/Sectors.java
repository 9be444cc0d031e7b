package no.kundeportal.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Geometry of a sector chart: clockwise from the top, the largest first, at most six; the rest is one sector. Labels stand
 * outside, each with a line, and keep apart.
 */
public record Sectors(List<Sector> sectors, int width, int height) {

    public static final int MOST = 6;

    /** @param key by which the caller knows the value again; null is never one */
    public record Value(String key, BigDecimal value) {}

    /**
     * @param key of the value; {@link #REST} for those that have no sector of their own
     * @param path of the sector
     * @param line from the sector to its label
     * @param labelX where the label begins, or ends on the left
     */
    public record Sector(
            String key, String path, String line, int labelX, int labelY, boolean onTheLeft, BigDecimal value) {}

    public static final String REST = "";

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final int RADIUS = 108;
    private static final int ROW = 22;

    public static Sectors of(List<Value> values) {
        var shown = shown(values);
        var total = shown.stream().map(Value::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() == 0) return new Sectors(List.of(), WIDTH, HEIGHT);
        var sectors = new ArrayList<Sector>();
        var before = BigDecimal.ZERO;
        for (var value : shown) {
            sectors.add(sector(value, turn(before, total), turn(before.add(value.value()), total)));
            before = before.add(value.value());
        }
        return new Sectors(apart(sectors), WIDTH, HEIGHT);
    }

    private static List<Value> shown(List<Value> values) {
        var ranked = values.stream()
                .filter(value -> value.value().signum() > 0)
                .sorted(Comparator.comparing(Value::value).reversed())
                .toList();
        if (ranked.size() <= MOST) return ranked;
        var shown = new ArrayList<>(ranked.subList(0, MOST - 1));
        shown.add(new Value(
                REST, ranked.stream().skip(MOST - 1).map(Value::value).reduce(BigDecimal.ZERO, BigDecimal::add)));
        return shown;
    }

    /** How far round, from 0 to 1. Only for drawing: no figure comes from it. */
    private static double turn(BigDecimal part, BigDecimal total) {
        return part.divide(total, 6, RoundingMode.HALF_UP).doubleValue();
    }

    private static Sector sector(Value value, double from, double to) {
        var middle = (from + to) / 2;
        var left = middle > 0.5;
        var line = x(middle, RADIUS + 2) + "," + y(middle, RADIUS + 2) + " " + x(middle, RADIUS + 16) + ","
                + y(middle, RADIUS + 16);
        return new Sector(
                value.key(),
                path(from, to),
                line,
                WIDTH / 2 + (left ? -1 : 1) * (RADIUS + 26),
                y(middle, RADIUS + 18),
                left,
                value.value());
    }

    private static String path(double from, double to) {
        var centre = WIDTH / 2 + "," + HEIGHT / 2;
        if (to - from > 0.9999)
            return "M%d,%d a%d,%d 0 1 1 -1,0 z".formatted(WIDTH / 2, HEIGHT / 2 - RADIUS, RADIUS, RADIUS);
        return "M" + centre + " L" + x(from, RADIUS) + "," + y(from, RADIUS) + " A" + RADIUS + "," + RADIUS + " 0 "
                + (to - from > 0.5 ? 1 : 0) + " 1 " + x(to, RADIUS) + "," + y(to, RADIUS) + " z";
    }

    /** Labels of one side in their order, none over another: the next one is pushed down, and all up where the foot is reached. */
    private static List<Sector> apart(List<Sector> sectors) {
        var placed = new ArrayList<>(sectors);
        for (var left : List.of(true, false)) {
            var side = new ArrayList<Integer>();
            for (int i = 0; i < placed.size(); i++) if (placed.get(i).onTheLeft() == left) side.add(i);
            side.sort(Comparator.comparing(i -> placed.get(i).labelY()));
            var least = ROW;
            for (var i : side) {
                var y = Math.max(least, placed.get(i).labelY());
                placed.set(i, at(placed.get(i), y));
                least = y + ROW;
            }
            var most = HEIGHT - 6;
            for (var i : side.reversed()) {
                var y = Math.min(most, placed.get(i).labelY());
                placed.set(i, at(placed.get(i), y));
                most = y - ROW;
            }
        }
        return placed;
    }

    private static Sector at(Sector sector, int y) {
        var end = sector.line() + " " + (sector.labelX() + (sector.onTheLeft() ? 4 : -4)) + "," + (y - 4);
        var line = sector.line().split(" ").length > 2
                ? sector.line().substring(0, sector.line().lastIndexOf(' ')) + end.substring(end.lastIndexOf(' '))
                : end;
        return new Sector(sector.key(), sector.path(), line, sector.labelX(), y, sector.onTheLeft(), sector.value());
    }

    private static int x(double turn, int radius) {
        return WIDTH / 2 + (int) Math.round(Math.sin(2 * Math.PI * turn) * radius);
    }

    private static int y(double turn, int radius) {
        return HEIGHT / 2 - (int) Math.round(Math.cos(2 * Math.PI * turn) * radius);
    }
}
