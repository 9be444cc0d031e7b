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
 * Which slips a report counts: those of the viewer's customer and sites, in the period, narrowed by the filter. It says so
 * of single slips and of the days that add them up, both called s. The customer and the time come first, since the
 * indexes begin with them.
 */
final class Scope {

    private static final String CUSTOMER = "where s.customer_number = :customer and ";
    private static final String SLIPS = CUSTOMER + "s.weighed_at >= :from and s.weighed_at < :end and ";
    private static final String DAYS = CUSTOMER + "s.weighed_on >= :firstDay and s.weighed_on <= :lastDay and ";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Scope(Viewer viewer, SlipFilter filter, LocalDate from, LocalDate to) {
        parameter("customer", viewer.customer().value());
        parameter("from", from.atStartOfDay());
        parameter("end", to.plusDays(1).atStartOfDay());
        parameter("firstDay", from);
        parameter("lastDay", to);
        and("s.site_number = any(:sites)", "sites", Sites.keysOf(viewer));
        among("s.site_number", "site", filter.site());
        among("s.article_code", "article", filter.article());
        articles("fraction_code", "fraction", filter.fraction());
        articles("coalesce(waste_code, '-')", "wasteCode", filter.wasteCode());
        articles(
                "exists (select 1 from waste_code w where w.code = article.waste_code and w.hazardous)::text",
                "hazardous",
                filter.hazardous());
        among("s.facility_code", "facility", filter.facility());
        among("coalesce(s.container_type, '-')", "container", filter.container());
    }

    private void among(String expression, String name, List<String> chosen) {
        if (!chosen.isEmpty()) and(expression + " = any(:" + name + ")", name, chosen.toArray(String[]::new));
    }

    private void articles(String expression, String name, List<String> chosen) {
        if (chosen.isEmpty()) return;
        and(
                "s.article_code in (select code from article where " + expression + " = any(:" + name + "))",
                name,
                chosen.toArray(String[]::new));
    }

    static Scope of(Viewer viewer, SlipFilter filter, Period period) {
        return new Scope(viewer, filter, period.from(), period.to());
    }

    /** The period and the same days a year before; the statement tells them apart by :begin and :beforeEnd. */
    static Scope beside(Viewer viewer, SlipFilter filter, Period period) {
        var before = period.aYearBefore();
        var scope = new Scope(viewer, filter, before.from(), period.to());
        scope.parameter("begin", period.from().atStartOfDay());
        scope.parameter("beforeEnd", before.to().plusDays(1).atStartOfDay());
        return scope;
    }

    void and(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    void parameter(String name, Object value) {
        parameters.put(name, value);
    }

    /** Of current_weigh_slip, or what is like it. */
    String slips() {
        return SLIPS + String.join(" and ", conditions);
    }

    /** Of weigh_day. */
    String days() {
        return DAYS + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
