package no.kundeportal.statistics;

import static no.kundeportal.statistics.ReportColumn.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.kundeportal.kernel.NotFound;

/** The four reports: each says more of a slip than the one before. */
public enum Report {
    /** Groups only. */
    MINI(Set.of()),
    STANDARD(EnumSet.of(
            MONTH,
            DATE,
            ORDER,
            SITE_NUMBER,
            SITE,
            FRACTION,
            ARTICLE,
            ReportColumn.WASTE_CODE,
            MATERIAL_CODE,
            KG,
            UNIT_PRICE,
            AMOUNT,
            INVOICE)),
    MAXI(maxi()),
    MAXI_EXTENDED(EnumSet.allOf(ReportColumn.class));

    private final Set<ReportColumn> columns;

    Report(Set<ReportColumn> columns) {
        this.columns = columns;
    }

    /** Standard without waste codes, and what became of each weighing. */
    private static Set<ReportColumn> maxi() {
        var columns = EnumSet.copyOf(STANDARD.columns);
        columns.remove(ReportColumn.WASTE_CODE);
        columns.addAll(EnumSet.of(
                CONTAINER,
                ACTION,
                RD_CODE,
                WEIGHT_KIND,
                STEP_REUSE,
                STEP_RECYCLING,
                STEP_RECOVERY,
                STEP_DISPOSAL,
                STEP_UNKNOWN,
                SLIP));
        return columns;
    }

    /** As it stands in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Report named(String key) {
        return Arrays.stream(values())
                .filter(report -> report.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** In the order in which they stand. */
    public List<ReportColumn> columns() {
        return Arrays.stream(ReportColumn.values()).filter(columns::contains).toList();
    }

    /** How it is cut for whoever chose nothing: Mini is nothing but groups. */
    public Grouping grouping() {
        return this == MINI ? Grouping.by(PeriodUnit.MONTH, Dimension.SITE, Dimension.FRACTION) : Grouping.none();
    }
}
