package no.kundeportal.treatment;

import java.time.Instant;
import no.kundeportal.catalogue.Named;
import org.jspecify.annotations.Nullable;

/**
 * A version of a profile as it is kept.
 *
 * @param supersededAt since when another one from the same day stands in its place; null while it counts
 */
public record ProfileVersion(
        long id,
        String articleCode,
        Named article,
        String facilityCode,
        String facility,
        ProfileTerms terms,
        Instant madeAt,
        @Nullable Instant supersededAt) {

    public boolean counts() {
        return supersededAt == null;
    }
}
