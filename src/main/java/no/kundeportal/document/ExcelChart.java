package no.kundeportal.document;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Adds up one column by another while the rows pass, and draws the sums as a chart that the spreadsheet can change. */
final class ExcelChart<T> {

    /** More bars than that are no chart; the sheet is then left out. */
    private static final int MOST = 150;

    private final Table<T> table;
    private final Table.Chart chart;
    private final Map<Object, BigDecimal> sums = new LinkedHashMap<>();

    ExcelChart(Table<T> table, Table.Chart chart) {
        this.table = table;
        this.chart = chart;
    }

    void add(T row) {
        if (sums.size() > MOST) return;
        Object by = table.columns().get(chart.by()).value().apply(row);
        Object of = table.columns().get(chart.of()).value().apply(row);
        if (by != null && of instanceof BigDecimal number) sums.merge(by, number, BigDecimal::add);
    }

    boolean isDrawn() {
        return !sums.isEmpty() && sums.size() <= MOST;
    }

    void draw(XSSFWorkbook workbook, String sheetName, ExcelStyles styles) {
        var sheet = workbook.createSheet(sheetName);
        var by = table.columns().get(chart.by());
        var of = table.columns().get(chart.of());
        var head = sheet.createRow(0);
        head.createCell(0).setCellValue(by.title());
        head.createCell(1).setCellValue(of.title());
        head.getCell(0).setCellStyle(styles.head());
        head.getCell(1).setCellStyle(styles.head());
        int at = 1;
        for (var sum : sums.entrySet()) {
            var row = sheet.createRow(at++);
            Excel.put(row.createCell(0), sum.getKey(), styles, by.kind());
            Excel.put(row.createCell(1), sum.getValue(), styles, of.kind());
        }
        sheet.setColumnWidth(0, 28 * 256);
        sheet.setColumnWidth(1, 16 * 256);
        bars(sheet, at - 1, sums.keySet().iterator().next());
    }

    private void bars(XSSFSheet sheet, int last, @Nullable Object first) {
        var drawing = sheet.createDrawingPatriarch();
        var drawn = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 3, 1, 15, 26));
        drawn.setTitleText(chart.title());
        drawn.setTitleOverlay(false);
        var below = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        var left = drawn.createValueAxis(AxisPosition.LEFT);
        left.setTitle(table.columns().get(chart.of()).title());
        var data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, below, left);
        data.setBarDirection(BarDirection.COL);
        var names = new CellRangeAddress(1, last, 0, 0);
        var numbers = XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(1, last, 1, 1));
        var series = first instanceof String
                ? data.addSeries(XDDFDataSourcesFactory.fromStringCellRange(sheet, names), numbers)
                : data.addSeries(XDDFDataSourcesFactory.fromNumericCellRange(sheet, names), numbers);
        series.setTitle(table.columns().get(chart.of()).title(), null);
        drawn.plot(data);
    }
}
