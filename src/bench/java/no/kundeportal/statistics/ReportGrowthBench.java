package no.kundeportal.statistics;

import java.sql.Connection;
import java.util.List;
import no.kundeportal.bench.BenchCustomers;
import no.kundeportal.bench.BlocksRead;
import no.kundeportal.bench.Report;
import no.kundeportal.bench.Run;
import no.kundeportal.bench.Size;
import no.kundeportal.bench.SlipLoad;
import no.kundeportal.bench.SlipSeries;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import org.springframework.context.ApplicationContext;

/** What the Standard report of one customer costs more when all others have many times as many slips: nothing, ideally. */
public class ReportGrowthBench {

    private static final int WARM_UPS = 500;
    private static final int VIEWS = 201;
    private static final Period YEAR = new Period(SlipSeries.LAST_DAY.withDayOfYear(1), SlipSeries.LAST_DAY);

    private static final List<ReportColumn> STANDARD = no.kundeportal.statistics.Report.STANDARD.columns();

    private final Viewer viewer = BenchCustomers.viewer();
    private final Statistics statistics;
    private final SlipReport slips;
    private final BlocksRead blocksRead;
    private final Connection owner;
    private final Size size;

    public ReportGrowthBench(ApplicationContext portal, Connection owner, Size size) {
        this.statistics = portal.getBean(Statistics.class);
        this.slips = portal.getBean(SlipReport.class);
        this.blocksRead = new BlocksRead(portal, owner);
        this.owner = owner;
        this.size = size;
    }

    public void measure(Report report) throws Exception {
        SlipLoad.replace(owner, size.standing(1));
        for (int i = 0; i < WARM_UPS; i++) view();
        var volume = Cost.of(this::volume, blocksRead);
        var slips = Cost.of(this::slips, blocksRead);
        SlipLoad.replace(owner, size.standing(size.times()));
        view();
        Cost.of(this::volume, blocksRead).against(volume, "Volume", size.times(), report);
        Cost.of(this::slips, blocksRead).against(slips, "First page of slips", size.times(), report);
    }

    private void view() {
        volume();
        slips();
    }

    private void volume() {
        if (statistics.volume(viewer, SlipFilter.none(), YEAR).total().slips() == 0)
            throw new IllegalStateException("The customer has no slips");
    }

    private void slips() {
        if (slips.page(viewer, STANDARD, SlipFilter.none(), YEAR, Grouping.none(), null)
                .rows()
                .isEmpty()) throw new IllegalStateException("The customer has no slips");
    }

    /** @param blocks of weigh slips and their indexes that one view looks at */
    private record Cost(double seconds, long blocks) {

        static Cost of(Runnable view, BlocksRead blocksRead) throws Exception {
            var seconds = new double[VIEWS];
            for (int i = 0; i < VIEWS; i++) seconds[i] = Run.seconds(view::run);
            return new Cost(Run.median(seconds), blocksRead.by(view));
        }

        void against(Cost before, String view, int times, Report report) {
            var title = view + ", others × " + times;
            report.ratio(title, seconds, "others × 1", before.seconds);
            report.ratio(title + ", blocks read", blocks, "others × 1", before.blocks);
        }
    }
}
