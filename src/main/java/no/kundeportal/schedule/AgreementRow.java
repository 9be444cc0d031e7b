package no.kundeportal.schedule;

import java.time.LocalDate;
import no.kundeportal.catalogue.Named;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as the facility's list shows it.
 *
 * @param next the day of its next pickup, if any
 */
public record AgreementRow(
        String number,
        String customerName,
        String siteName,
        String facilityName,
        Named article,
        Named container,
        Terms terms,
        @Nullable LocalDate next) {}
