package no.kundeportal.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import no.kundeportal.bench.BenchCustomers;
import no.kundeportal.bench.Report;
import no.kundeportal.bench.Run;
import no.kundeportal.bench.Size;
import no.kundeportal.bench.SlipLoad;
import no.kundeportal.bench.SlipSeries;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pages over three years of one customer with very many slips: against the same question put to the slips, and against a
 * customer with a hundredth of them.
 */
public class LargeCustomerBench {

    private static final int VIEWS = 7;

    /** Of those that take seconds. */
    private static final int FEW_VIEWS = 3;

    private static final Period ALL = new Period(SlipSeries.FIRST_DAY, SlipSeries.LAST_DAY);
    private static final Grouping GROUPS = Grouping.by(PeriodUnit.MONTH, Dimension.SITE, Dimension.FRACTION);

    private final Viewer viewer = BenchCustomers.viewer();
    private final Statistics statistics;
    private final GroupedReport groups;
    private final TreatmentReports treatment;
    private final YearReports years;
    private final OverSlips overSlips;
    private final Connection owner;
    private final Size size;

    public LargeCustomerBench(ApplicationContext portal, Connection owner, Size size) {
        this.statistics = portal.getBean(Statistics.class);
        this.groups = portal.getBean(GroupedReport.class);
        this.treatment = portal.getBean(TreatmentReports.class);
        this.years = portal.getBean(YearReports.class);
        this.overSlips = new OverSlips(portal.getBean(JdbcClient.class), viewer);
        this.owner = owner;
        this.size = size;
    }

    /** Leaves the large customer behind, for whoever wants its slips as a file. */
    public void measure(Report report) throws Exception {
        SlipLoad.replace(owner, size.standingOfOne(size.large() / 100));
        var small = Costs.of(this);
        SlipLoad.replace(owner, size.standingOfOne(size.large()));
        var large = Costs.of(this);
        report.ratio(
                "Volume of three years",
                large.volume,
                "the same over the slips",
                median(() -> overSlips.volume(ALL), FEW_VIEWS));
        report.ratio(
                "Hierarchy of three years",
                large.hierarchy,
                "the same over the slips",
                median(() -> overSlips.hierarchy(ALL), FEW_VIEWS));
        var hundredth = "a hundredth of the slips";
        report.ratio("Volume of three years", large.volume, hundredth, small.volume);
        report.ratio("Groups by month, site and fraction", large.groups, hundredth, small.groups);
        report.ratio("Hierarchy of three years", large.hierarchy, hundredth, small.hierarchy);
        report.ratio("The year report of three years", large.year, hundredth, small.year);
        withFineShares(() -> report.ratio(
                "Hierarchy, all shares in thousandths",
                median(this::hierarchy, FEW_VIEWS),
                "the same over the slips",
                median(() -> overSlips.hierarchy(ALL), FEW_VIEWS)));
    }

    private record Costs(double volume, double groups, double hierarchy, double year) {

        static Costs of(LargeCustomerBench bench) throws Exception {
            return new Costs(
                    median(bench::volume), median(bench::groups), median(bench::hierarchy), median(bench::year));
        }
    }

    private static double median(Run.Work view) throws Exception {
        return median(view, VIEWS);
    }

    private static double median(Run.Work view, int views) throws Exception {
        view.run();
        var seconds = new double[views];
        for (int i = 0; i < views; i++) seconds[i] = Run.seconds(view);
        return Run.median(seconds);
    }

    private void volume() {
        if (statistics.volume(viewer, SlipFilter.none(), ALL).total().slips() == 0)
            throw new IllegalStateException("The customer has no slips");
    }

    private void groups() {
        groups.page(viewer, SlipFilter.none(), ALL, GROUPS, null);
    }

    private void hierarchy() {
        treatment.hierarchy(viewer, SlipFilter.none(), ALL, Basis.PROFILE);
    }

    private void year() {
        years.of(viewer, SlipFilter.none(), ALL);
    }

    /** Which no day can be parted by: each slip leaves a remainder. */
    private void withFineShares(Run.Work work) throws Exception {
        shares("percent + case position when 1 then 0.001 when 2 then -0.001 else 0 end");
        work.run();
        shares("percent - case position when 1 then 0.001 when 2 then -0.001 else 0 end");
    }

    private void shares(String percent) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("update treatment_share set percent = " + percent
                    + " where profile_id in (select id from treatment_profile where source = 'bench')");
        }
    }
}
