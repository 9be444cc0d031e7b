package no.kundeportal.statistics.web;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kundeportal.catalogue.Article;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.catalogue.ContainerType;
import no.kundeportal.customer.Facilities;
import no.kundeportal.customer.Site;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.Dimension;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Component;

/** What a filter is set to, as people call it and not by the codes of the address. */
@Component
class ChosenNames {

    private final Sites sites;
    private final Catalogue catalogue;
    private final Facilities facilities;
    private final Words words;

    ChosenNames(Sites sites, Catalogue catalogue, Facilities facilities, Words words) {
        this.sites = sites;
        this.catalogue = catalogue;
        this.facilities = facilities;
        this.words = words;
    }

    /** "Anlegg: Anlegg Sør", for what is chosen besides the sites and articles that the form shows itself. */
    List<String> sentences(Viewer viewer, SlipFilter filter) {
        return sentences(viewer, filter, EnumSet.complementOf(EnumSet.of(Dimension.SITE, Dimension.ARTICLE)));
    }

    /** The same for all that is chosen. */
    List<String> all(Viewer viewer, SlipFilter filter) {
        return sentences(viewer, filter, EnumSet.allOf(Dimension.class));
    }

    private List<String> sentences(Viewer viewer, SlipFilter filter, Set<Dimension> dimensions) {
        var sentences = new ArrayList<String>();
        for (var dimension : dimensions) {
            var names = of(viewer, filter, dimension);
            if (!names.isEmpty())
                sentences.add(words.of("statistics.group." + dimension.key()) + ": " + String.join(", ", names));
        }
        return sentences;
    }

    List<String> of(Viewer viewer, SlipFilter filter, Dimension dimension) {
        var chosen = filter.chosen(dimension);
        if (chosen.isEmpty()) return chosen;
        var names = namesOf(viewer, dimension);
        return chosen.stream().map(value -> names.getOrDefault(value, value)).toList();
    }

    private Map<String, String> namesOf(Viewer viewer, Dimension dimension) {
        return switch (dimension) {
            case SITE ->
                sites.of(viewer).stream().collect(toMap(site -> site.number().value(), Site::name));
            case ARTICLE ->
                catalogue.articles().values().stream()
                        .collect(toMap(Article::code, article -> article.name().toString()));
            case FRACTION ->
                catalogue.articles().values().stream()
                        .collect(toMap(
                                Article::fraction,
                                article -> article.fractionName().toString(),
                                (one, same) -> one));
            case FACILITY ->
                facilities.all().stream()
                        .collect(toMap(facility -> facility.code().value(), facility -> facility.name()));
            case CONTAINER ->
                catalogue.containerTypes().stream()
                        .collect(toMap(ContainerType::code, type -> type.name().toString()));
            case HAZARDOUS ->
                Map.of("true", words.of("statistics.hazardous.true"), "false", words.of("statistics.hazardous.false"));
            case WASTE_CODE -> Map.of();
        };
    }
}
