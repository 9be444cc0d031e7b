package no.kundeportal.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.kundeportal.document.Download;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.Dimension;
import no.kundeportal.statistics.Grouping;
import no.kundeportal.statistics.PeriodUnit;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.web.Access;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The environmental report: how much of what came from where, in several kinds. */
@Controller
@Access(Right.SEE)
class InsightController {

    /** By what the bars lie, and of what they are made. */
    enum Kind {
        SITE(new Grouping(null, List.of(Dimension.SITE, Dimension.ARTICLE), Grouping.Sort.KG, true)),
        ARTICLE(new Grouping(null, List.of(Dimension.ARTICLE, Dimension.SITE), Grouping.Sort.KG, true)),
        MONTH(new Grouping(PeriodUnit.MONTH, List.of(Dimension.FRACTION), Grouping.Sort.PERIOD, false)),
        HAZARD(new Grouping(null, List.of(Dimension.SITE, Dimension.HAZARDOUS), Grouping.Sort.KG, true));

        private final Grouping grouping;

        Kind(Grouping grouping) {
            this.grouping = grouping;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind named(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
    }

    private final ReportPages pages;
    private final Periods periods;
    private final StatisticsTables tables;
    private final Words words;

    InsightController(ReportPages pages, Periods periods, StatisticsTables tables, Words words) {
        this.pages = pages;
        this.periods = periods;
        this.tables = tables;
        this.words = words;
    }

    @GetMapping("/insight/volume")
    String show(
            Viewer viewer,
            @RequestParam(defaultValue = "site") String kind,
            @ModelAttribute("filter") SlipFilter filter,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var asked = Kind.named(kind);
        model.addAttribute("kind", asked.key());
        model.addAttribute("kinds", Arrays.stream(Kind.values()).map(Kind::key).toList());
        pages.choices(viewer, filter, model);
        var period = periods.of(filter, errors);
        if (period != null)
            pages.parts(viewer, new ReportPages.Selection(List.of(), filter, period, asked.grouping), after, model);
        return "statistics/insight";
    }

    @GetMapping("/insight/volume.{ending:xlsx|csv}")
    void file(
            Viewer viewer,
            @PathVariable String ending,
            @RequestParam(defaultValue = "site") String kind,
            @ModelAttribute("filter") SlipFilter filter,
            BindingResult errors,
            HttpServletResponse response) {
        var asked = Kind.named(kind);
        var period = periods.of(filter, errors);
        if (period == null) throw new NotFound();
        var selection = new ReportPages.Selection(List.of(), filter, period, asked.grouping);
        var table = tables.of(viewer, words.of("insight.title"), "volume-" + asked.key(), selection);
        Download.send(table, ending, tables.aboutTitle(), response);
    }
}
