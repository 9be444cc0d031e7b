package no.kundeportal.bench;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One invented weigh slip. Those that are estimated have neither gross nor tare. */
public record Slip(
        String number,
        LocalDateTime weighedAt,
        int customer,
        int site,
        Waste waste,
        @Nullable BigDecimal grossKg,
        @Nullable BigDecimal tareKg,
        BigDecimal netKg,
        String vehicle,
        @Nullable String order,
        BigDecimal amount,
        String invoice) {

    public static final String FACILITY = "BENCH";

    /** The head of the intake file. */
    public static final String COLUMNS =
            "slip_number;weighed_at;customer_number;site_number;article_code;container_type;gross_kg;tare_kg;net_kg;weight_kind;"
                    + "facility_code;carrier;vehicle;rd_code;order_number;unit_price;amount;invoice_number;declaration_number";

    public boolean measured() {
        return grossKg != null;
    }

    public String customerNumber() {
        return FACILITY + "-" + customer;
    }

    public String siteNumber() {
        return customerNumber() + "-" + site;
    }

    /** A line of the intake file, which COPY reads as well. */
    public String line() {
        return String.join(
                ";",
                number,
                weighedAt.toString(),
                customerNumber(),
                siteNumber(),
                waste.code(),
                "10M3",
                text(grossKg),
                text(tareKg),
                text(netKg),
                measured() ? "measured" : "estimated",
                FACILITY,
                "Bilene",
                vehicle,
                waste.rdCode(),
                text(order),
                text(waste.price()),
                text(amount),
                invoice,
                waste.hazardous() ? "D" + number : "");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
