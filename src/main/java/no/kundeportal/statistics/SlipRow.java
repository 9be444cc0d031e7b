package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import no.kundeportal.catalogue.Named;
import no.kundeportal.weighing.WeighSlip;
import org.jspecify.annotations.Nullable;

/** A line of the Standard report: one weigh slip. Price, amount and invoice are null for those who may not see amounts. */
public record SlipRow(
        String facilityCode,
        String number,
        LocalDateTime weighedAt,
        @Nullable String orderNumber,
        String siteNumber,
        String siteName,
        String articleCode,
        Named article,
        Named fraction,
        @Nullable String wasteCode,
        boolean hazardous,
        @Nullable String materialCode,
        BigDecimal kg,
        boolean measured,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal amount,
        @Nullable String invoiceNumber) {

    public boolean hasOrderHere() {
        return WeighSlip.isOrderHere(orderNumber);
    }

    /** Where the next page begins. */
    String key() {
        return weighedAt + "," + facilityCode + "," + number;
    }
}
