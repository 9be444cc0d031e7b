package no.kundeportal.schedule;

import java.time.LocalDate;
import no.kundeportal.catalogue.Named;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.Status;

/**
 * A planned pickup as the plan shows it.
 *
 * @param plannedOn the day that the agreement's rule says
 * @param more lines that the facility has added
 * @param reason why it was cancelled or failed, empty otherwise
 */
public record PlanRow(
        String number,
        String agreement,
        Status status,
        LocalDate day,
        LocalDate plannedOn,
        String siteNumber,
        String siteName,
        String siteAddress,
        String articleCode,
        Named article,
        boolean hazardous,
        Action action,
        int more,
        Named container,
        int containerCount,
        String reason) {

    public boolean isMoved() {
        return !day.equals(plannedOn);
    }

    public boolean isCancelled() {
        return status == Status.CANCELLED;
    }
}
