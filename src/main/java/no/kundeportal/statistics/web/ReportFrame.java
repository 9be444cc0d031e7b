package no.kundeportal.statistics.web;

import java.util.List;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What stands around every report: its filter, and the period that it comes to. */
@Component
class ReportFrame {

    private final Sites sites;
    private final Catalogue catalogue;
    private final Statistics statistics;
    private final Periods periods;
    private final ChosenNames chosen;

    ReportFrame(Sites sites, Catalogue catalogue, Statistics statistics, Periods periods, ChosenNames chosen) {
        this.sites = sites;
        this.catalogue = catalogue;
        this.statistics = statistics;
        this.periods = periods;
        this.chosen = chosen;
    }

    /** @return null when the days make no period; then the form says why */
    @Nullable
    Period open(Viewer viewer, SlipFilter filter, BindingResult errors, Model model) {
        model.addAttribute("shown", filter);
        model.addAttribute("sites", sites.of(viewer));
        model.addAttribute("articles", catalogue.articles());
        model.addAttribute("selection", chosen.sentences(viewer, filter));
        var period = periods.of(filter, errors);
        model.addAttribute("period", period);
        return period;
    }

    /** "Hentested: Kaikvartalet", for all that narrows a report besides its days. */
    List<String> chosen(Viewer viewer, SlipFilter filter) {
        return chosen.all(viewer, filter);
    }

    /** @throws NotFound when the days make no period: no page links to such a file */
    Period required(SlipFilter filter, BindingResult errors) {
        var period = periods.of(filter, errors);
        if (period == null) throw new NotFound();
        return period;
    }

    /** For a report without a figure: where the newest ones are. */
    void nothing(Viewer viewer, Model model) {
        model.addAttribute("latest", statistics.latestDay(viewer).orElse(null));
    }
}
