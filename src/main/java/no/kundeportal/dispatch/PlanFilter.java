package no.kundeportal.dispatch;

import java.time.LocalDate;
import no.kundeportal.catalogue.Service;
import org.jspecify.annotations.Nullable;

/**
 * What of a facility's plan is shown, as it stands in the address, where each part may be missing.
 *
 * @param day null is today; of a week any of its days
 * @param vehicle a registration, or {@link #NONE} for what is on no vehicle yet
 * @param kind null is every kind of service
 */
public record PlanFilter(
        @Nullable LocalDate day,
        @Nullable String vehicle,
        @Nullable Service kind,
        @Nullable String view) {

    public static final String NONE = "none";

    public PlanFilter {
        vehicle = vehicle == null || vehicle.isBlank() ? null : vehicle.strip();
        view = "week".equals(view) ? "week" : "day";
    }

    public boolean isWeek() {
        return "week".equals(view);
    }

    /** With today where no day was said. */
    public PlanFilter on(LocalDate today) {
        return day == null ? new PlanFilter(today, vehicle, kind, view) : this;
    }
}
