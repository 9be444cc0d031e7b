package no.kundeportal.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.kundeportal.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How a report is cut: first by time, if at all, then by what was chosen, in that order. Each cut has its subtotals.
 *
 * @param sort within each group; descending: the largest, the latest or the last of the alphabet first
 */
public record Grouping(@Nullable PeriodUnit unit, List<Dimension> by, Sort sort, boolean descending) {

    /** The names of the sorts; a name that stands in an address never reaches the database. */
    public enum Sort {
        /** Time newest first or oldest first, all else by name. */
        PERIOD(""),
        NAME(""),
        KG("kg"),
        BEFORE("kg_before"),
        DIFFERENCE("kg - kg_before"),
        VISITS("visits"),
        AMOUNT("invoiced - paid");

        private final String measure;

        Sort(String measure) {
            this.measure = measure;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Grouping none() {
        return new Grouping(null, List.of(), Sort.PERIOD, true);
    }

    public static Grouping by(@Nullable PeriodUnit unit, Dimension... dimensions) {
        return new Grouping(unit, List.of(dimensions), Sort.PERIOD, true);
    }

    /**
     * From an address.
     *
     * @throws Refusal at the field that holds what is unknown
     */
    public static Grouping of(
            @Nullable String unit, List<String> group, @Nullable String sort, @Nullable String direction) {
        var by = new LinkedHashSet<Dimension>();
        for (var each : group) if (!each.isBlank()) by.add(known(Dimension.values(), Dimension::key, "group", each));
        var order = blank(sort) ? Sort.PERIOD : known(Sort.values(), Sort::key, "sort", sort);
        var down = blank(direction)
                ? order != Sort.NAME
                : known(Direction.values(), Direction::key, "direction", direction) == Direction.DESC;
        return new Grouping(
                blank(unit) ? null : known(PeriodUnit.values(), PeriodUnit::key, "unit", unit),
                List.copyOf(by),
                order,
                down);
    }

    private enum Direction {
        ASC,
        DESC;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static <T> T known(
            T[] all, java.util.function.Function<T, String> key, String field, @Nullable String asked) {
        return Arrays.stream(all)
                .filter(each -> key.apply(each).equals(asked))
                .findFirst()
                .orElseThrow(() -> Refusal.of(field, "statistics.unknown." + field, String.valueOf(asked)));
    }

    public boolean isNone() {
        return unit == null && by.isEmpty();
    }

    /** How many cuts there are, time included. */
    public int depth() {
        return by.size() + (unit == null ? 0 : 1);
    }

    /** Where a dimension stands among the cuts, or -1. */
    public int positionOf(Dimension dimension) {
        var at = by.indexOf(dimension);
        return at < 0 || unit == null ? at : at + 1;
    }

    /** What a cut is by; not for the cut by time. */
    public Dimension dimension(int cut) {
        return by.get(unit == null ? cut : cut - 1);
    }

    private boolean isTime(int cut) {
        return unit != null && cut == 0;
    }

    // What the statement of GroupedReport is put together from. Cuts are numbered from 0; k0, k1 … are their keys.

    /** "…::text as k0, … as k1, " */
    String keys() {
        return each(cut -> {
            var expression =
                    unit != null && cut == 0 ? unit.sql() : dimension(cut).sql();
            return "(" + expression + ")::text collate \"C\" as k" + cut + ", ";
        });
    }

    String columns() {
        return each(cut -> "k" + cut + ", ");
    }

    /** For each depth: "…, …, …". @param part takes the keys of the depth (", k0, k1") and its number */
    String visits(String part) {
        return IntStream.rangeClosed(0, depth())
                .mapToObj(depth -> part.formatted(depth == 0 ? "" : ", " + upTo(depth - 1), depth))
                .collect(Collectors.joining(", "));
    }

    /** "(), (k0), (k0, k1)" */
    String sets() {
        var sets = new ArrayList<String>(List.of("()"));
        for (int cut = 0; cut < depth(); cut++) sets.add("(" + upTo(cut) + ")");
        return String.join(", ", sets);
    }

    /** How deep a row lies: 0 the total, {@link #depth()} a row without parts. */
    String level() {
        return isNone() ? "0" : each(cut -> (cut == 0 ? "" : " + ") + "1 - grouping(k" + cut + ")");
    }

    String names(Locale locale) {
        return each(cut -> {
            var name = isTime(cut) ? "null" : dimension(cut).nameOf("d" + cut, locale);
            return ", coalesce(" + name + ", k" + cut + ") as name" + cut;
        });
    }

    /** What its groups are ranked by: the subtotal of the group in which a row lies, at each depth. */
    String ranks() {
        if (sort.measure.isEmpty()) return "";
        return each(cut -> ", max(case when level = %d then %s end) over (partition by %s) as rank%d"
                .formatted(cut + 1, sort.measure, upTo(cut), cut));
    }

    String joins() {
        return each(cut -> isTime(cut) ? "" : " " + dimension(cut).join("d" + cut, "k" + cut));
    }

    /** Each group stands at the place that its subtotal gives it, its parts follow it, and then the subtotal. */
    String order() {
        return each(cut -> "k%d is null, %s, k%d, ".formatted(cut, rank(cut), cut)) + "level";
    }

    private String rank(int cut) {
        var time = isTime(cut);
        return switch (sort) {
            case PERIOD -> time ? "k" + cut + (descending ? " desc" : "") : "name" + cut;
            case NAME -> time ? "k" + cut + " desc" : "name" + cut + (descending ? " desc" : "");
            default -> "rank" + cut + (descending ? " desc" : "");
        };
    }

    /** By what a page goes on: the depth tells a group from its parts. */
    String key() {
        return "concat_ws(',', level" + each(cut -> ", k" + cut) + ")";
    }

    private static String upTo(int cut) {
        return String.join(
                ", ", IntStream.rangeClosed(0, cut).mapToObj(i -> "k" + i).toList());
    }

    private String each(java.util.function.IntFunction<String> part) {
        return String.join("", IntStream.range(0, depth()).mapToObj(part).toList());
    }
}
