package no.kundeportal.statistics.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kundeportal.statistics.GroupRow;
import no.kundeportal.statistics.Grouping;
import no.kundeportal.web.Words;
import no.kundeportal.web.chart.Stacks;
import org.springframework.stereotype.Component;

/** Groups of two cuts as stacked bars: the largest parts by themselves, the others as one. */
@Component
class PartsChart {

    private static final int MOST_PARTS = 4;
    private static final int MOST_ROWS = 24;

    /** @param more how many bars are left to the table */
    public record Drawn(Stacks stacks, List<String> legend, int more) {}

    private final GroupLines lines;
    private final Words words;

    PartsChart(GroupLines lines, Words words) {
        this.lines = lines;
        this.words = words;
    }

    /** @param rows with two levels; a sum stands after its parts */
    Drawn of(List<GroupRow> rows, Grouping grouping) {
        var names = new LinkedHashMap<String, String>();
        var sums = new LinkedHashMap<String, BigDecimal>();
        for (var row : rows) {
            if (row.level() != 2) continue;
            names.put(row.keys().get(1), lines.labels(row, grouping).get(1));
            sums.merge(row.keys().get(1), row.kg(), BigDecimal::add);
        }
        var largest = sums.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .limit(sums.size() == MOST_PARTS + 1 ? MOST_PARTS + 1 : MOST_PARTS)
                .toList();
        var legend = new ArrayList<String>();
        for (var key : largest) legend.add(names.getOrDefault(key, key));
        if (sums.size() > largest.size()) legend.add(words.of("insight.others"));
        var bars = bars(rows, grouping, largest);
        var shown = bars.subList(0, Math.min(bars.size(), MOST_ROWS));
        return new Drawn(Stacks.of(shown), legend, bars.size() - shown.size());
    }

    private List<Stacks.Value> bars(List<GroupRow> rows, Grouping grouping, List<String> largest) {
        var bars = new ArrayList<Stacks.Value>();
        var parts = empty(largest);
        for (var row : rows) {
            if (row.level() == 2) {
                var at = largest.indexOf(row.keys().get(1));
                parts.set(
                        at < 0 ? largest.size() : at,
                        parts.get(at < 0 ? largest.size() : at).add(row.kg()));
                continue;
            }
            var before = row.kgBefore().signum() > 0 ? row.kgBefore() : null;
            bars.add(new Stacks.Value(lines.labels(row, grouping).getFirst(), parts, before));
            parts = empty(largest);
        }
        return bars;
    }

    private static List<BigDecimal> empty(List<String> largest) {
        return new ArrayList<>(java.util.Collections.nCopies(largest.size() + 1, BigDecimal.ZERO));
    }
}
