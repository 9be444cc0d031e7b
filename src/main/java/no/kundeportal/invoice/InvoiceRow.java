package no.kundeportal.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list: one invoice, credit note or settlement.
 *
 * @param amount of the lines that count here, excluding VAT; negative: the customer is paid
 * @param credits the number of what a credit note takes back
 * @param partial whether it has lines that do not count here: those of sites that are not the viewer's, or not chosen
 */
public record InvoiceRow(
        String number,
        InvoiceKind kind,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        String currency,
        BigDecimal amount,
        String reference,
        @Nullable String credits,
        boolean partial) {

    /** Where the next page begins. */
    String key() {
        return issuedOn + "," + number;
    }
}
