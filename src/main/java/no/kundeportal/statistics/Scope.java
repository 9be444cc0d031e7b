package no.kundeportal.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;

/**
 * Which slips a report counts: those of the viewer's customer and sites, in the period, narrowed by the filter. The
 * customer and the time come first, since the index begins with them.
 */
final class Scope {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Scope(Viewer viewer, SlipFilter filter, LocalDate from, LocalDate to) {
        and("s.customer_number = :customer", "customer", viewer.customer().value());
        and("s.weighed_at >= :from", "from", from.atStartOfDay());
        and("s.weighed_at < :end", "end", to.plusDays(1).atStartOfDay());
        and("s.site_number = any(:sites)", "sites", Sites.keysOf(viewer));
        if (!filter.site().isEmpty())
            and("s.site_number = any(:site)", "site", filter.site().toArray(String[]::new));
        if (!filter.article().isEmpty())
            and("s.article_code = any(:article)", "article", filter.article().toArray(String[]::new));
    }

    static Scope of(Viewer viewer, SlipFilter filter, Period period) {
        return new Scope(viewer, filter, period.from(), period.to());
    }

    void and(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    void parameter(String name, Object value) {
        parameters.put(name, value);
    }

    String where() {
        return "where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
