package no.kundeportal.schedule;

import static java.time.DayOfWeek.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.kundeportal.schedule.Recurrence.MonthlyDay;
import no.kundeportal.schedule.Recurrence.MonthlyWeekday;
import no.kundeportal.schedule.Recurrence.Weekly;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    @Test
    void comesOnEachOfItsWeekdays() {
        var rule = new Weekly(day("2026-11-23"), 1, Set.of(MONDAY, THURSDAY));
        assertThat(rule.daysWithin(day("2026-11-24"), day("2026-12-03")))
                .isEqualTo(days("2026-11-26", "2026-11-30", "2026-12-03"));
    }

    @Test
    void keepsEverySecondWeekOverAYearOfFiftyThreeWeeks() {
        var rule = new Weekly(day("2026-12-09"), 2, Set.of(WEDNESDAY));
        assertThat(rule.daysWithin(day("2026-12-09"), day("2027-02-03")))
                .isEqualTo(days("2026-12-09", "2026-12-23", "2027-01-06", "2027-01-20", "2027-02-03"));
    }

    @Test
    void countsWeeksFromTheWeekOfTheFirstDayWhicheverDayThatIs() {
        var rule = new Weekly(day("2026-11-27"), 3, Set.of(MONDAY));
        assertThat(rule.daysWithin(day("2026-11-27"), day("2027-01-10"))).isEqualTo(days("2026-12-14", "2027-01-04"));
    }

    @Test
    void findsTheNthWeekdayOfAMonth() {
        var rule = new MonthlyWeekday(1, TUESDAY);
        assertThat(rule.daysWithin(day("2026-12-01"), day("2027-02-28")))
                .isEqualTo(days("2026-12-01", "2027-01-05", "2027-02-02"));
    }

    @Test
    void leavesOutMonthsWithoutAFifthSuchWeekday() {
        var rule = new MonthlyWeekday(5, FRIDAY);
        assertThat(rule.daysWithin(day("2027-01-01"), day("2027-05-31"))).isEqualTo(days("2027-01-29", "2027-04-30"));
    }

    @Test
    void findsTheLastWeekdayInEveryMonth() {
        var rule = new MonthlyWeekday(-1, FRIDAY);
        assertThat(rule.daysWithin(day("2027-01-01"), day("2027-03-31")))
                .isEqualTo(days("2027-01-29", "2027-02-26", "2027-03-26"));
    }

    @Test
    void takesTheLastDayOfAMonthThatIsTooShort() {
        assertThat(new MonthlyDay(29).daysWithin(day("2027-02-01"), day("2027-03-31")))
                .isEqualTo(days("2027-02-28", "2027-03-29"));
        assertThat(new MonthlyDay(29).daysWithin(day("2028-02-01"), day("2028-02-29")))
                .isEqualTo(days("2028-02-29"));
        assertThat(new MonthlyDay(31).daysWithin(day("2026-11-30"), day("2027-01-31")))
                .isEqualTo(days("2026-11-30", "2026-12-31", "2027-01-31"));
    }

    @Test
    void hasNoDaysInAPeriodThatEndsBeforeItBegins() {
        assertThat(new MonthlyDay(1).daysWithin(day("2027-02-02"), day("2027-01-01")))
                .isEmpty();
        assertThat(new Weekly(day("2026-11-23"), 1, Set.of(MONDAY)).daysWithin(day("2027-02-02"), day("2027-01-01")))
                .isEmpty();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<LocalDate> days(String... texts) {
        return java.util.Arrays.stream(texts).map(LocalDate::parse).toList();
    }
}
