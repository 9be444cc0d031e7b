package no.kundeportal.customer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import no.kundeportal.catalogue.Article;
import no.kundeportal.catalogue.ContainerType;
import org.jspecify.annotations.Nullable;

/**
 * What stands at a site: an entry of the site's own list of articles.
 *
 * @param since the day it was put there
 * @param routeDay the weekday on which the rear-loader passes, if one does
 */
public record SiteContainer(
        Article article,
        ContainerType type,
        int count,
        LocalDate since,
        @Nullable DayOfWeek routeDay) {

    public long daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(since, day);
    }
}
