package no.kundeportal.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import no.kundeportal.catalogue.Article;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.help.Likeness;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** "Gips": what of it stands at the viewer's sites, where its pickups are, and the order that is filled in. */
@Service
public class MaterialSearch {

    /** @param order the address of an order of it, null for whoever may not order or has no container of it */
    public record Hit(String article, String name, @Nullable String order) {}

    private static final int MOST = 3;

    private final Catalogue catalogue;
    private final Fractions fractions;
    private final Clock clock;

    MaterialSearch(Catalogue catalogue, Fractions fractions, Clock clock) {
        this.catalogue = catalogue;
        this.fractions = fractions;
        this.clock = clock;
    }

    /** Only a member has materials; weights are asked for only when a material is near to what was typed. */
    public List<Hit> named(Viewer viewer, String words) {
        if (!(viewer.standing() instanceof Standing.Member)) return List.of();
        var all = List.copyOf(catalogue.articles().values());
        var near = new Likeness(words)
                .nearest(all, MaterialSearch::known, MOST).stream()
                        .map(Article::code)
                        .collect(Collectors.toSet());
        if (near.isEmpty()) return List.of();
        return fractions.of(viewer, LocalDate.now(clock)).stream()
                .filter(each -> near.contains(each.article()))
                .map(each -> new Hit(each.article(), each.name().toString(), order(viewer, each)))
                .toList();
    }

    /** In all languages: people call a thing what stands on the container, whatever language they read. */
    private static Likeness.Text known(Article article) {
        var name = article.name();
        var fraction = article.fractionName();
        return new Likeness.Text(
                String.join(" ", name.nb(), name.en(), name.sv()),
                String.join(" ", fraction.nb(), fraction.en(), fraction.sv()));
    }

    private static @Nullable String order(Viewer viewer, Fractions.Fraction fraction) {
        if (!viewer.may(Right.ORDER) || fraction.places().isEmpty()) return null;
        var place = fraction.places().getFirst();
        return "/pickups/quick?site=" + place.siteNumber() + "&choice=" + fraction.article() + ":"
                + place.containerCode();
    }
}
