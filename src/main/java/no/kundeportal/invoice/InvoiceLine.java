package no.kundeportal.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import no.kundeportal.catalogue.Named;
import no.kundeportal.weighing.WeighSlip;
import org.jspecify.annotations.Nullable;

/**
 * What a line is for, and what it was calculated from.
 *
 * @param amount excluding VAT, in the currency of the invoice
 * @param fee what it is where no slip stands behind it
 * @param weighedOn the slip's day, as the slip says now
 * @param orderNumber the slip's order
 */
public record InvoiceLine(
        int position,
        String text,
        @Nullable String siteNumber,
        @Nullable String siteName,
        @Nullable String articleCode,
        @Nullable Named article,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable BigDecimal unitPrice,
        BigDecimal amount,
        @Nullable String slipFacility,
        @Nullable String slipNumber,
        @Nullable Fee fee,
        @Nullable LocalDate weighedOn,
        @Nullable String orderNumber) {

    public boolean hasOrderHere() {
        return WeighSlip.isOrderHere(orderNumber);
    }
}
