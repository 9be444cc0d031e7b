package no.kundeportal.statistics.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.kundeportal.bench.BenchCustomers;
import no.kundeportal.bench.Report;
import no.kundeportal.bench.Run;
import no.kundeportal.bench.Size;
import no.kundeportal.bench.Slip;
import no.kundeportal.bench.SlipSeries;
import no.kundeportal.catalogue.Named;
import no.kundeportal.document.Download;
import no.kundeportal.document.Table;
import no.kundeportal.kernel.Period;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.statistics.SlipRow;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * The Standard report as an Excel file, against the same cells written by hand. The rows come from memory on both sides:
 * what is measured is the exporter.
 */
public class ExportBench {

    private static final int COMPARED = 100;

    private final StatisticsTables tables;
    private final Size size;

    public ExportBench(ApplicationContext portal, Size size) {
        this.tables = portal.getBean(StatisticsTables.class);
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
        report.ratio("Standard report as Excel", warm(ours), "the same cells by bare SXSSF", warm(bare));
        report.heap("Standard report as Excel", warm(ours));
        report.heap("the same cells by bare SXSSF", warm(bare));
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

    private void ours(int rows, OutputStream out) {
        var table = table(rows);
        Download.send(table, "xlsx", tables.aboutTitle(), new MockHttpServletResponse() {
            @Override
            public DelegatingServletOutputStream getOutputStream() {
                return new DelegatingServletOutputStream(out);
            }
        });
    }

    private void bare(int rows, OutputStream out) throws IOException {
        var titles = table(0).columns().stream().map(Table.Column::title).toList();
        BareExport.write(titles, rows(rows), out);
    }

    /** The table of the product, with its rows taken from elsewhere. */
    private Table<SlipRow> table(int rows) {
        var table = tables.standard(
                BenchCustomers.viewer(), SlipFilter.none(), new Period(SlipSeries.FIRST_DAY, SlipSeries.LAST_DAY));
        return new Table<>(
                table.name(),
                table.title(),
                table.columns(),
                table.about(),
                sink -> rows(rows).forEach(sink));
    }

    private Stream<SlipRow> rows(int rows) {
        return new SlipSeries("X", 0, rows, size.customers()).slips().map(ExportBench::row);
    }

    private static SlipRow row(Slip slip) {
        var waste = slip.waste();
        var name = new Named(waste.name(), waste.name(), waste.name());
        return new SlipRow(
                Slip.FACILITY,
                slip.number(),
                slip.weighedAt(),
                slip.order(),
                slip.siteNumber(),
                "Byggeplass " + slip.site(),
                waste.code(),
                name,
                name,
                waste.wasteCode(),
                waste.hazardous(),
                waste.materialCode(),
                slip.netKg(),
                slip.measured(),
                waste.price(),
                slip.amount(),
                slip.invoice());
    }
}
