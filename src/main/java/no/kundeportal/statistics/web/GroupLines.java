package no.kundeportal.statistics.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import no.kundeportal.kernel.Period;
import no.kundeportal.statistics.Dimension;
import no.kundeportal.statistics.GroupRow;
import no.kundeportal.statistics.Grouping;
import no.kundeportal.statistics.PeriodUnit;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Component;

/** Groups in the words of a page. */
@Component
class GroupLines {

    private final Formats formats;
    private final Words words;
    private final Clock clock;

    GroupLines(Formats formats, Words words, Clock clock) {
        this.formats = formats;
        this.words = words;
        this.clock = clock;
    }

    List<GroupLine> of(List<GroupRow> rows, SlipFilter filter, Period period, Grouping grouping) {
        return rows.stream().map(row -> line(row, filter, period, grouping)).toList();
    }

    private GroupLine line(GroupRow row, SlipFilter filter, Period period, Grouping grouping) {
        var labels = labels(row, grouping);
        var isSum = row.level() < grouping.depth();
        var sum = isSum ? words.of("statistics.sum.of", labels.get(row.level() - 1)) : "";
        return new GroupLine(row, labels, sum, isRunning(row, grouping), Doors.to(filter, period, grouping, row));
    }

    /** One for each cut of the grouping. */
    List<String> labels(GroupRow row, Grouping grouping) {
        var labels = new ArrayList<String>();
        for (int cut = 0; cut < row.level(); cut++) labels.add(label(row, grouping, cut));
        while (labels.size() < grouping.depth()) labels.add("");
        return labels;
    }

    private String label(GroupRow row, Grouping grouping, int cut) {
        var unit = grouping.unit();
        if (unit != null && cut == 0) return span(unit, row.begin());
        return label(grouping.dimension(cut), row.keys().get(cut), row.names().get(cut));
    }

    private String label(Dimension dimension, String key, String name) {
        return switch (dimension) {
            case WASTE_CODE ->
                key.equals("-") ? words.of("statistics.withoutCode") : formats.wasteCode(key, name.endsWith("*"));
            case CONTAINER -> key.equals("-") ? words.of("statistics.withoutContainer") : name;
            case HAZARDOUS -> words.of("statistics.hazard." + key);
            default -> name;
        };
    }

    /** "uke 48, 2026" */
    String span(PeriodUnit unit, LocalDate begin) {
        return switch (unit) {
            case DAY -> formats.date(begin);
            case WEEK ->
                words.of(
                        "statistics.label.week",
                        formats.week(begin),
                        String.valueOf(begin.get(IsoFields.WEEK_BASED_YEAR)));
            case MONTH -> formats.month(formats.monthOf(begin));
            case QUARTER ->
                words.of(
                        "statistics.label.quarter",
                        begin.get(IsoFields.QUARTER_OF_YEAR),
                        String.valueOf(begin.getYear()));
            case YEAR -> String.valueOf(begin.getYear());
        };
    }

    /** Below a bar, where there is little room. */
    String shortSpan(PeriodUnit unit, LocalDate begin) {
        return switch (unit) {
            case DAY -> String.valueOf(begin.getDayOfMonth());
            case WEEK -> String.valueOf(formats.week(begin));
            case MONTH -> formats.monthName(formats.monthOf(begin));
            case QUARTER -> words.of("statistics.label.quarter.short", begin.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> String.valueOf(begin.getYear());
        };
    }

    boolean isRunning(GroupRow row, Grouping grouping) {
        var unit = grouping.unit();
        return unit != null && row.level() > 0 && isRunning(unit, row.begin());
    }

    /** Begun or still to come, but not over. */
    boolean isRunning(PeriodUnit unit, LocalDate begin) {
        return !unit.end(begin).isBefore(LocalDate.now(clock));
    }
}
