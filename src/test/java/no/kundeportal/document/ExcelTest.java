package no.kundeportal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.kundeportal.document.Table.Chart;
import no.kundeportal.document.Table.Column;
import no.kundeportal.document.Table.Fact;
import no.kundeportal.document.Table.Kind;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFTableColumn;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that people go on from. */
class ExcelTest {

    private record Weighed(LocalDate month, String site, BigDecimal kg) {}

    private static final List<Column<Weighed>> COLUMNS = List.of(
            new Column<>("Måned", Kind.DATE, Weighed::month),
            new Column<>("Hentested", Kind.TEXT, Weighed::site),
            new Column<>("Vekt, kg", Kind.WEIGHT, Weighed::kg),
            new Column<>("Vekt, kg", Kind.WEIGHT, each -> each.kg().setScale(0, RoundingMode.DOWN)));

    @Test
    void theDataIsARealTableWhoseColumnsHaveNames() throws IOException {
        try (var workbook = opened(weighings(40))) {
            XSSFTable table = workbook.getSheetAt(0).getTables().getFirst();
            assertThat(table.getName()).isEqualTo("Data");
            assertThat(table.getCTTable().getRef()).isEqualTo("A1:D41");
            assertThat(table.getColumns())
                    .extracting(XSSFTableColumn::getName)
                    .containsExactly("Måned", "Hentested", "Vekt, kg", "Vekt, kg 2");
            for (int i = 0; i < 4; i++)
                assertThat(workbook.getSheetAt(0).getRow(0).getCell(i).getStringCellValue())
                        .as("Excel calls a table broken whose head says something else")
                        .isEqualTo(table.getColumns().get(i).getName());
            assertThat(workbook.getAllNames())
                    .extracting(Name::getNameName, Name::getRefersToFormula)
                    .contains(org.assertj.core.api.Assertions.tuple("kol_Vekt_kg", "'Prøve'!$C$2:$C$41"));
        }
    }

    @Test
    void theChartAddsUpTheSameKilosAsTheTable() throws IOException {
        try (var workbook = opened(weighings(40))) {
            var sheet = workbook.getSheet("Vekt per måned");
            var sum = IntStream.rangeClosed(1, sheet.getLastRowNum())
                    .mapToObj(i -> BigDecimal.valueOf(sheet.getRow(i).getCell(1).getNumericCellValue()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(total(40));
            assertThat(sheet.getLastRowNum()).isEqualTo(12);
            var chart = sheet.getDrawingPatriarch().getCharts().getFirst();
            assertThat(chart.getTitleText().getString()).isEqualTo("Vekt per måned");
            assertThat(chart.getCTChart()
                            .getPlotArea()
                            .getBarChartArray(0)
                            .getSerArray(0)
                            .getVal()
                            .getNumRef()
                            .getF())
                    .contains("$B$2:$B$13");
        }
    }

    @Test
    void aFileWithoutRowsStillOpens() throws IOException {
        try (var workbook = opened(weighings(0))) {
            assertThat(workbook.getSheetAt(0)
                            .getTables()
                            .getFirst()
                            .getCTTable()
                            .getRef())
                    .as("a table needs a row below its head")
                    .isEqualTo("A1:D2");
            assertThat(workbook.getSheet("Vekt per måned")).isNull();
            assertThat(workbook.getSheet("Om rapporten").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("Fjordbygg AS");
        }
    }

    @Test
    void everyCellReadsBackAsItWas() throws IOException {
        try (var workbook = opened(weighings(300))) {
            assertEveryCellIsAsItWas(workbook, 300);
        }
    }

    @Test
    void showsDecimalsOnlyWhereThereAreAnyAndPrintsAllColumnsOnOnePage() throws IOException {
        try (var workbook = opened(weighings(8))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(shown(sheet.getRow(1).getCell(2))).isEqualTo("100.125");
            assertThat(shown(sheet.getRow(1).getCell(3))).isEqualTo("100");
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        }
    }

    private static String shown(Cell cell) {
        return new DataFormatter(Locale.ROOT).formatCellValue(cell);
    }

    private static void assertEveryCellIsAsItWas(XSSFWorkbook workbook, int count) {
        for (int i = 0; i < count; i++) {
            var row = workbook.getSheetAt(0).getRow(i + 1);
            assertThat(row.getCell(0).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(weighing(i).month());
            assertThat(row.getCell(1).getStringCellValue())
                    .isEqualTo(weighing(i).site());
            assertThat(BigDecimal.valueOf(row.getCell(2).getNumericCellValue()))
                    .isEqualByComparingTo(weighing(i).kg());
        }
    }

    /** LibreOffice reads it as a person's spreadsheet would, and gives back the same numbers. */
    @Test
    void opensInLibreOffice(@TempDir Path folder) throws Exception {
        var office = Stream.of("/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (office.isEmpty()) System.out.println("LibreOffice is not installed: no workbook was opened in it.");
        assumeTrue(office.isPresent(), "LibreOffice is not installed");
        var file = folder.resolve("report.xlsx");
        Files.write(file, written(weighings(40)));
        var process = new ProcessBuilder(
                        office.get().toString(),
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        folder.resolve("saved").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        try (var workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("saved/report.xlsx")))) {
            assertEveryCellIsAsItWas(workbook, 40);
            assertThat(workbook.getSheetAt(0).getTables()).hasSize(1);
            assertThat(workbook.getSheetAt(1).getDrawingPatriarch().getCharts()).hasSize(1);
        }
    }

    private static Table<Weighed> weighings(int count) {
        return new Table<>(
                "prove",
                "Prøve",
                COLUMNS,
                List.of(new Fact("For", "Fjordbygg AS")),
                sink -> IntStream.range(0, count).mapToObj(ExcelTest::weighing).forEach(sink),
                new Chart("Vekt per måned", 0, 2));
    }

    private static Weighed weighing(int i) {
        return new Weighed(
                LocalDate.of(2026, 1 + i % 12, 1),
                "Sted " + i % 3,
                new BigDecimal("100.125").add(BigDecimal.valueOf(i)));
    }

    private static BigDecimal total(int count) {
        return IntStream.range(0, count).mapToObj(i -> weighing(i).kg()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static byte[] written(Table<Weighed> table) throws IOException {
        var out = new ByteArrayOutputStream();
        Excel.write(table, "Om rapporten", out);
        return out.toByteArray();
    }

    private static XSSFWorkbook opened(Table<Weighed> table) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(written(table)));
    }
}
