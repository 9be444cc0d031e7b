package no.kundeportal.pickup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.kundeportal.catalogue.Named;
import org.jspecify.annotations.Nullable;

/**
 * A pickup as the lists show it, by its first line; in a file each line is a row of its own.
 *
 * @param article null while Annet is being clarified
 * @param reason why it was cancelled or failed, empty otherwise
 * @param answerDueAt until when the facility answers the order, or what the customer has asked about it
 * @param slips of the whole pickup; in a file that of the line
 * @param position of the line, from 0
 * @param more how many lines there are besides
 * @param asked what the customer has asked after the cut-off and waits for
 * @param dialogue whose word was the last, while it waits for the other side
 * @param dialogueDueAt until when that side answers
 * @param late the promised answer or day has passed, and the customer has been told
 */
public record PickupRow(
        String number,
        Status status,
        @Nullable LocalDate day,
        TimeWindow timeWindow,
        String customerNumber,
        String customerName,
        String siteNumber,
        String siteName,
        String siteAddress,
        @Nullable String articleCode,
        @Nullable Named article,
        boolean hazardous,
        String description,
        Action action,
        @Nullable String containerCode,
        @Nullable Named container,
        @Nullable Integer containerCount,
        @Nullable BigDecimal estimatedKg,
        String comment,
        String contactName,
        String contactPhone,
        String reference,
        String reason,
        @Nullable Instant answerDueAt,
        String facilityCode,
        List<String> slips,
        int position,
        int more,
        PickupRequest.@Nullable Kind asked,
        Dialogue.@Nullable State dialogue,
        @Nullable Instant dialogueDueAt,
        boolean late) {

    /** The facility has asked, and the next word is the customer's. */
    public boolean waitsForCustomer() {
        return dialogue != null && dialogue.waitsForCustomer();
    }

    /** Until when the next word is said, by whichever side owes it. */
    public @Nullable Instant dueAt() {
        return answerDueAt == null ? dialogueDueAt : answerDueAt;
    }

    /** The slip of a line; null where it was not weighed. */
    public @Nullable String slip() {
        return slips.isEmpty() ? null : slips.getFirst();
    }

    public String mark() {
        return article == null ? "?" : article.mark();
    }
}
