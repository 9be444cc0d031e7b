package no.kundeportal.weighing;

/** The columns of the intake file, named as the operator's system names them. */
enum SlipColumn implements IntakeColumn {
    SLIP_NUMBER(true),
    WEIGHED_AT(true),
    CUSTOMER_NUMBER(true),
    SITE_NUMBER(true),
    ARTICLE_CODE(true),
    CONTAINER_TYPE(false),
    GROSS_KG(false),
    TARE_KG(false),
    NET_KG(true),
    WEIGHT_KIND(true),
    FACILITY_CODE(true),
    CARRIER(false),
    VEHICLE(false),
    RD_CODE(false),
    ORDER_NUMBER(false),
    UNIT_PRICE(false),
    AMOUNT(false),
    INVOICE_NUMBER(false),
    DECLARATION_NUMBER(false);

    private final boolean required;

    SlipColumn(boolean required) {
        this.required = required;
    }

    @Override
    public boolean isRequired() {
        return required;
    }
}
