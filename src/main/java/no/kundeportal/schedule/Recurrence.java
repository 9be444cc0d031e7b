package no.kundeportal.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rule of an agreement: on which days it plans a pickup, before any holiday moves one. */
public sealed interface Recurrence {

    /** All days of the rule from one day to another, both included, in order. */
    List<LocalDate> daysWithin(LocalDate from, LocalDate to);

    /** On these weekdays of every n-th week. Weeks are counted from the one of the first day, so a year's end changes nothing. */
    record Weekly(LocalDate start, int every, Set<DayOfWeek> weekdays) implements Recurrence {

        @Override
        public List<LocalDate> daysWithin(LocalDate from, LocalDate to) {
            var first = monday(start);
            return from.isAfter(to)
                    ? List.of()
                    : from.datesUntil(to.plusDays(1))
                            .filter(day -> weekdays.contains(day.getDayOfWeek()))
                            .filter(day -> Math.floorMod(ChronoUnit.WEEKS.between(first, monday(day)), every) == 0)
                            .toList();
        }

        private static LocalDate monday(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }

    /**
     * On the n-th such weekday of each month; a month without a fifth one has none.
     *
     * @param ordinal 1 to 5, or -1 for the last
     */
    record MonthlyWeekday(int ordinal, DayOfWeek weekday) implements Recurrence {

        @Override
        public List<LocalDate> daysWithin(LocalDate from, LocalDate to) {
            return months(from, to)
                    .filter(month -> YearMonth.from(on(month)).equals(month))
                    .map(this::on)
                    .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                    .toList();
        }

        private LocalDate on(YearMonth month) {
            return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
        }
    }

    /** On a day of each month; a month that is too short has its last day instead. */
    record MonthlyDay(int day) implements Recurrence {

        @Override
        public List<LocalDate> daysWithin(LocalDate from, LocalDate to) {
            return months(from, to)
                    .map(month -> month.atDay(Math.min(day, month.lengthOfMonth())))
                    .filter(on -> !on.isBefore(from) && !on.isAfter(to))
                    .toList();
        }
    }

    private static Stream<YearMonth> months(LocalDate from, LocalDate to) {
        return Stream.iterate(
                YearMonth.from(from), month -> !month.isAfter(YearMonth.from(to)), month -> month.plusMonths(1));
    }
}
