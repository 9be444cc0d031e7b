package no.kundeportal.statistics.web;

import java.util.List;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.statistics.Grouping;
import no.kundeportal.statistics.Report;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** How a report is cut and sorted, as it stands in the address. */
public record GroupingForm(
        @Nullable String unit,
        List<String> group,
        @Nullable String sort,
        @Nullable String direction) {

    public GroupingForm {
        group = group == null
                ? List.of()
                : group.stream().filter(java.util.Objects::nonNull).toList();
    }

    /** What is asked for, or what the report does for whoever asks for nothing; null with the reason among the errors. */
    @Nullable
    Grouping grouping(Report report, BindingResult errors) {
        try {
            var asked = Grouping.of(unit, group, sort, direction);
            if (unit != null || !group.isEmpty()) return asked;
            var own = report.grouping();
            return new Grouping(own.unit(), own.by(), asked.sort(), asked.descending());
        } catch (Refusal refusal) {
            Forms.reject(errors, refusal);
            return null;
        }
    }
}
