package no.kundeportal.statistics.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.kundeportal.statistics.SlipRow;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The cells of the Standard report with Apache POI and nothing between: as fast as it goes. */
final class BareExport {

    private BareExport() {}

    static void write(List<String> titles, Stream<SlipRow> rows, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(100)) {
            var date = style(workbook, "dd.mm.yyyy");
            var weight = style(workbook, "#,##0.###");
            var amount = style(workbook, "#,##0.00");
            var sheet = workbook.createSheet("Standard");
            var head = sheet.createRow(0);
            for (int i = 0; i < titles.size(); i++) head.createCell(i).setCellValue(titles.get(i));
            int at = 1;
            for (var slips = rows.iterator(); slips.hasNext(); )
                write(slips.next(), sheet.createRow(at++), date, weight, amount);
            workbook.write(out);
        }
    }

    private static void write(SlipRow slip, Row row, CellStyle date, CellStyle weight, CellStyle amount) {
        var day = row.createCell(0);
        day.setCellValue(slip.weighedAt().toLocalDate());
        day.setCellStyle(date);
        text(row, 1, slip.facilityCode() + "/" + slip.number());
        text(row, 2, slip.orderNumber());
        text(row, 3, slip.siteNumber());
        text(row, 4, slip.siteName());
        text(row, 5, slip.fraction().toString());
        text(row, 6, slip.article().toString());
        text(row, 7, wasteCode(slip));
        text(row, 8, slip.materialCode());
        number(row, 9, slip.kg(), weight);
        text(row, 10, slip.measured() ? "Veid" : "Anslått");
        number(row, 11, slip.unitPrice(), amount);
        number(row, 12, slip.amount(), amount);
        text(row, 13, slip.invoiceNumber());
    }

    private static void text(Row row, int column, @Nullable String text) {
        if (text != null) row.createCell(column).setCellValue(text);
    }

    private static void number(Row row, int column, @Nullable Number number, CellStyle style) {
        if (number == null) return;
        var cell = row.createCell(column);
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(style);
    }

    private static @Nullable String wasteCode(SlipRow slip) {
        var code = slip.wasteCode();
        return code == null
                ? null
                : code.substring(0, 2) + "\u00A0" + code.substring(2, 4) + "\u00A0" + code.substring(4)
                        + (slip.hazardous() ? "*" : "");
    }

    private static CellStyle style(Workbook workbook, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    /** What stands in the first sheet, to see that two files say the same. */
    static List<String> cells(byte[] file) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var cells = new ArrayList<String>();
            for (var row : workbook.getSheetAt(0)) for (var cell : row) cells.add(cell.getAddress() + " " + cell);
            return cells;
        }
    }
}
