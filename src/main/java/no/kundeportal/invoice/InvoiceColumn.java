package no.kundeportal.invoice;

import no.kundeportal.weighing.IntakeColumn;

/** The columns of the file of invoices: a row for each line, with the head of its invoice repeated. */
enum InvoiceColumn implements IntakeColumn {
    INVOICE_NUMBER(true),
    KIND(true),
    CUSTOMER_NUMBER(true),
    ISSUED_ON(true),
    DUE_ON(false),
    CURRENCY(true),
    LINE(true),
    TEXT(true),
    SITE_NUMBER(false),
    ARTICLE_CODE(false),
    QUANTITY(false),
    UNIT(false),
    UNIT_PRICE(false),
    AMOUNT(true),
    SLIP_FACILITY(false),
    SLIP_NUMBER(false),
    FEE(false),
    CREDITS(false),
    TOTAL(true),
    VAT(false),
    REFERENCE(false);

    private final boolean required;

    InvoiceColumn(boolean required) {
        this.required = required;
    }

    @Override
    public boolean isRequired() {
        return required;
    }
}
