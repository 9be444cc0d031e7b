package no.kundeportal.project;

import java.time.LocalDate;
import java.util.List;
import no.kundeportal.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much the law asks to be sorted, by the day of the application. */
@Component
class Requirements {

    private record Requirement(
            LocalDate validFrom, @Nullable LocalDate optionalUntil) {}

    private final JdbcClient database;

    Requirements(JdbcClient database) {
        this.database = database;
    }

    /** @throws Refusal when no requirement is known of that day, or there was none to choose */
    void check(Terms terms) {
        var known = database.sql("select valid_from, optional_until from sorting_requirement order by valid_from desc")
                .query(Requirement.class)
                .list();
        var holds = of(known, terms.appliedOn());
        if (holds == null)
            throw Refusal.of(
                    "appliedOn",
                    "project.appliedOn.tooEarly",
                    known.getLast().validFrom().getYear());
        if (!terms.earlierRules()) return;
        var until = holds.optionalUntil();
        if (until == null || terms.appliedOn().isAfter(until))
            throw Refusal.of("earlierRules", "project.earlierRules.noChoice");
    }

    private static @Nullable Requirement of(List<Requirement> newestFirst, LocalDate day) {
        for (var each : newestFirst) if (!each.validFrom().isAfter(day)) return each;
        return null;
    }
}
