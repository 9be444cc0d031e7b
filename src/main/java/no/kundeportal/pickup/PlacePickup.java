package no.kundeportal.pickup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order.
 *
 * @param lines at least one; at most one of them Annet
 * @param arrangement without a day only for Annet alone: the facility proposes one
 * @param declaration of what is hazardous; without meaning where nothing is
 * @param requestKey made with the form, so that the form sent twice is one order
 */
public record PlacePickup(
        String site,
        List<PickupLine> lines,
        Arrangement arrangement,
        @Nullable Declaration declaration,
        UUID requestKey) {

    PlacePickup undeclared() {
        return new PlacePickup(site, lines, arrangement, null, requestKey);
    }

    boolean isOtherAlone() {
        return lines.stream().allMatch(PickupLine::isOther);
    }
}
