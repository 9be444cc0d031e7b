package no.kundeportal.statistics.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.ReportColumn;
import no.kundeportal.statistics.SlipReport;
import no.kundeportal.statistics.SlipRow;
import no.kundeportal.treatment.Rounded;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The values of slips in words, for page and file. */
@Component
public class SlipCells {

    /**
     * @param look classes of the cell
     * @param plain the number as a program reads it, null for words
     * @param door where it opens to, null where it opens to nothing
     */
    public record Cell(
            String look,
            String text,
            @Nullable String plain,
            @Nullable String door) {}

    public record Head(String key, String title, String look) {}

    private final Formats formats;
    private final Words words;
    private final Rounded rounded;

    SlipCells(Formats formats, Words words, Rounded rounded) {
        this.formats = formats;
        this.words = words;
        this.rounded = rounded;
    }

    /** Amounts name their currency. */
    String title(Viewer viewer, ReportColumn column) {
        var key = "statistics.field." + column.key();
        return column.kind() == no.kundeportal.document.Table.Kind.AMOUNT
                ? words.of(key, viewer.member().currency())
                : words.of(key);
    }

    List<Head> heads(Viewer viewer, List<ReportColumn> columns) {
        return SlipReport.visible(viewer, columns).stream()
                .filter(ReportColumn::isOnPages)
                .map(column -> new Head(column.key(), title(viewer, column), isNumber(column) ? "figure" : ""))
                .toList();
    }

    List<List<Cell>> lines(Viewer viewer, List<ReportColumn> columns, List<SlipRow> rows) {
        var shown = SlipReport.visible(viewer, columns);
        return rows.stream()
                .map(row -> {
                    var kilos = stepKilos(shown, row);
                    return IntStream.range(0, shown.size())
                            .filter(i -> shown.get(i).isOnPages())
                            .mapToObj(i -> cell(shown.get(i), row, row.values().get(i), kilos.get(shown.get(i))))
                            .toList();
                })
                .toList();
    }

    /** What became of the weight as it is read: the steps of a slip are rounded together where all of them stand. */
    private Map<ReportColumn, BigDecimal> stepKilos(List<ReportColumn> columns, SlipRow row) {
        var kilos = new EnumMap<ReportColumn, BigDecimal>(ReportColumn.class);
        for (int i = 0; i < columns.size(); i++)
            if (columns.get(i).isStep() && row.values().get(i) instanceof BigDecimal kg) kilos.put(columns.get(i), kg);
        if (kilos.size() < ReportColumn.STEPS.size()) {
            kilos.replaceAll((column, kg) -> rounded.kg(kg));
            return kilos;
        }
        var together = rounded.kg(List.copyOf(kilos.values())).iterator();
        kilos.replaceAll((column, kg) -> together.next());
        return kilos;
    }

    private Cell cell(ReportColumn column, SlipRow row, @Nullable Object value, @Nullable BigDecimal kilos) {
        var text = switch (kilos == null ? value : kilos) {
            case null -> "";
            case LocalDate day -> formats.date(day);
            case BigDecimal number ->
                column.kind() == no.kundeportal.document.Table.Kind.WEIGHT
                        ? formats.kg(number)
                        : formats.amount(number);
            default -> String.valueOf(inWords(column, value));
        };
        return new Cell(
                look(column),
                text,
                value instanceof BigDecimal number ? formats.plain(number) : null,
                door(column, row, value));
    }

    /** As a file says it: numbers and days stay what they are. */
    @Nullable
    Object inWords(ReportColumn column, @Nullable Object value) {
        if (!(value instanceof String text)) return value;
        if (column == ReportColumn.WASTE_CODE) return formats.wasteCode(text.replace("*", ""), text.endsWith("*"));
        var prefix = column.words();
        if (prefix == null) return text;
        return Arrays.stream(text.split(","))
                .map(code -> words.of(prefix + code))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String door(ReportColumn column, SlipRow row, @Nullable Object value) {
        if (value == null) return null;
        return switch (column) {
            case KG, AMOUNT, SLIP -> path("slips", row.facilityCode(), row.number());
            case FRACTION, ARTICLE, INVOICE -> row.invoice() == null ? null : path("invoices", row.invoice());
            case ORDER -> row.hasOrderHere() ? "/pickups/" + row.orderNumber() : null;
            default -> null;
        };
    }

    private static String path(String... segments) {
        return UriComponentsBuilder.newInstance()
                .pathSegment(segments)
                .build()
                .encode()
                .toUriString();
    }

    /** On the phone the day, the article and the weight stand; the rest is behind the row. */
    private static String look(ReportColumn column) {
        var behind = switch (column) {
            case DATE, ARTICLE, KG -> "";
            default -> " behind";
        };
        var look = switch (column) {
            case SITE, ARTICLE, FRACTION, CONTAINER, FACILITY, DEVIATION -> "";
            default -> isNumber(column) ? "figure" : "nowrap";
        };
        return (look + behind).strip();
    }

    private static boolean isNumber(ReportColumn column) {
        return switch (column.kind()) {
            case WEIGHT, AMOUNT, COUNT -> true;
            default -> false;
        };
    }
}
