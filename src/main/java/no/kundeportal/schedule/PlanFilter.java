package no.kundeportal.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the plan, as it stands in the address, where each part may be missing.
 *
 * @param view "list", "week" or "month"
 * @param on a day within the week or month that is shown
 * @param from and to are the period of the list
 */
public record PlanFilter(
        String view,
        @Nullable LocalDate on,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> site,
        List<String> article) {

    public PlanFilter {
        view = "week".equals(view) || "month".equals(view) ? view : "list";
        site = nonBlank(site);
        article = nonBlank(article);
    }

    public boolean isReversed() {
        return from != null && to != null && to.isBefore(from);
    }

    /** The same with the days that it means: those of the week or month, else the typed ones. */
    public PlanFilter inForce(LocalDate today, boolean fromIsTyped) {
        var day = on == null ? today : on;
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var month = YearMonth.from(day);
        return switch (view) {
            case "week" -> new PlanFilter(view, day, monday, monday.plusDays(6), site, article);
            case "month" -> new PlanFilter(view, day, month.atDay(1), month.atEndOfMonth(), site, article);
            default ->
                new PlanFilter(
                        view,
                        day,
                        fromIsTyped ? from : today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        to,
                        site,
                        article);
        };
    }

    /** A day of the week or month before. */
    public LocalDate before() {
        return beside(-1);
    }

    /** A day of the week or month after. */
    public LocalDate after() {
        return beside(1);
    }

    private LocalDate beside(int step) {
        if (on == null) throw new IllegalStateException("not in force");
        return view.equals("week") ? on.plusWeeks(step) : on.withDayOfMonth(1).plusMonths(step);
    }

    public YearMonth month() {
        if (on == null) throw new IllegalStateException("not in force");
        return YearMonth.from(on);
    }

    private static List<String> nonBlank(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(value -> value != null && !value.isBlank())
                        .toList();
    }
}
