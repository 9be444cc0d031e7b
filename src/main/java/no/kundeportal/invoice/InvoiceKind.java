package no.kundeportal.invoice;

public enum InvoiceKind {
    INVOICE,
    /** Takes back a part of another invoice or settlement, or all of it. */
    CREDIT_NOTE,
    /** The operator pays the customer: metal, paper. */
    SETTLEMENT
}
