package no.kundeportal.statistics.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.Grouping;
import no.kundeportal.statistics.ProjectReport;
import no.kundeportal.statistics.ProjectWaste;
import no.kundeportal.statistics.ReportColumn;
import no.kundeportal.statistics.SlipReport;
import no.kundeportal.statistics.SlipRow;
import no.kundeportal.web.chart.Gauge;
import org.springframework.stereotype.Component;

/** What stands on the page of a project, and on its paper, which is documented by the slips themselves. */
@Component
class ProjectPages {

    /** So many slips are printed; what is beyond is in the workbook. */
    private static final int MOST_SLIPS = 2000;

    private static final List<ReportColumn> ON_PAPER = List.of(
            ReportColumn.DATE,
            ReportColumn.SLIP,
            ReportColumn.ARTICLE,
            ReportColumn.KG,
            ReportColumn.WEIGHT_KIND,
            ReportColumn.RD_CODE);

    private final ProjectLines lines;
    private final SlipReport slips;
    private final SlipCells cells;

    ProjectPages(ProjectLines lines, SlipReport slips, SlipCells cells) {
        this.lines = lines;
        this.slips = slips;
        this.cells = cells;
    }

    Map<String, Object> figures(ProjectWaste waste) {
        var figures = new HashMap<String, Object>();
        var sorting = waste.sorting();
        figures.put("waste", waste);
        figures.put("sorting", sorting);
        figures.put("terms", waste.project().terms());
        figures.put("facts", lines.facts(waste.project()));
        figures.put("sentences", lines.sentences(waste));
        figures.put("ordinary", lines.of(waste, waste.ordinary()));
        figures.put("hazardous", lines.of(waste, waste.hazardous()));
        figures.put("goodPractice", lines.goodPractice());
        figures.put("allDoor", lines.door(waste));
        figures.put("shareDoor", lines.sharing(waste));
        figures.put("cleanDoor", lines.cleanDoor(waste));
        figures.put(
                "planDoors",
                waste.plan().stream()
                        .map(each -> lines.door(waste, each.fractionCode()))
                        .toList());
        var rate = sorting.rate();
        if (rate != null) figures.put("gauge", Gauge.of(rate, List.of(sorting.required(), lines.goodPractice())));
        return figures;
    }

    Map<String, String> reports(Viewer viewer, ProjectWaste waste) {
        return lines.reports(waste, viewer.seesAmounts());
    }

    Map<String, Object> paper(Viewer viewer, ProjectWaste waste) {
        var figures = new HashMap<>(figures(waste));
        var rows = new ArrayList<SlipRow>();
        slips.each(viewer, ON_PAPER, ProjectReport.filter(waste.project()), waste.period(), Grouping.none(), row -> {
            if (rows.size() <= MOST_SLIPS) rows.add(row);
        });
        var cut = rows.size() > MOST_SLIPS;
        figures.put("method", lines.method(waste));
        figures.put("slipHeads", cells.heads(viewer, ON_PAPER));
        figures.put("slips", cells.lines(viewer, ON_PAPER, cut ? rows.subList(0, MOST_SLIPS) : rows));
        if (cut) figures.put("mostSlips", MOST_SLIPS);
        return figures;
    }
}
