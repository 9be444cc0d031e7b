package no.kundeportal.pickup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order.
 *
 * @param article null for Annet, which then has a description
 * @param day null is possible for Annet alone: the facility proposes one
 * @param requestKey made with the form, so that the form sent twice is one order
 */
public record PlacePickup(
        String site,
        @Nullable String article,
        String description,
        Action action,
        @Nullable String containerType,
        @Nullable Integer containerCount,
        @Nullable BigDecimal estimatedKg,
        @Nullable LocalDate day,
        TimeWindow timeWindow,
        String comment,
        String contactName,
        String contactPhone,
        String reference,
        UUID requestKey) {

    PickupLine line() {
        return new PickupLine(article, description, action, containerType, containerCount, estimatedKg);
    }
}
