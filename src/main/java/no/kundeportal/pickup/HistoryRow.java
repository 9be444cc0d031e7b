package no.kundeportal.pickup;

import no.kundeportal.pickup.Weights.Weight;
import org.jspecify.annotations.Nullable;

/**
 * An order that is over.
 *
 * @param correction why the facility changed it on the way, empty where it did not
 * @param found null where all was as it should be
 * @param weight null where nothing was weighed
 */
public record HistoryRow(
        PickupRow order,
        String correction,
        @Nullable Deviation found,
        @Nullable Weight weight) {

    /** Why it did not come as ordered: what ended it, or what changed it on the way. */
    public String why() {
        return order.reason().isEmpty() ? correction : order.reason();
    }
}
