package no.kundeportal.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a plan is empty.
 *
 * @param key "noAgreement", "ended" or "period"
 * @param endedOn the last day of the last agreement, where all have ended
 */
public record EmptyPlan(String key, @Nullable LocalDate endedOn) {

    static EmptyPlan noAgreement() {
        return new EmptyPlan("noAgreement", null);
    }

    static EmptyPlan ended(LocalDate lastDay) {
        return new EmptyPlan("ended", lastDay);
    }

    static EmptyPlan nothingInPeriod() {
        return new EmptyPlan("period", null);
    }
}
