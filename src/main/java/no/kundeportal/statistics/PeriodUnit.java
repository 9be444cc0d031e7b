package no.kundeportal.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.kundeportal.kernel.Period;

/** How finely time is cut. Weeks are those of ISO 8601: they begin on Monday and may lie in two years. */
public enum PeriodUnit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** As it stands in addresses, in messages, and as the database calls it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first day of the unit in which a day lies. */
    public LocalDate begin(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1L);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the next unit. */
    LocalDate next(LocalDate begin) {
        return switch (this) {
            case DAY -> begin.plusDays(1);
            case WEEK -> begin.plusWeeks(1);
            case MONTH -> begin.plusMonths(1);
            case QUARTER -> begin.plusMonths(3);
            case YEAR -> begin.plusYears(1);
        };
    }

    public LocalDate end(LocalDate begin) {
        return next(begin).minusDays(1);
    }

    /** The first days of all units that a period touches. */
    List<LocalDate> beginnings(Period period) {
        return Stream.iterate(begin(period.from()), day -> !day.isAfter(period.to()), this::next)
                .toList();
    }

    /**
     * The first day of its unit, of a day or of one a year earlier moved to this year's place. By the calendar's days,
     * for weeks as well: so what stood between the same two dates last year is what is compared. A day before the leap day
     * becomes the leap day where the period begins with it.
     */
    String sql() {
        return "date_trunc('%s', greatest(s.weighed_on + case when cut.now then interval '0' else interval '1 year' end, cast(:begin as timestamp)))::date"
                .formatted(key());
    }
}
