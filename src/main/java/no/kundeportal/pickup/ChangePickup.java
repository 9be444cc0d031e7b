package no.kundeportal.pickup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may change on an order: the day, the hours, the count, and the words that go with it.
 *
 * @param day null only where none has been set yet
 */
public record ChangePickup(
        @Nullable LocalDate day,
        TimeWindow timeWindow,
        @Nullable Integer containerCount,
        String comment,
        String contactName,
        String contactPhone,
        String reference) {

    /** The order as it would then be. */
    Correction of(Pickup pickup) {
        var standing = Correction.asItIs(pickup);
        return new Correction(
                standing.site(),
                standing.article(),
                standing.description(),
                standing.action(),
                standing.containerType(),
                containerCount,
                standing.estimatedKg(),
                day,
                timeWindow,
                comment,
                contactName,
                contactPhone,
                reference);
    }
}
