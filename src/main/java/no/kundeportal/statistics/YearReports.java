package no.kundeportal.statistics;

import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the reports of a period together, in one view of the database. */
@Service
@Transactional(readOnly = true, isolation = org.springframework.transaction.annotation.Isolation.REPEATABLE_READ)
public class YearReports {

    private final Statistics statistics;
    private final TreatmentReports treatment;
    private final ClimateReport climate;
    private final CostReport cost;
    private final BilledReport billed;

    YearReports(
            Statistics statistics,
            TreatmentReports treatment,
            ClimateReport climate,
            CostReport cost,
            BilledReport billed) {
        this.statistics = statistics;
        this.treatment = treatment;
        this.climate = climate;
        this.cost = cost;
        this.billed = billed;
    }

    public YearReport of(Viewer viewer, SlipFilter filter, Period period) {
        var before = period.aYearBefore();
        var volume = statistics.volume(viewer, filter, period);
        return new YearReport(
                volume,
                treatment.hierarchy(viewer, filter, period, Basis.PROFILE),
                treatment.hierarchy(viewer, filter, before, Basis.PROFILE),
                billed.beside(treatment.reconciliation(viewer, filter, period, volume), viewer, filter, period),
                climate.of(viewer, filter, period),
                climate.of(viewer, filter, before),
                viewer.seesAmounts() ? cost.of(viewer, filter, period) : null);
    }
}
