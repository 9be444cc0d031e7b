package no.kundeportal.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook: typed cells in a table with names for its columns, frozen head, filter, a chart beside it, and a
 * last sheet that says what the file is. Rows pass through a window of a hundred; a full sheet is followed by a next one.
 */
final class Excel {

    static final int ROWS_A_SHEET = 1_048_575;
    private static final int WINDOW = 100;

    private Excel() {}

    static <T> void write(Table<T> table, String aboutTitle, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(WINDOW)) {
            workbook.setCompressTempFiles(true);
            var styles = new ExcelStyles(workbook);
            var tables = new ExcelTables(workbook.getXSSFWorkbook());
            var data = new Data<>(workbook, styles, table, tables);
            var chart = table.chart() == null ? null : new ExcelChart<>(table, table.chart());
            table.rows().each(row -> {
                data.add(row);
                if (chart != null) chart.add(row);
            });
            data.close();
            for (var further : table.more()) sheet(workbook, styles, further, tables);
            if (chart != null && chart.isDrawn())
                chart.draw(
                        workbook.getXSSFWorkbook(),
                        sheetName(
                                java.util.Objects.requireNonNull(table.chart()).title(), 0),
                        styles);
            about(workbook.getXSSFWorkbook().createSheet(sheetName(aboutTitle, 0)), styles, table);
            workbook.write(out);
        }
    }

    private static <T> void sheet(SXSSFWorkbook workbook, ExcelStyles styles, Table<T> table, ExcelTables tables) {
        var data = new Data<>(workbook, styles, table, tables);
        table.rows().each(data::add);
        data.close();
    }

    private static void about(XSSFSheet sheet, ExcelStyles styles, Table<?> table) {
        sheet.setColumnWidth(0, 28 * 256);
        sheet.setColumnWidth(1, 80 * 256);
        var head = sheet.createRow(0);
        put(head.createCell(0), table.title(), styles, Table.Kind.TEXT);
        head.getCell(0).setCellStyle(styles.head());
        int at = 1;
        for (var fact : table.about()) {
            var row = sheet.createRow(at++);
            put(row.createCell(0), fact.name(), styles, Table.Kind.TEXT);
            put(row.createCell(1), fact.value(), styles, Table.Kind.TEXT);
        }
    }

    static void put(Cell cell, @Nullable Object value, ExcelStyles styles, Table.Kind kind) {
        switch (value) {
            case null -> {}
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate day -> cell.setCellValue(day);
            case LocalDateTime time -> cell.setCellValue(time);
            default -> {
                var text = Texts.stripped(value.toString());
                cell.setCellValue(text);
                if (Texts.looksLikeFormula(text)) cell.setCellStyle(styles.quoted());
                return;
            }
        }
        if (value != null) cell.setCellStyle(styles.of(kind, value));
    }

    private static String sheetName(String title, int number) {
        var clean = title.replaceAll("[\\[\\]:*?/\\\\']", " ");
        var suffix = number == 0 ? "" : " " + (number + 1);
        return clean.substring(0, Math.min(clean.length(), 31 - suffix.length())) + suffix;
    }

    /** The sheets of data: the one being written, and how far it is. */
    private static class Data<T> {

        private final SXSSFWorkbook workbook;
        private final ExcelStyles styles;
        private final Table<T> table;
        private SXSSFSheet sheet;
        private final List<String> titles;
        private final ExcelTables tables;
        private int sheets;
        private int row;

        Data(SXSSFWorkbook workbook, ExcelStyles styles, Table<T> table, ExcelTables tables) {
            this.workbook = workbook;
            this.styles = styles;
            this.table = table;
            this.titles = ExcelTables.unique(
                    table.columns().stream().map(Table.Column::title).toList());
            this.tables = tables;
            this.sheet = open();
        }

        private SXSSFSheet open() {
            var opened = workbook.createSheet(sheetName(table.title(), sheets++));
            opened.createFreezePane(0, 1);
            onPaper(opened);
            SXSSFRow head = opened.createRow(0);
            for (int i = 0; i < table.columns().size(); i++) {
                var cell = head.createCell(i);
                cell.setCellValue(titles.get(i));
                cell.setCellStyle(styles.head(table.columns().get(i).kind()));
            }
            row = 1;
            return opened;
        }

        /** All columns on one page, across, with their heads on each. */
        private static void onPaper(SXSSFSheet sheet) {
            sheet.setFitToPage(true);
            sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
            var print = sheet.getPrintSetup();
            print.setPaperSize(PrintSetup.A4_PAPERSIZE);
            print.setLandscape(true);
            print.setFitWidth((short) 1);
            print.setFitHeight((short) 0);
            sheet.getFooter().setLeft(HeaderFooter.tab());
            sheet.getFooter().setRight(HeaderFooter.page() + " / " + HeaderFooter.numPages());
        }

        void add(T value) {
            if (row > ROWS_A_SHEET) {
                close();
                sheet = open();
            }
            var line = sheet.createRow(row++);
            var columns = table.columns();
            for (int i = 0; i < columns.size(); i++) {
                var content = columns.get(i).value().apply(value);
                if (content != null)
                    put(line.createCell(i), content, styles, columns.get(i).kind());
            }
        }

        /** Widths come last: once a column has one, POI looks in its columns for a style of every cell that has none. */
        void close() {
            for (int i = 0; i < table.columns().size(); i++) {
                var column = table.columns().get(i);
                sheet.setColumnWidth(i, ExcelStyles.width(column.kind(), column.title()) * 256);
            }
            tables.add(sheet.getSheetName(), titles, row - 1);
        }
    }
}
