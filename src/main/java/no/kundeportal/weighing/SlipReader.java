package no.kundeportal.weighing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one row of text into the fields of a slip, or says of every cell what is wrong with it. */
final class SlipReader extends RowReader {

    private static final Pattern RD_CODE = Pattern.compile("R([0-9]|1[0-3])|D([1-9]|1[0-5])");
    private static final Pattern SLIP_NUMBER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*");
    private static final Set<String> KINDS = Set.of("measured", "estimated");
    private static final LocalDateTime EARLIEST = LocalDate.of(1990, 1, 1).atStartOfDay();

    private final LocalDateTime latest;
    private final ZoneId zone;

    /**
     * @param cells the text of each column, empty where there is none
     * @param latest a weighing after this moment is a mistake
     * @param zone in which a moment with an offset is local time
     */
    SlipReader(int line, Function<IntakeColumn, String> cells, LocalDateTime latest, ZoneId zone) {
        super(line, cells);
        this.latest = latest;
        this.zone = zone;
    }

    /** Null when there are problems. */
    @Nullable
    SlipFields read() {
        var facility = code(SlipColumn.FACILITY_CODE);
        var number = text(SlipColumn.SLIP_NUMBER, 40);
        // It becomes part of an address.
        if (number != null && !SLIP_NUMBER.matcher(number).matches()) problem(SlipColumn.SLIP_NUMBER, "slipNumber");
        var weighedAt = moment();
        var customer = code(SlipColumn.CUSTOMER_NUMBER);
        var site = code(SlipColumn.SITE_NUMBER);
        var article = code(SlipColumn.ARTICLE_CODE);
        var container = text(SlipColumn.CONTAINER_TYPE, 40);
        var gross = weight(SlipColumn.GROSS_KG);
        var tare = weight(SlipColumn.TARE_KG);
        var net = number(SlipColumn.NET_KG, 8, 3);
        if (net != null && net.signum() <= 0) problem(SlipColumn.NET_KG, "notPositive");
        if (gross != null && tare != null && net != null && gross.subtract(tare).compareTo(net) != 0) {
            problem(SlipColumn.NET_KG, "netDiffers");
        }
        var kind = cell(SlipColumn.WEIGHT_KIND);
        if (!kind.isEmpty() && !KINDS.contains(kind)) problem(SlipColumn.WEIGHT_KIND, "weightKind");
        var carrier = text(SlipColumn.CARRIER, 80);
        var vehicle = text(SlipColumn.VEHICLE, 20);
        var rdCode = text(SlipColumn.RD_CODE, 10);
        if (rdCode != null && !RD_CODE.matcher(rdCode).matches()) problem(SlipColumn.RD_CODE, "rdCode");
        var order = text(SlipColumn.ORDER_NUMBER, 20);
        var price = number(SlipColumn.UNIT_PRICE, 8, 4);
        var amount = number(SlipColumn.AMOUNT, 8, 2);
        var invoice = text(SlipColumn.INVOICE_NUMBER, 40);
        var declaration = text(SlipColumn.DECLARATION_NUMBER, 40);
        requireAll(SlipColumn.values());
        if (!problems().isEmpty()
                || facility == null
                || number == null
                || weighedAt == null
                || customer == null
                || site == null
                || article == null
                || net == null) return null;
        return new SlipFields(
                facility,
                number,
                weighedAt,
                customer,
                site,
                article,
                container,
                gross,
                tare,
                net,
                kind,
                carrier,
                vehicle,
                rdCode,
                order,
                price,
                amount,
                invoice,
                declaration);
    }

    private @Nullable BigDecimal weight(SlipColumn column) {
        var weight = number(column, 8, 3);
        if (weight != null && weight.signum() < 0) problem(column, "negative");
        return weight;
    }

    private @Nullable LocalDateTime moment() {
        var text = cell(SlipColumn.WEIGHED_AT);
        if (text.isEmpty()) return null;
        try {
            var moment = parse(text);
            if (moment.isAfter(latest)) problem(SlipColumn.WEIGHED_AT, "future");
            if (moment.isBefore(EARLIEST)) problem(SlipColumn.WEIGHED_AT, "tooOld");
            return moment;
        } catch (DateTimeParseException e) {
            problem(SlipColumn.WEIGHED_AT, "moment");
            return null;
        }
    }

    private LocalDateTime parse(String text) {
        if (text.length() == 10) return LocalDate.parse(text).atStartOfDay();
        if (text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10) {
            return OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime();
        }
        return LocalDateTime.parse(text.replace(' ', 'T'));
    }
}
