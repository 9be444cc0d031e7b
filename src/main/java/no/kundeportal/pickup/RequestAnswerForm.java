package no.kundeportal.pickup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The facility's answer to what a customer has asked, as it is typed on the order's page and in the queue. */
public record RequestAnswerForm(
        @NotNull @Nullable Integer version,
        @Nullable Boolean fee,
        @Size(max = 1000) @Nullable String words) {

    public static RequestAnswerForm of(Pickup pickup) {
        return new RequestAnswerForm(pickup.currentVersion(), false, "");
    }
}
