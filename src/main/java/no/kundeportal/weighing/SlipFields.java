package no.kundeportal.weighing;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a weigh slip says, as it comes in.
 *
 * @param weighedAt local time of the facility
 * @param weightKind "measured" or "estimated"
 * @param amount excluding VAT; negative: the customer is paid
 */
record SlipFields(
        String facility,
        String number,
        LocalDateTime weighedAt,
        String customer,
        String site,
        String article,
        @Nullable String containerType,
        @Nullable BigDecimal grossKg,
        @Nullable BigDecimal tareKg,
        BigDecimal netKg,
        String weightKind,
        @Nullable String carrier,
        @Nullable String vehicle,
        @Nullable String rdCode,
        @Nullable String orderNumber,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal amount,
        @Nullable String invoiceNumber,
        @Nullable String declarationNumber) {}
