package no.kundeportal.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import no.kundeportal.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a building project is.
 *
 * @param site its number
 * @param floorArea gross, in square metres
 * @param endsOn last day on which waste is counted; null while it is not known
 * @param appliedOn day of the application, which decides how much must be sorted
 * @param earlierRules whether the builder chose the requirement before the one of that day
 * @param property cadastral number of the land, empty where it is not given
 */
public record Terms(
        String site,
        String name,
        Work kind,
        BigDecimal floorArea,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        LocalDate appliedOn,
        boolean earlierRules,
        String caseNumber,
        String property) {

    /** Longer than a site is built on; the reports behind the figures take no longer period either. */
    static final int LONGEST_YEARS = 10;

    private static final int AHEAD_YEARS = 5;

    /** @throws Refusal at the field that does not hold */
    Terms checked(LocalDate today) {
        if (startsOn.isBefore(today.minusYears(LONGEST_YEARS)))
            throw Refusal.of("startsOn", "project.startsOn.tooEarly", LONGEST_YEARS);
        if (startsOn.isAfter(today.plusYears(AHEAD_YEARS)))
            throw Refusal.of("startsOn", "project.startsOn.tooLate", AHEAD_YEARS);
        if (endsOn != null && endsOn.isBefore(startsOn)) throw Refusal.of("endsOn", "project.endsOn.beforeStart");
        if (endsOn != null && endsOn.isAfter(startsOn.plusYears(LONGEST_YEARS)))
            throw Refusal.of("endsOn", "project.endsOn.tooLate", LONGEST_YEARS);
        if (appliedOn.isAfter(endsOn == null ? today.plusYears(AHEAD_YEARS) : endsOn))
            throw Refusal.of("appliedOn", "project.appliedOn.tooLate");
        return this;
    }
}
