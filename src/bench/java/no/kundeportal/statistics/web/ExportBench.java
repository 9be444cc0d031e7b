package no.kundeportal.statistics.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.kundeportal.bench.BenchCustomers;
import no.kundeportal.bench.Report;
import no.kundeportal.bench.Run;
import no.kundeportal.bench.Size;
import no.kundeportal.bench.Slip;
import no.kundeportal.bench.SlipSeries;
import no.kundeportal.document.Download;
import no.kundeportal.document.Table;
import no.kundeportal.kernel.Period;
import no.kundeportal.statistics.Grouping;
import no.kundeportal.statistics.ReportColumn;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.statistics.SlipRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The widest report as an Excel file, against the same cells written by hand. The rows come from memory on both sides:
 * what is measured is the exporter.
 */
public class ExportBench {

    private static final String REPORT = "Maxi-extended report as Excel";
    private static final String BARE = "the same cells by bare SXSSF";
    private static final List<ReportColumn> COLUMNS = no.kundeportal.statistics.Report.MAXI_EXTENDED.columns();
    private static final int COMPARED = 100;

    private final StatisticsTables tables;
    private final SlipCells cells;
    private final Size size;

    public ExportBench(ApplicationContext portal, Size size) {
        this.tables = portal.getBean(StatisticsTables.class);
        this.cells = portal.getBean(SlipCells.class);
        this.size = size;
    }

    public void measure(Report report) throws Exception {
        LocaleContextHolder.setLocale(Locale.of("nb", "NO"));
        compare();
        var ours = new ArrayList<Run>();
        var bare = new ArrayList<Run>();
        for (int i = 0; i <= size.runs(); i++) {
            ours.add(Run.of(() -> ours(size.rows(), OutputStream.nullOutputStream())));
            bare.add(Run.of(() -> bare(size.rows(), OutputStream.nullOutputStream())));
        }
        report.ratio(REPORT, warm(ours), BARE, warm(bare));
        report.heap(REPORT, warm(ours));
        report.heap(BARE, warm(bare));
    }

    /** From the slips that stand in the database to the bytes of the file: those of the large customer, once. */
    public void measureFromDatabase(Report report) throws Exception {
        LocaleContextHolder.setLocale(Locale.of("nb", "NO"));
        var ours = List.of(Run.of(() -> write(table(), OutputStream.nullOutputStream())));
        var bare = List.of(Run.of(() -> bare(size.large(), OutputStream.nullOutputStream())));
        report.ratio(REPORT + ", read from the database", ours, BARE, bare);
        report.heap(REPORT + ", read from the database", ours);
    }

    /** Without the first, by which both were warmed up. */
    private static List<Run> warm(List<Run> runs) {
        return runs.subList(1, runs.size());
    }

    private void compare() throws IOException {
        var ours = new ByteArrayOutputStream();
        var bare = new ByteArrayOutputStream();
        ours(COMPARED, ours);
        bare(COMPARED, bare);
        if (!BareExport.cells(ours.toByteArray()).equals(BareExport.cells(bare.toByteArray())))
            throw new IllegalStateException("The two exports do not write the same cells");
    }

    private void ours(int rows, OutputStream out) throws IOException {
        var table = table();
        write(
                new Table<>(
                        table.name(),
                        table.title(),
                        table.columns(),
                        table.about(),
                        sink -> slips(rows).map(ExportBench::row).forEach(sink)),
                out);
    }

    private void write(Table<SlipRow> table, OutputStream out) throws IOException {
        Download.write(table, "xlsx", tables.aboutTitle(), out);
    }

    /** The table of the product; its rows are taken from elsewhere. */
    @SuppressWarnings("unchecked")
    private Table<SlipRow> table() {
        var everything = new ReportPages.Selection(
                COLUMNS, SlipFilter.none(), new Period(SlipSeries.FIRST_DAY, SlipSeries.LAST_DAY), Grouping.none());
        return (Table<SlipRow>) tables.of(BenchCustomers.viewer(), "Data", "data", everything);
    }

    private void bare(int rows, OutputStream out) throws IOException {
        var titles = table().columns().stream().map(Table.Column::title).toList();
        var known = new HashMap<ReportColumn, Map<Object, @Nullable Object>>();
        BareExport.write(
                titles,
                slips(rows)
                        .map(slip -> IntStream.range(0, COLUMNS.size())
                                .mapToObj(i -> inWords(COLUMNS.get(i), value(COLUMNS.get(i), slip), known))
                                .toList()),
                out);
    }

    /** A code is looked up once, as somebody would who writes the file by hand. */
    private @Nullable Object inWords(
            ReportColumn column, @Nullable Object value, Map<ReportColumn, Map<Object, @Nullable Object>> known) {
        if (value == null || column.words() == null && column != ReportColumn.WASTE_CODE) return value;
        return known.computeIfAbsent(column, any -> new HashMap<>())
                .computeIfAbsent(value, code -> cells.inWords(column, code));
    }

    private Stream<Slip> slips(int rows) {
        return new SlipSeries("X", 0, rows, size.customers()).slips();
    }

    private static SlipRow row(Slip slip) {
        var values = new ArrayList<@Nullable Object>(COLUMNS.size());
        COLUMNS.forEach(column -> values.add(value(column, slip)));
        return new SlipRow(Slip.FACILITY, slip.number(), slip.weighedAt(), slip.order(), values, null, "");
    }

    private static @Nullable Object value(ReportColumn column, Slip slip) {
        var waste = slip.waste();
        return switch (column) {
            case MONTH -> slip.weighedAt().toLocalDate().withDayOfMonth(1);
            case DATE -> slip.weighedAt().toLocalDate();
            case ORDER -> slip.order();
            case SITE_NUMBER -> slip.siteNumber();
            case SITE -> "Byggeplass " + slip.site();
            case FRACTION, ARTICLE -> waste.name();
            case WASTE_CODE -> waste.wasteCode();
            case HAZARDOUS -> String.valueOf(waste.hazardous());
            case MATERIAL_CODE -> waste.materialCode();
            case CONTAINER -> "10 m³ container";
            case KG -> slip.netKg();
            case GROSS -> slip.grossKg();
            case TARE -> slip.tareKg();
            case WEIGHT_KIND -> slip.measured() ? "measured" : "estimated";
            case RD_CODE -> waste.rdCode();
            case SLIP -> Slip.FACILITY + "/" + slip.number();
            case UNIT_PRICE -> waste.price();
            case AMOUNT -> slip.amount();
            case INVOICE -> slip.invoice();
            case CUSTOMER_NUMBER -> slip.customerNumber();
            case ORGANISATION_NUMBER -> "900100108";
            case FACILITY -> "Anlegg";
            case CARRIER -> "Bilene";
            case VEHICLE -> slip.vehicle();
            default -> null;
        };
    }
}
