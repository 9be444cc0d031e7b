package no.kundeportal.statistics.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The cells of a report with Apache POI and nothing between: as fast as it goes. */
final class BareExport {

    private BareExport() {}

    /** @param rows text, LocalDate, BigDecimal or null for each title; an amount is a BigDecimal of two decimals */
    static void write(List<String> titles, Stream<List<@Nullable Object>> rows, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(100)) {
            var date = style(workbook, "dd.mm.yyyy");
            var weight = style(workbook, "#,##0.###");
            var amount = style(workbook, "#,##0.00");
            var sheet = workbook.createSheet("Data");
            var head = sheet.createRow(0);
            for (int i = 0; i < titles.size(); i++) head.createCell(i).setCellValue(titles.get(i));
            int at = 1;
            for (var values = rows.iterator(); values.hasNext(); )
                write(values.next(), sheet.createRow(at++), date, weight, amount);
            workbook.write(out);
        }
    }

    private static void write(
            List<@Nullable Object> values, Row row, CellStyle date, CellStyle weight, CellStyle amount) {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case null -> {}
                case LocalDate day -> {
                    var cell = row.createCell(i);
                    cell.setCellValue(day);
                    cell.setCellStyle(date);
                }
                case BigDecimal number -> {
                    var cell = row.createCell(i);
                    cell.setCellValue(number.doubleValue());
                    cell.setCellStyle(number.scale() == 2 ? amount : weight);
                }
                case Object text -> row.createCell(i).setCellValue(text.toString());
            }
        }
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
