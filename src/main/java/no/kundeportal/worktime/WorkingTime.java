package no.kundeportal.worktime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The time between two moments in which somebody was there to work. */
@Component
public class WorkingTime {

    private final WorkingDays days;
    private final OfficeHours hours;
    private final Clock clock;

    WorkingTime(WorkingDays days, OfficeHours hours, Clock clock) {
        this.days = days;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * What of the office hours of working days lies between two moments; nothing where the first is the later one.
     *
     * @param country ISO 3166 code of two letters, whose holidays count
     */
    public Duration between(Instant from, Instant until, String country) {
        var worked = Duration.ZERO;
        var last = LocalDate.ofInstant(until, clock.getZone());
        for (var day = LocalDate.ofInstant(from, clock.getZone()); !day.isAfter(last); day = day.plusDays(1))
            if (days.isWorkingDay(day, country)) worked = worked.plus(ofDay(day, from, until));
        return worked;
    }

    private Duration ofDay(LocalDate day, Instant from, Instant until) {
        var opens = day.atTime(hours.from()).atZone(clock.getZone()).toInstant();
        var closes = day.atTime(hours.until()).atZone(clock.getZone()).toInstant();
        var began = from.isAfter(opens) ? from : opens;
        var ended = until.isBefore(closes) ? until : closes;
        return ended.isAfter(began) ? Duration.between(began, ended) : Duration.ZERO;
    }
}
