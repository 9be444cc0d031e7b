package no.kundeportal.invoice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One invoice, credit note or settlement, as its viewer sees it.
 *
 * @param total of all lines as the operator's system says, excluding VAT; null for a viewer who does not see all of them
 * @param vat what comes on top of the total, where the operator's system says so; null with the total
 * @param linked what it credits, and the credit notes on it
 * @param lines how many it has, and seen how many of them the viewer sees
 * @param amount of the lines that the viewer sees
 * @param whole whether the viewer sees all sites of the customer
 */
public record Invoice(
        String number,
        InvoiceKind kind,
        String customerNumber,
        String customerName,
        String organisationNumber,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        String currency,
        @Nullable BigDecimal total,
        @Nullable BigDecimal vat,
        String reference,
        @Nullable String credits,
        Instant recordedAt,
        long lines,
        long seen,
        BigDecimal amount,
        List<InvoiceRow> linked,
        boolean whole) {

    public boolean isPartial() {
        return seen < lines;
    }

    /** What the credit notes belong to. */
    String root() {
        return credits == null ? number : credits;
    }
}
