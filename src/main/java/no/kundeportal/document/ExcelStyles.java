package no.kundeportal.document;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few cell styles of a workbook, made once: a workbook holds at most some sixty thousand. */
final class ExcelStyles {

    private final Map<Table.Kind, CellStyle> byKind = new EnumMap<>(Table.Kind.class);
    private final CellStyle whole;
    private final CellStyle head;
    private final CellStyle figureHead;
    private final CellStyle quoted;

    ExcelStyles(Workbook workbook) {
        for (var kind : Table.Kind.values()) {
            byKind.put(kind, formatted(workbook, format(kind)));
        }
        whole = formatted(workbook, "#,##0");
        head = workbook.createCellStyle();
        var bold = workbook.createFont();
        bold.setBold(true);
        head.setFont(bold);
        head.setBorderBottom(BorderStyle.THIN);
        figureHead = workbook.createCellStyle();
        figureHead.cloneStyleFrom(head);
        figureHead.setAlignment(HorizontalAlignment.RIGHT);
        quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
    }

    private static CellStyle formatted(Workbook workbook, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    /** Decimals that are shown only where there are any would leave their comma behind a whole number. */
    CellStyle of(Table.Kind kind, Object value) {
        return kind == Table.Kind.WEIGHT && isWhole(value) ? whole : Objects.requireNonNull(byKind.get(kind));
    }

    private static boolean isWhole(Object value) {
        return !(value instanceof BigDecimal number)
                || number.signum() == 0
                || number.stripTrailingZeros().scale() <= 0;
    }

    CellStyle head() {
        return head;
    }

    /** Above figures, which stand to the right. */
    CellStyle head(Table.Kind kind) {
        return kind == Table.Kind.TEXT ? head : figureHead;
    }

    /** For text that looks like a formula: stays text even when somebody edits the cell. */
    CellStyle quoted() {
        return quoted;
    }

    private static String format(Table.Kind kind) {
        return switch (kind) {
            case TEXT -> "General";
            case DATE -> "dd.mm.yyyy";
            case TIME -> "dd.mm.yyyy hh:mm";
            case COUNT -> "#,##0";
            case WEIGHT -> "#,##0.###";
            case AMOUNT -> "#,##0.00";
        };
    }

    /** In characters. Widths are set by kind: measuring every cell would need all of them in memory. */
    static int width(Table.Kind kind, String title) {
        var needed = switch (kind) {
            case TEXT -> 24;
            case DATE -> 12;
            case TIME -> 17;
            case COUNT -> 10;
            case WEIGHT, AMOUNT -> 14;
        };
        return Math.max(needed, title.length() + 3);
    }
}
