package no.kundeportal.statistics.web;

import java.math.BigDecimal;
import java.util.List;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.Analysis;
import no.kundeportal.statistics.Dimension;
import no.kundeportal.statistics.Grouping;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.web.Access;
import no.kundeportal.web.Formats;
import no.kundeportal.web.chart.Bars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** ANALYSE: one material over the last year. */
@Controller
@Access(Right.SEE)
class AnalysisController {

    private final Analysis analysis;
    private final Sites sites;
    private final GroupLines lines;
    private final SlipCells cells;
    private final VolumeCharts charts;
    private final Formats formats;

    AnalysisController(
            Analysis analysis, Sites sites, GroupLines lines, SlipCells cells, VolumeCharts charts, Formats formats) {
        this.analysis = analysis;
        this.sites = sites;
        this.lines = lines;
        this.cells = cells;
        this.charts = charts;
        this.formats = formats;
    }

    /** @param fraction the heaviest for whoever chose none */
    @GetMapping("/analysis")
    String show(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String fraction,
            @RequestParam(defaultValue = "") String site,
            Model model) {
        var materials = analysis.materials(viewer);
        model.addAttribute("sites", sites.of(viewer));
        model.addAttribute("site", site);
        model.addAttribute("materials", materials);
        if (materials.isEmpty()) return "statistics/analysis";
        var material = materials.stream()
                .filter(each ->
                        fraction == null || fraction.isBlank() || each.code().equals(fraction))
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("material", material);
        show(viewer, material.code(), site.isBlank() ? List.of() : List.of(site), model);
        return "statistics/analysis";
    }

    private void show(Viewer viewer, String fraction, List<String> site, Model model) {
        var result = analysis.of(viewer, fraction, site);
        var filter = SlipFilter.ofFraction(fraction, site);
        var year = analysis.year();
        model.addAttribute("result", result);
        model.addAttribute("volume", result.volume());
        model.addAttribute("unitKey", "month");
        model.addAttribute("period", year);
        model.addAttribute("all", Doors.to(filter, year.from(), year.to()));
        model.addAttribute("spanChart", charts.spans(result.volume()));
        model.addAttribute("spans", charts.lines(result.volume(), filter, year));
        model.addAttribute("seasonChart", seasons(result.seasons()));
        model.addAttribute(
                "containers", lines.of(result.containers(), filter, year, Grouping.by(null, Dimension.CONTAINER)));
        var everywhere = SlipFilter.ofFraction(fraction, List.of());
        model.addAttribute("places", lines.of(result.sites(), everywhere, year, Grouping.by(null, Dimension.SITE)));
        model.addAttribute("heads", cells.heads(viewer, Analysis.LIFT));
        model.addAttribute("heaviest", cells.lines(viewer, Analysis.LIFT, result.heaviest()));
        model.addAttribute("lightest", cells.lines(viewer, Analysis.LIFT, result.lightest()));
    }

    private Bars seasons(List<Analysis.Season> seasons) {
        return Bars.of(seasons.stream()
                .map(season -> new Bars.Value(
                        formats.monthName(season.month()),
                        season.kg() == null ? BigDecimal.ZERO : season.kg(),
                        null,
                        false))
                .toList());
    }
}
