package no.kundeportal.invoice;

import java.math.BigDecimal;

/** What the invoices of a filter add up to in one currency, excluding VAT; what is credited or paid out is negative. */
public record InvoiceSum(String currency, long count, BigDecimal invoiced, BigDecimal credited, BigDecimal paid) {

    public BigDecimal total() {
        return invoiced.add(credited).add(paid);
    }
}
