package no.kundeportal.statistics.web;

import java.util.ArrayList;
import java.util.List;
import no.kundeportal.document.Table.Fact;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.Dimension;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Component;

/** What a file says of itself: for whom, which period, which filter. */
@Component
class ReportFacts {

    private final Words words;
    private final Formats formats;
    private final ChosenNames names;

    ReportFacts(Words words, Formats formats, ChosenNames names) {
        this.words = words;
        this.formats = formats;
        this.names = names;
    }

    List<Fact> selection(Viewer viewer, SlipFilter filter, Period period) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.of("file.for"), viewer.member().title() + " (" + viewer.customer() + ")"));
        facts.add(new Fact(words.of("file.period"), formats.date(period.from()) + " – " + formats.date(period.to())));
        for (var dimension : Dimension.values()) {
            var chosen = names.of(viewer, filter, dimension);
            if (!chosen.isEmpty() || dimension == Dimension.SITE || dimension == Dimension.ARTICLE)
                facts.add(new Fact(words.of("statistics.group." + dimension.key()), joined(chosen)));
        }
        return facts;
    }

    /** "pyramide-2026-01-01-2026-11-24" */
    String name(String report, Period period) {
        return report + "-" + period.from() + "-" + period.to();
    }

    private String joined(List<String> chosen) {
        return chosen.isEmpty() ? words.of("filter.all") : String.join(", ", chosen);
    }
}
