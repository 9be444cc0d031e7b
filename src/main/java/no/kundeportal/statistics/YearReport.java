package no.kundeportal.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The period in one document, beside the same days a year before. Each part is the report of its own address, so that no
 * figure is calculated twice.
 *
 * @param cost null for whoever may not see amounts
 */
public record YearReport(
        Volume volume,
        Hierarchy hierarchy,
        Hierarchy hierarchyBefore,
        Reconciliation reconciliation,
        Climate climate,
        Climate climateBefore,
        @Nullable Cost cost) {

    public boolean isEmpty() {
        return volume.total().slips() == 0;
    }
}
