package no.kundeportal.treatment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import no.kundeportal.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a version holds.
 *
 * @param to the last one; null while there is no end
 */
public record Days(LocalDate from, @Nullable LocalDate to) {

    /** As a day can be typed, in every language. */
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    /** @throws Refusal at "validTo" when they end before they begin */
    public Days {
        if (to != null && to.isBefore(from)) throw Refusal.of("validTo", "period.reversed");
    }

    public boolean include(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /**
     * A new version takes over from the one of its first day, and may not reach into a later one.
     *
     * @throws Refusal at "validTo" naming the day before which it has to end
     */
    void requireRoomAmong(Collection<Days> others) {
        others.stream()
                .map(Days::from)
                .filter(begin -> begin.isAfter(from) && include(begin))
                .min(LocalDate::compareTo)
                .ifPresent(begin -> {
                    throw Refusal.of(
                            "validTo", "treatment.overlaps", WRITTEN.format(begin), WRITTEN.format(begin.minusDays(1)));
                });
    }
}
