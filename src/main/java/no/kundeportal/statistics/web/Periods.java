package no.kundeportal.statistics.web;

import java.time.Clock;
import java.time.LocalDate;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.statistics.Statistics;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** The period that a filter asks for. */
@Component
class Periods {

    private final Clock clock;

    Periods(Clock clock) {
        this.clock = clock;
    }

    /** Null when the days make no period; then the form says why. */
    @Nullable
    Period of(SlipFilter filter, BindingResult errors) {
        if (errors.hasErrors()) return null;
        try {
            return Statistics.bounded(filter.period(LocalDate.now(clock)));
        } catch (Refusal refusal) {
            Forms.reject(errors, refusal.at("to"));
            return null;
        }
    }
}
