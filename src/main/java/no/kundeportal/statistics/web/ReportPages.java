package no.kundeportal.statistics.web;

import java.util.List;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.Dimension;
import no.kundeportal.statistics.GroupedReport;
import no.kundeportal.statistics.Grouping;
import no.kundeportal.statistics.PeriodUnit;
import no.kundeportal.statistics.Report;
import no.kundeportal.statistics.ReportColumn;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.statistics.SlipReport;
import no.kundeportal.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the page of a report. */
@Component
class ReportPages {

    /** What a report is asked: which slips, what of them, and how they are cut. */
    public record Selection(List<ReportColumn> columns, SlipFilter filter, Period period, Grouping grouping) {}

    private final Statistics statistics;
    private final GroupedReport groups;
    private final SlipReport slips;
    private final GroupLines lines;
    private final SlipCells cells;
    private final VolumeCharts charts;
    private final PartsChart parts;
    private final Sites sites;
    private final Catalogue catalogue;
    private final ChosenNames chosen;

    ReportPages(
            Statistics statistics,
            GroupedReport groups,
            SlipReport slips,
            GroupLines lines,
            SlipCells cells,
            VolumeCharts charts,
            PartsChart parts,
            Sites sites,
            Catalogue catalogue,
            ChosenNames chosen) {
        this.statistics = statistics;
        this.groups = groups;
        this.slips = slips;
        this.lines = lines;
        this.cells = cells;
        this.charts = charts;
        this.parts = parts;
        this.sites = sites;
        this.catalogue = catalogue;
        this.chosen = chosen;
    }

    /** The filter with what there is to choose, right or wrong as it stands. */
    void choices(Viewer viewer, Report report, SlipFilter filter, GroupingForm form, Model model) {
        choices(viewer, filter, model);
        model.addAttribute("report", report.key());
        model.addAttribute("units", List.of(PeriodUnit.values()));
        var own = report.grouping();
        var asked = form.unit() != null || !form.group().isEmpty();
        model.addAttribute(
                "unit",
                asked ? form.unit() : own.unit() == null ? null : own.unit().key());
        model.addAttribute(
                "cuts",
                asked ? form.group() : own.by().stream().map(Dimension::key).toList());
    }

    /** The filter alone, where the page decides how it is cut. */
    void choices(Viewer viewer, SlipFilter filter, Model model) {
        model.addAttribute("shown", filter);
        model.addAttribute("sites", sites.of(viewer));
        model.addAttribute("articles", catalogue.articles());
        model.addAttribute("selection", chosen.sentences(viewer, filter));
        model.addAttribute("dimensions", List.of(Dimension.values()));
    }

    /** Two cuts as stacked bars, and the table of the same. */
    void parts(Viewer viewer, Selection asked, @Nullable String after, Model model) {
        groups(viewer, asked, after, model);
        var whole = groups.whole(viewer, asked.filter(), asked.period(), asked.grouping());
        model.addAttribute("period", asked.period());
        model.addAttribute("drawn", parts.of(whole.rows(), asked.grouping()));
        if (whole.total().slips() == 0)
            model.addAttribute("latest", statistics.latestDay(viewer).orElse(null));
    }

    /** @throws Refusal when it cannot be sorted so, or not by this viewer */
    void figures(Viewer viewer, Selection asked, @Nullable String after, Model model) {
        var grouping = asked.grouping();
        if (grouping.isNone()) slips(viewer, asked, after, model);
        else groups(viewer, asked, after, model);
        var unit = grouping.unit() == null ? PeriodUnit.MONTH : grouping.unit();
        var volume = statistics.volume(viewer, asked.filter(), asked.period(), unit);
        model.addAttribute("period", asked.period());
        model.addAttribute("volume", volume);
        model.addAttribute("unitKey", unit.key());
        model.addAttribute("spanChart", charts.spans(volume));
        model.addAttribute("spans", charts.lines(volume, asked.filter(), asked.period()));
        model.addAttribute("fractionChart", charts.fractions(volume));
        if (volume.total().slips() == 0)
            model.addAttribute("latest", statistics.latestDay(viewer).orElse(null));
    }

    private void groups(Viewer viewer, Selection asked, @Nullable String after, Model model) {
        if (asked.grouping().sort() == Grouping.Sort.AMOUNT && !viewer.seesAmounts())
            throw Refusal.of("sort", "amount.lacking");
        var page = groups.page(viewer, asked.filter(), asked.period(), asked.grouping(), after);
        model.addAttribute("groups", lines.of(page.rows(), asked.filter(), asked.period(), asked.grouping()));
        model.addAttribute("groupTotal", page.total());
        model.addAttribute("cutNames", cutNames(asked.grouping()));
        model.addAttribute("next", page.next());
        sorting(asked.grouping(), model);
    }

    private void slips(Viewer viewer, Selection asked, @Nullable String after, Model model) {
        var page = slips.page(viewer, asked.columns(), asked.filter(), asked.period(), asked.grouping(), after);
        var heads = cells.heads(viewer, asked.columns());
        model.addAttribute("heads", heads);
        model.addAttribute("sumSpan", Math.max(1, before(heads, "kg")));
        model.addAttribute("slips", cells.lines(viewer, asked.columns(), page.rows()));
        model.addAttribute("next", page.next());
        sorting(asked.grouping(), model);
    }

    /** How many columns stand before one, or all of them. */
    private static int before(List<SlipCells.Head> heads, String key) {
        return (int) heads.stream().takeWhile(head -> !head.key().equals(key)).count();
    }

    private static void sorting(Grouping grouping, Model model) {
        model.addAttribute("sorted", grouping.sort().key());
        model.addAttribute("descending", grouping.descending());
    }

    /** Keys of the words above the columns of groups. */
    static List<String> cutNames(Grouping grouping) {
        var names = new java.util.ArrayList<String>();
        if (grouping.unit() != null)
            names.add("statistics.unit." + grouping.unit().key());
        grouping.by().forEach(dimension -> names.add("statistics.group." + dimension.key()));
        return names;
    }
}
