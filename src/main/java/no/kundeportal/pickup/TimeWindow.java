package no.kundeportal.pickup;

import java.time.LocalTime;

/** The hours of the day within which the lorry comes. */
public enum TimeWindow {
    ANY(7, 15),
    MORNING(7, 11),
    MIDDAY(11, 15);

    private final LocalTime from;
    private final LocalTime to;

    TimeWindow(int from, int to) {
        this.from = LocalTime.of(from, 0);
        this.to = LocalTime.of(to, 0);
    }

    public LocalTime from() {
        return from;
    }

    public LocalTime to() {
        return to;
    }

    /** "07–11" */
    public String hours() {
        return "%02d–%02d".formatted(from.getHour(), to.getHour());
    }
}
