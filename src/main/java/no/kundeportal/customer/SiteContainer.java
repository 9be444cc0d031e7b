package no.kundeportal.customer;

import java.time.DayOfWeek;
import no.kundeportal.catalogue.Article;
import no.kundeportal.catalogue.ContainerType;
import org.jspecify.annotations.Nullable;

/**
 * What stands at a site: an entry of the site's own list of articles.
 *
 * @param routeDay the weekday on which the rear-loader passes, if one does
 */
public record SiteContainer(
        Article article,
        ContainerType type,
        int count,
        @Nullable DayOfWeek routeDay) {}
