package no.kundeportal.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final OfficeHours HOURS = new OfficeHours(LocalTime.of(8, 0), LocalTime.of(16, 0));

    private final WorkingTime time = new WorkingTime(new WorkingDays(), HOURS, Clock.system(OSLO));

    @ParameterizedTest
    @CsvSource({
        // within a day, from before it, until after it, and all of it
        "2026-11-24T10:00, 2026-11-24T13:00, NO, 180",
        "2026-11-24T05:00, 2026-11-24T09:00, NO, 60",
        "2026-11-24T15:00, 2026-11-24T22:00, NO, 60",
        "2026-11-24T00:00, 2026-11-25T00:00, NO, 480",
        // over a night, a weekend, and Easter
        "2026-11-24T15:30, 2026-11-25T08:30, NO, 60",
        "2026-11-27T15:30, 2026-11-30T08:30, NO, 60",
        "2026-11-28T10:00, 2026-11-29T10:00, NO, 0",
        "2026-04-01T15:00, 2026-04-07T09:00, NO, 120",
        // Maundy Thursday is a working day in Sweden, the sixth of June is none, and the seventeenth of May is Norway's
        "2026-04-01T15:00, 2026-04-07T09:00, SE, 600",
        "2025-06-05T15:00, 2025-06-09T09:00, SE, 120",
        "2027-05-14T15:00, 2027-05-18T09:00, NO, 120",
        // summer time begins and ends at night, when nobody works
        "2026-03-27T15:00, 2026-03-30T09:00, NO, 120",
        "2026-10-23T15:00, 2026-10-26T09:00, NO, 120",
        // backwards
        "2026-11-24T13:00, 2026-11-24T10:00, NO, 0"
    })
    void isWhatLiesWithinOfficeHoursOfWorkingDays(
            LocalDateTime from, LocalDateTime until, String country, int minutes) {
        assertThat(time.between(
                        from.atZone(OSLO).toInstant(), until.atZone(OSLO).toInstant(), country))
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void officeHoursBeginBeforeTheyEnd() {
        assertThatThrownBy(() -> new OfficeHours(LocalTime.of(16, 0), LocalTime.of(8, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
