package no.kundeportal.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many stops each vehicle has on each day of a week. */
public record WeekPlan(LocalDate monday, List<LocalDate> days, List<Row> rows) {

    /**
     * @param vehicle null for what is on none
     * @param counts of Monday to Sunday
     */
    public record Row(@Nullable Vehicle vehicle, List<Count> counts) {}

    /** @param over how many of them have come to an end */
    public record Count(LocalDate day, int stops, int over) {}

    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.counts().stream().allMatch(count -> count.stops() == 0));
    }

    /** For the filter. */
    public List<Vehicle> vehicles() {
        return rows.stream().map(Row::vehicle).filter(Objects::nonNull).toList();
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }
}
