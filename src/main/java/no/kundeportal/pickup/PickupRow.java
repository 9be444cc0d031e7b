package no.kundeportal.pickup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import no.kundeportal.catalogue.Named;
import org.jspecify.annotations.Nullable;

/**
 * A pickup as the lists show it.
 *
 * @param article null while Annet is being clarified
 * @param reason why it was cancelled or failed, empty otherwise
 * @param answerDueAt until when the facility answers the order, or what the customer has asked about it
 * @param asked what the customer has asked after the cut-off and waits for
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
        @Nullable String slipNumber,
        PickupRequest.@Nullable Kind asked) {

    public String mark() {
        return article == null ? "?" : article.mark();
    }
}
