package no.kundeportal.document;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes a streamed sheet a real table with a name for each of its columns, so that formulas, pivot tables and charts of
 * whoever gets the file go on from it. The parts are written to the workbook below the stream, which holds no rows: so
 * the titles must be said here once more, as they stand in the cells.
 */
final class ExcelTables {

    private final XSSFWorkbook workbook;
    private final Set<String> names = new HashSet<>();
    private int tables;

    ExcelTables(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /**
     * Excel calls a file broken in which two columns of a table have one title, so a later one gets a number.
     *
     * @return the titles as they must stand in the head
     */
    static List<String> unique(List<String> titles) {
        var taken = new HashSet<String>();
        return titles.stream()
                .map(title -> {
                    var free = title;
                    for (int i = 2; !taken.add(free.toLowerCase(java.util.Locale.ROOT)); i++) free = title + " " + i;
                    return free;
                })
                .toList();
    }

    /** @param lastRow of the data, from 0; a table without a row takes the empty one below its head */
    void add(String sheetName, List<String> titles, int lastRow) {
        var sheet = workbook.getSheet(sheetName);
        var last = Math.max(1, lastRow);
        var area = new AreaReference(
                new CellReference(0, 0), new CellReference(last, titles.size() - 1), SpreadsheetVersion.EXCEL2007);
        var table = sheet.createTable(area);
        var name = "Data" + (++tables == 1 ? "" : String.valueOf(tables));
        table.setName(name);
        table.setDisplayName(name);
        var columns = table.getCTTable().getTableColumns();
        for (int i = 0; i < titles.size(); i++) columns.getTableColumnArray(i).setName(titles.get(i));
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        var style = table.getCTTable().addNewTableStyleInfo();
        style.setName("TableStyleLight1");
        style.setShowRowStripes(true);
        for (int i = 0; i < titles.size(); i++) name(sheetName, titles.get(i), i, last);
    }

    /** "kol_Vekt_kg" for the values below the title "Vekt, kg"; those of a next sheet end with its number. Excel takes no small "₂" in a name. */
    private void name(String sheetName, String title, int column, int last) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "_")
                .replaceAll("^_|_$", "");
        var name = "kol_" + plain + (tables == 1 ? "" : "_" + tables);
        if (!names.add(name.toLowerCase(java.util.Locale.ROOT))) return;
        var defined = workbook.createName();
        defined.setNameName(name);
        var letter = CellReference.convertNumToColString(column);
        defined.setRefersToFormula(
                "'%s'!$%s$2:$%s$%d".formatted(sheetName.replace("'", "''"), letter, letter, last + 1));
    }
}
