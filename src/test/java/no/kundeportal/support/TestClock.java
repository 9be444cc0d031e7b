package no.kundeportal.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Runs like any clock until a test sets it, unless the whole run is to show one moment. */
public class TestClock extends Clock {

    private final ZoneId zone;
    private volatile Instant set;

    TestClock(ZoneId zone) {
        this.zone = zone;
        this.set = shown().orElse(null);
    }

    /** The moment that clock and demonstration stand still at, where the run names one: pictures are then the same every day. */
    static Optional<Instant> shown() {
        return Optional.ofNullable(System.getProperty("portal.moment"))
                .map(moment -> OffsetDateTime.parse(moment).toInstant());
    }

    /** @param moment local time in Oslo, for example "2026-11-27T11:59" */
    public void is(String moment) {
        set = LocalDateTime.parse(moment).atZone(zone).toInstant();
    }

    public void runs() {
        set = shown().orElse(null);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(instant(), other);
    }

    @Override
    public Instant instant() {
        var moment = set;
        return moment == null ? Instant.now() : moment;
    }
}
