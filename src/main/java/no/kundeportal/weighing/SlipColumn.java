package no.kundeportal.weighing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of the intake file, named as the operator's system names them. */
enum SlipColumn {
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

    boolean isRequired() {
        return required;
    }

    String title() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<SlipColumn> titled(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title().equals(title.strip()))
                .findFirst();
    }

    static List<String> requiredTitles() {
        return Arrays.stream(values())
                .filter(SlipColumn::isRequired)
                .map(SlipColumn::title)
                .toList();
    }
}
