package no.kundeportal.statistics;

import java.time.LocalDate;
import no.kundeportal.kernel.Period;

/** A period that moves on with the calendar, so that a report made once stays of use. */
public enum ReportSpan {
    LAST_MONTH,
    THIS_YEAR,
    LAST_YEAR,
    LAST_TWELVE_MONTHS,
    /** The days named in the report. */
    FIXED;

    /** Not for {@link #FIXED}. */
    Period on(LocalDate today) {
        var month = today.withDayOfMonth(1);
        return switch (this) {
            case LAST_MONTH -> new Period(month.minusMonths(1), month.minusDays(1));
            case THIS_YEAR, FIXED -> new Period(today.withDayOfYear(1), today);
            case LAST_YEAR ->
                new Period(
                        today.withDayOfYear(1).minusYears(1),
                        today.withDayOfYear(1).minusDays(1));
            case LAST_TWELVE_MONTHS -> new Period(month.minusMonths(12), month.minusDays(1));
        };
    }
}
