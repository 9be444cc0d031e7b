package no.kundeportal.pickup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The facility's answer to an order, as it is typed on the order's page and in the queue. */
public record ConfirmationForm(
        @NotNull @Nullable Integer version,
        @NotNull @Nullable LocalDate day,
        @NotNull @Nullable TimeWindow timeWindow,
        @Size(max = 20) @Nullable String article,
        @Size(max = 200) @Nullable String priceNote,
        @Size(max = 1000) @Nullable String words) {

    public static ConfirmationForm of(Pickup pickup) {
        return new ConfirmationForm(pickup.currentVersion(), pickup.day(), pickup.timeWindow(), null, "", "");
    }
}
