package no.kundeportal.statistics;

import java.time.LocalDateTime;
import java.util.List;
import no.kundeportal.weighing.WeighSlip;
import org.jspecify.annotations.Nullable;

/**
 * One weigh slip in a report.
 *
 * @param values one for each column asked for, in their order: text, LocalDate or BigDecimal, null where nothing is known
 * @param invoice the invoice or settlement of the slip, where it can be opened and the viewer may see amounts
 * @param next where the page after it begins
 */
public record SlipRow(
        String facilityCode,
        String number,
        LocalDateTime weighedAt,
        @Nullable String orderNumber,
        List<@Nullable Object> values,
        @Nullable String invoice,
        String next) {

    public boolean hasOrderHere() {
        return WeighSlip.isOrderHere(orderNumber);
    }
}
