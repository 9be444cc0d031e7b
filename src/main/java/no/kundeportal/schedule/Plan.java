package no.kundeportal.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.kundeportal.catalogue.Named;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The planned pickups of the viewer's sites, and why there are none where there are none. */
@Service
@Transactional(readOnly = true)
public class Plan {

    public static final int PAGE = 50;

    /** As many as a week or a month shows; whoever has more sites than that narrows the filter. */
    public static final int CALENDAR = 1000;

    /** @param next the key with which the next page begins, null on the last */
    public record Page(List<PlanRow> rows, @Nullable String next) {

        public record Week(LocalDate monday, List<PlanRow> rows) {
            public LocalDate sunday() {
                return monday.plusDays(6);
            }
        }

        public List<Week> weeks() {
            var weeks = new LinkedHashMap<LocalDate, List<PlanRow>>();
            rows.forEach(row -> weeks.computeIfAbsent(monday(row.day()), monday -> new ArrayList<>())
                    .add(row));
            return weeks.entrySet().stream()
                    .map(week -> new Week(week.getKey(), week.getValue()))
                    .toList();
        }
    }

    /** @param rows null for a day that is not of the month shown */
    public record Day(LocalDate date, @Nullable List<PlanRow> rows) {}

    /** Whole weeks, Monday first. */
    public record CalendarWeek(LocalDate monday, List<Day> days) {}

    /** @param isCut whether there were more than are shown */
    public record Calendar(List<CalendarWeek> weeks, int count, boolean isCut) {}

    private static final String ROWS = """
            select p.number, p.agreement_number, p.status, p.day, p.planned_on, p.site_number, s.name site_name, s.address || ', ' || s.city site_address,
                   l.article_code, a.name article, a.name_en article_en, a.name_sv article_sv, coalesce(w.hazardous, false) hazardous, l.action,
                   (select count(*) - 1 from pickup_line every where every.pickup_number = p.number) more,
                   t.name container, t.name_en container_en, t.name_sv container_sv, l.container_count,
                   case when p.status in ('CANCELLED', 'FAILED') then coalesce((select e.reason from pickup_event e
                     where e.pickup_number = p.number and e.kind in ('CANCELLED', 'FAILED') order by e.id desc limit 1), '') else '' end reason
            from pickup p
            join site s on s.number = p.site_number
            join pickup_line l on l.pickup_number = p.number and l.position = 0
            join article a on a.code = l.article_code
            join container_type t on t.code = l.container_type
            left join waste_code w on w.code = a.waste_code
            """;

    private final JdbcClient database;

    Plan(JdbcClient database) {
        this.database = database;
    }

    /** @param after key of the last row of the page before; anything else is no page */
    public Page page(Viewer viewer, PlanFilter filter, @Nullable String after) {
        var query = new Where(viewer, filter);
        if (after != null) query.after(after);
        var rows = query.rows(database, PAGE + 1);
        if (rows.size() <= PAGE) return new Page(rows, null);
        var last = rows.get(PAGE - 1);
        return new Page(rows.subList(0, PAGE), last.day() + "," + last.number());
    }

    /** The period of the filter as weeks of seven days. */
    public Calendar calendar(Viewer viewer, PlanFilter filter) {
        var from = filter.from();
        var to = filter.to();
        if (from == null || to == null) throw new IllegalArgumentException("a calendar has a first and a last day");
        var rows = new Where(viewer, filter).rows(database, CALENDAR + 1);
        var shown = rows.subList(0, Math.min(rows.size(), CALENDAR));
        var weeks = new ArrayList<CalendarWeek>();
        for (var monday = monday(from); !monday.isAfter(to); monday = monday.plusWeeks(1)) {
            weeks.add(new CalendarWeek(
                    monday,
                    monday.datesUntil(monday.plusDays(7))
                            .map(day -> new Day(day, day.isBefore(from) || day.isAfter(to) ? null : on(day, shown)))
                            .toList()));
        }
        return new Calendar(weeks, shown.size(), rows.size() > CALENDAR);
    }

    private static List<PlanRow> on(LocalDate day, List<PlanRow> rows) {
        return rows.stream().filter(row -> row.day().equals(day)).toList();
    }

    /** All rows of the filter, one after the other, without keeping them. */
    public void each(Viewer viewer, PlanFilter filter, Consumer<? super PlanRow> sink) {
        var query = new Where(viewer, filter);
        try (var rows = database
                .sql(ROWS + query.sql() + " order by p.day, p.number")
                .params(query.parameters)
                .withFetchSize(500)
                .query(Plan::row)
                .stream()) {
            rows.forEach(sink);
        }
    }

    /** Why the filter finds nothing; the agreements tell. */
    public EmptyPlan whyEmpty(Viewer viewer, PlanFilter filter, LocalDate today) {
        var from = filter.from() == null || filter.from().isBefore(today) ? today : filter.from();
        return database.sql("""
                        select count(*) agreements, max(coalesce(valid_to, 'infinity')) = 'infinity' goes_on,
                               max(valid_to) last_day
                        from agreement a join site s on s.number = a.site_number
                        where s.customer_number = :customer and s.number = any(:sites)
                          and (cardinality(cast(:site as text[])) = 0 or s.number = any(:site))
                          and (cardinality(cast(:article as text[])) = 0 or a.article_code = any(:article))
                        """)
                .param("customer", viewer.customer().value())
                .param("sites", Sites.keysOf(viewer))
                .param("site", filter.site().toArray(String[]::new))
                .param("article", filter.article().toArray(String[]::new))
                .query((row, i) -> {
                    if (row.getInt("agreements") == 0) return EmptyPlan.noAgreement();
                    var last = row.getObject("last_day", LocalDate.class);
                    if (row.getBoolean("goes_on") || last == null || !last.isBefore(from))
                        return EmptyPlan.nothingInPeriod();
                    return EmptyPlan.ended(last);
                })
                .single();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static PlanRow row(ResultSet row, int number) throws SQLException {
        return new PlanRow(
                row.getString("number"),
                row.getString("agreement_number"),
                Status.valueOf(row.getString("status")),
                row.getObject("day", LocalDate.class),
                row.getObject("planned_on", LocalDate.class),
                row.getString("site_number"),
                row.getString("site_name"),
                row.getString("site_address"),
                row.getString("article_code"),
                named(row, "article"),
                row.getBoolean("hazardous"),
                Action.valueOf(row.getString("action")),
                row.getInt("more"),
                named(row, "container"),
                row.getInt("container_count"),
                row.getString("reason"));
    }

    private static Named named(ResultSet row, String column) throws SQLException {
        return new Named(row.getString(column), row.getString(column + "_en"), row.getString(column + "_sv"));
    }

    /** The viewer's scope first, then the conditions that the filter has. */
    private static class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Where(Viewer viewer, PlanFilter filter) {
            conditions.add("p.origin = 'PLANNED' and not p.withdrawn");
            and("p.customer_number = :customer", "customer", viewer.customer().value());
            and("p.site_number = any(:sites)", "sites", Sites.keysOf(viewer));
            if (filter.from() != null) and("p.day >= :from", "from", filter.from());
            if (filter.to() != null) and("p.day <= :to", "to", filter.to());
            if (!filter.site().isEmpty())
                and("p.site_number = any(:site)", "site", filter.site().toArray(String[]::new));
            if (!filter.article().isEmpty())
                and(
                        "l.article_code = any(:article)",
                        "article",
                        filter.article().toArray(String[]::new));
        }

        void after(String key) {
            var parts = key.split(",", 2);
            if (parts.length != 2) throw new NotFound();
            try {
                and("(p.day, p.number) > (:afterDay, :afterNumber)", "afterDay", LocalDate.parse(parts[0]));
            } catch (DateTimeParseException e) {
                throw new NotFound();
            }
            parameters.put("afterNumber", parts[1]);
        }

        private void and(String condition, String name, Object value) {
            conditions.add(condition);
            parameters.put(name, value);
        }

        String sql() {
            return " where " + String.join(" and ", conditions);
        }

        List<PlanRow> rows(JdbcClient database, int most) {
            return database.sql(ROWS + sql() + " order by p.day, p.number limit " + most)
                    .params(parameters)
                    .query(Plan::row)
                    .list();
        }
    }
}
