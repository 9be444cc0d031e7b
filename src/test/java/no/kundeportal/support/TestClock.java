package no.kundeportal.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Runs like any clock until a test sets it. */
public class TestClock extends Clock {

    private final ZoneId zone;
    private volatile Instant set;

    TestClock(ZoneId zone) {
        this.zone = zone;
    }

    /** @param moment local time in Oslo, for example "2026-11-27T11:59" */
    public void is(String moment) {
        set = LocalDateTime.parse(moment).atZone(zone).toInstant();
    }

    public void runs() {
        set = null;
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
