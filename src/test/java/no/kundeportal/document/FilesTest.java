package no.kundeportal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import no.kundeportal.document.Table.Column;
import no.kundeportal.document.Table.Fact;
import no.kundeportal.document.Table.Kind;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {

    private record Row(String name, LocalDate day, BigDecimal kg, BigDecimal amount) {}

    @Test
    void csvIsWhatANorwegianSpreadsheetOpens() throws IOException {
        var text = csv(new Row(
                "Trevirke; behandlet", LocalDate.of(2026, 11, 24), new BigDecimal("1240.50"), new BigDecimal("-3.10")));
        assertThat(text)
                .isEqualTo("\uFEFFNavn;Dag;Vekt, kg;Beløp\r\n\"Trevirke; behandlet\";2026-11-24;1240,5;-3,1\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+47", "-2", "@SUM(A1)", "\tx"})
    void textThatLooksLikeAFormulaStaysTextInCsv(String name) throws IOException {
        assertThat(csv(new Row(name, null, null, null))).contains("\"'" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+47", "-2", "@SUM(A1)"})
    void textThatLooksLikeAFormulaStaysTextInExcel(String name) throws IOException {
        try (var workbook = excel(new Row(name, null, null, null))) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(name);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void excelHasTypedCellsAFrozenHeadAFilterAndASheetAboutItself() throws IOException {
        try (var workbook =
                excel(new Row("Gips", LocalDate.of(2026, 11, 24), new BigDecimal("1240.5"), new BigDecimal("-3.10")))) {
            var sheet = workbook.getSheetAt(0);
            var row = sheet.getRow(1);
            assertThat(row.getCell(1).getLocalDateTimeCellValue()).isEqualTo("2026-11-24T00:00");
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("dd.mm.yyyy");
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(1240.5);
            assertThat(row.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getCTWorksheet().getAutoFilter())
                    .as("beside that of the table Excel would call the file broken")
                    .isNull();
            var table = sheet.getTables().getFirst();
            assertThat(table.getCTTable().getRef()).isEqualTo("A1:D2");
            assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A1:D2");
            var about = workbook.getSheet("Om rapporten");
            assertThat(about.getRow(1).getCell(0).getStringCellValue()).isEqualTo("For");
            assertThat(about.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Fjordbygg AS");
        }
    }

    @Test
    void charactersThatXmlCannotCarryAreLeftOut() throws IOException {
        try (var workbook = excel(new Row("a\u0001b\u0000c", null, null, null))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("abc");
        }
    }

    private static String csv(Row row) throws IOException {
        var out = new ByteArrayOutputStream();
        Csv.write(table(row), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static XSSFWorkbook excel(Row row) throws IOException {
        var out = new ByteArrayOutputStream();
        Excel.write(table(row), "Om rapporten", out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Table<Row> table(Row row) {
        var columns = List.<Column<Row>>of(
                new Column<>("Navn", Kind.TEXT, Row::name),
                new Column<>("Dag", Kind.DATE, Row::day),
                new Column<>("Vekt, kg", Kind.WEIGHT, Row::kg),
                new Column<>("Beløp", Kind.AMOUNT, Row::amount));
        return new Table<>(
                "fil", "Henteplan", columns, List.of(new Fact("For", "Fjordbygg AS")), sink -> sink.accept(row));
    }
}
