package no.kundeportal.statistics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.Grouping;
import no.kundeportal.statistics.ReportColumn;
import no.kundeportal.statistics.ReportDefinition;
import no.kundeportal.statistics.SlipReport;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Component;

/** What a report holds and this reader may not see: it is left out, and the page says so. */
@Component
class LeftOut {

    private final SlipCells cells;
    private final Words words;

    LeftOut(SlipCells cells, Words words) {
        this.cells = cells;
        this.words = words;
    }

    List<String> of(Viewer viewer, ReportDefinition definition) {
        var sentences = new ArrayList<String>();
        var columns = definition.columns().stream()
                .filter(column -> column.needsAmounts() && !viewer.seesAmounts())
                .map(column -> cells.title(viewer, column))
                .collect(Collectors.joining("; "));
        if (!columns.isEmpty()) sentences.add(words.of("reports.leftOut.columns", columns));
        if (definition.grouping().sort() == Grouping.Sort.AMOUNT && !viewer.seesAmounts())
            sentences.add(words.of("reports.leftOut.sort"));
        var hidden = definition.filter().site().stream()
                .filter(site -> viewer.sites().stream().map(SiteNumber::value).noneMatch(site::equals))
                .count();
        if (hidden > 0) sentences.add(words.of("reports.leftOut.sites", hidden));
        return sentences;
    }

    /**
     * The columns that this reader sees of a report. Where nothing would be left, or nothing that stands on a page, there is
     * the weight.
     */
    static List<ReportColumn> shown(Viewer viewer, List<ReportColumn> columns) {
        var shown = new ArrayList<>(SlipReport.visible(viewer, columns));
        if (shown.stream().noneMatch(ReportColumn::isOnPages)) shown.add(ReportColumn.KG);
        return shown;
    }

    /** What a report held and its maker may no longer see: it stays in it when the rest is changed. */
    static ReportDefinition keeping(Viewer viewer, ReportDefinition before, ReportDefinition after) {
        var columns = before.columns().stream()
                .filter(column -> !choosable(viewer).contains(column))
                .toList();
        var sites = before.filter().site().stream()
                .filter(site -> viewer.sites().stream().map(SiteNumber::value).noneMatch(site::equals))
                .toList();
        return after.with(columns, sites);
    }

    /** The columns that this reader may choose, and those somebody with økonomi could. */
    static List<ReportColumn> choosable(Viewer viewer) {
        return java.util.Arrays.stream(ReportColumn.values())
                .filter(column -> viewer.seesAmounts() || !column.needsAmounts())
                .toList();
    }
}
