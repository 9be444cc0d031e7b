package no.kundeportal.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A downloaded table read back: its rows by title. */
public record Rows(List<Map<String, String>> all) {

    private static final Pattern CELL = Pattern.compile(";(?:\"((?:[^\"]|\"\")*)\"|([^;]*))");

    public static Rows ofCsv(Page file) {
        var lines = file.body().substring(1).lines().map(Rows::cells).toList();
        var rows = new ArrayList<Map<String, String>>();
        for (var cells : lines.subList(1, lines.size())) {
            var row = new HashMap<String, String>();
            for (int i = 0; i < cells.size(); i++) row.put(lines.getFirst().get(i), cells.get(i));
            rows.add(row);
        }
        return new Rows(rows);
    }

    private static List<String> cells(String line) {
        return CELL.matcher(";" + line)
                .results()
                .map(cell ->
                        cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""))
                .toList();
    }

    /** Of the first sheet. */
    public static Rows ofExcel(Page file) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
            var sheet = workbook.getSheetAt(0);
            var rows = new ArrayList<Map<String, String>>();
            for (int at = 1; at <= sheet.getLastRowNum(); at++) {
                var row = new HashMap<String, String>();
                for (var cell : sheet.getRow(at))
                    row.put(
                            sheet.getRow(0).getCell(cell.getColumnIndex()).getStringCellValue(),
                            cell.getCellType() == CellType.NUMERIC
                                    ? BigDecimal.valueOf(cell.getNumericCellValue())
                                            .toPlainString()
                                    : cell.toString());
                rows.add(row);
            }
            return new Rows(rows);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Rows where(String title, String value) {
        return new Rows(all.stream().filter(row -> value.equals(row.get(title))).toList());
    }

    /** Empty cells count nothing. */
    public BigDecimal sum(String title) {
        if (all.stream().noneMatch(row -> row.containsKey(title))) throw new AssertionError("no " + title);
        return all.stream()
                .map(row -> row.getOrDefault(title, ""))
                .filter(cell -> !cell.isEmpty())
                .map(cell -> new BigDecimal(cell.replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
