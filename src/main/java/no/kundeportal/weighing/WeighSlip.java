package no.kundeportal.weighing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import no.kundeportal.catalogue.Named;
import org.jspecify.annotations.Nullable;

/**
 * One weighing, as a person reads it.
 *
 * @param revision 1 for the first, one more for each correction
 * @param weighedAt local time of the facility
 * @param measured false: the weight is an estimate
 * @param unitPrice and amount excluding VAT, in the currency; null also for those who may not see amounts
 * @param supersededAt when a correction took its place
 */
public record WeighSlip(
        String facilityCode,
        String facilityName,
        String number,
        int revision,
        LocalDateTime weighedAt,
        String customerNumber,
        String customerName,
        String siteNumber,
        String siteName,
        String siteAddress,
        String articleCode,
        Named article,
        @Nullable String wasteCode,
        boolean hazardous,
        @Nullable String materialCode,
        @Nullable Named container,
        @Nullable BigDecimal grossKg,
        @Nullable BigDecimal tareKg,
        BigDecimal netKg,
        boolean measured,
        @Nullable String carrier,
        @Nullable String vehicle,
        @Nullable String rdCode,
        @Nullable String orderNumber,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal amount,
        String currency,
        @Nullable String invoiceNumber,
        @Nullable String declarationNumber,
        Instant recordedAt,
        @Nullable Instant supersededAt) {

    public boolean hasOrderHere() {
        return isOrderHere(orderNumber);
    }

    /** Whether the order is one of the portal: the operator's system has others as well. */
    public static boolean isOrderHere(@Nullable String orderNumber) {
        return orderNumber != null && orderNumber.matches("\\d\\d-\\d{6,}");
    }
}
