package no.kundeportal.treatment;

import java.time.LocalDate;
import no.kundeportal.catalogue.Named;
import org.jspecify.annotations.Nullable;

/**
 * What is collected of an article and received at a facility, with the version of its profile that counts today.
 *
 * @param profile null when none counts today
 * @param begins when the next version begins, null when there is none
 */
public record Stream(
        String articleCode,
        Named article,
        String facilityCode,
        String facility,
        @Nullable ProfileVersion profile,
        @Nullable LocalDate begins) {

    public String key() {
        return articleCode + "@" + facilityCode;
    }
}
