package no.kundeportal.pickup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pickups by day, page by page: the customer's plan and the facility's orders are the same list with another scope. The
 * customer's holds what was ordered, since what agreements plan has a page of its own; a number is found either way.
 */
@Service
@Transactional(readOnly = true)
public class PickupList {

    public static final int PAGE = 50;

    /** @param next the key with which the next page begins, null on the last */
    public record Page(List<PickupRow> rows, @Nullable String next) {

        /** @param monday null for pickups without a day */
        public record Week(@Nullable LocalDate monday, List<PickupRow> rows) {
            public @Nullable LocalDate sunday() {
                return monday == null ? null : monday.plusDays(6);
            }
        }

        /** Whether there is something that may be confirmed together with others. */
        public boolean anyOrdered() {
            return rows.stream().anyMatch(row -> row.status() == Status.ORDERED && row.asked() == null);
        }

        public List<Week> weeks() {
            var weeks = new LinkedHashMap<@Nullable LocalDate, List<PickupRow>>();
            rows.forEach(row -> weeks.computeIfAbsent(mondayOf(row.day()), monday -> new ArrayList<>())
                    .add(row));
            return weeks.entrySet().stream()
                    .map(week -> new Week(week.getKey(), week.getValue()))
                    .toList();
        }

        private static @Nullable LocalDate mondayOf(@Nullable LocalDate day) {
            return day == null ? null : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }

    private static final String SELECT = """
            select p.number, p.status, p.day, p.time_window, p.customer_number, c.name customer_name, p.site_number, s.name site_name,
                   s.address || ', ' || s.city site_address, l.article_code, a.name article, a.name_en article_en, a.name_sv article_sv,
                   coalesce(w.hazardous, false) hazardous, l.description, l.action, l.container_type, t.name container,
                   t.name_en container_en, t.name_sv container_sv, l.container_count, l.estimated_kg, p.comment, p.contact_name,
                   p.contact_phone, p.reference, p.facility_due_at answer_due_at, p.request_kind, p.dialogue_state, p.dialogue_due_at, p.facility_code, l.position,
                   (select count(*) - 1 from pickup_line every where every.pickup_number = p.number) more, %s slips,
                   p.late_answer = p.facility_due_at or p.status in ('CONFIRMED', 'UNDERWAY') and p.late_day = p.day late,
                   coalesce((select e.reason from pickup_event e
                             where e.pickup_number = p.number and e.kind = p.status and e.kind in ('CANCELLED', 'FAILED')
                             order by e.id desc limit 1), '') reason
            from pickup p
            join customer c on c.number = p.customer_number
            join site s on s.number = p.site_number
            join pickup_line l on l.pickup_number = p.number %s
            left join article a on a.code = l.article_code
            left join waste_code w on w.code = a.waste_code
            left join container_type t on t.code = l.container_type
            """;

    /** A row for each pickup: its first line, and the slips of all. */
    static final String ROWS = SELECT.formatted(
            "array(select slip_number from pickup_line every where every.pickup_number = p.number and slip_number is not null order by position)",
            "and l.position = 0");

    /** A row for each line. */
    static final String LINES = SELECT.formatted("array_remove(array[l.slip_number], null)", "");

    /** The promised day has passed, and nothing is recorded; the words of the partial index. */
    static final String LATE = "p.status in ('CONFIRMED', 'UNDERWAY') and p.late_day = p.day";

    /**
     * Not carried out lately, and not ordered again since: it waits for the customer. The limit keeps the server from
     * answering an "exists" within an "or" for all pickups there are.
     */
    static final String FAILED_LATELY = """
            p.status = 'FAILED' and p.day >= :failedSince and (
              select 1 from pickup again join pickup_line al on al.pickup_number = again.number
              where again.site_number = p.site_number and again.placed_at > p.finished_at and again.status <> 'CANCELLED'
                and al.article_code is not distinct from l.article_code
              order by again.placed_at desc limit 1) is null
            """;

    private final JdbcClient database;

    PickupList(JdbcClient database) {
        this.database = database;
    }

    static LocalDate failedSince(LocalDate today) {
        return today.minusDays(14);
    }

    /** @param after key of the last row of the page before; anything else is no page */
    public Page page(Viewer viewer, PickupFilter filter, @Nullable String after) {
        var query = new Where(viewer, filter).ofTheList(viewer, filter);
        if (after != null) query.after(after);
        var rows = database.sql(
                        ROWS + query.sql() + " order by coalesce(p.day, 'infinity'), p.number limit " + (PAGE + 1))
                .params(query.parameters)
                .query(PickupList::row)
                .list();
        if (rows.size() <= PAGE) return new Page(rows, null);
        var last = rows.get(PAGE - 1);
        return new Page(rows.subList(0, PAGE), (last.day() == null ? "infinity" : last.day()) + "," + last.number());
    }

    /** All lines of the filter's pickups, one after the other, without keeping them. */
    public void each(Viewer viewer, PickupFilter filter, Consumer<? super PickupRow> sink) {
        var query = new Where(viewer, filter).ofTheList(viewer, filter);
        try (var rows = database
                .sql(LINES + query.sql() + " order by coalesce(p.day, 'infinity'), p.number, l.position")
                .params(query.parameters)
                .withFetchSize(500)
                .query(PickupList::row)
                .stream()) {
            rows.forEach(sink);
        }
    }

    /**
     * What the start page shows: the next ones, those being answered, and those that failed in the last two weeks and
     * were not ordered again.
     */
    public List<PickupRow> open(Viewer viewer, LocalDate today) {
        var query = new Where(viewer, PickupFilter.from(today.minusDays(60)));
        return database.sql(ROWS + query.sql() + """
                         and (p.status in ('CLARIFYING', 'ORDERED', 'CONFIRMED', 'UNDERWAY')
                        """ + " or " + FAILED_LATELY + """
                         )
                         and (p.origin = 'ORDERED' or p.dialogue_state = 'FACILITY_ASKED' or p.number in (
                           select number from pickup next
                           where next.origin = 'PLANNED' and next.customer_number = :customer and next.site_number = any(:sites)
                             and next.status in ('CONFIRMED', 'UNDERWAY') and next.day >= :today
                           order by next.day, next.number limit 8))
                         order by coalesce(p.day, 'infinity'), p.number limit 100
                        """)
                .params(query.parameters)
                .param("failedSince", failedSince(today))
                .param("today", today)
                .query(PickupList::row)
                .list();
    }

    /** What was ordered lately, each article and action at a site once, the latest first. */
    public List<PickupRow> orderedLately(Viewer viewer, int count) {
        var query = new Where(viewer, PickupFilter.none());
        return database.sql("""
                        select * from (
                          select distinct on (site_number, article_code, action) * from (
                            %s%s and p.origin = 'ORDERED' and l.article_code is not null and p.status <> 'CANCELLED'
                            order by p.placed_at desc limit 200) lately
                          order by site_number, article_code, action, number desc) latest
                        order by number desc limit :count
                        """.formatted(ROWS, query.sql()))
                .params(query.parameters)
                .param("count", count)
                .query(PickupList::row)
                .list();
    }

    static PickupRow row(ResultSet row, int number) throws SQLException {
        var asked = row.getString("request_kind");
        var dialogue = row.getString("dialogue_state");
        return new PickupRow(
                row.getString("number"),
                Status.valueOf(row.getString("status")),
                row.getObject("day", LocalDate.class),
                TimeWindow.valueOf(row.getString("time_window")),
                row.getString("customer_number"),
                row.getString("customer_name"),
                row.getString("site_number"),
                row.getString("site_name"),
                row.getString("site_address"),
                row.getString("article_code"),
                named(row, "article"),
                row.getBoolean("hazardous"),
                row.getString("description"),
                Action.valueOf(row.getString("action")),
                row.getString("container_type"),
                named(row, "container"),
                row.getObject("container_count", Integer.class),
                row.getBigDecimal("estimated_kg"),
                row.getString("comment"),
                row.getString("contact_name"),
                row.getString("contact_phone"),
                row.getString("reference"),
                row.getString("reason"),
                instant(row, "answer_due_at"),
                row.getString("facility_code"),
                List.of((String[]) row.getArray("slips").getArray()),
                row.getInt("position"),
                row.getInt("more"),
                asked == null ? null : PickupRequest.Kind.valueOf(asked),
                dialogue == null ? null : Dialogue.State.valueOf(dialogue),
                instant(row, "dialogue_due_at"),
                row.getBoolean("late"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable Named named(ResultSet row, String column) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : new Named(name, row.getString(column + "_en"), row.getString(column + "_sv"));
    }

    /** The viewer's scope first, then only the conditions that the filter has, so that each can use its index. */
    static class Where {

        private final List<String> conditions = new ArrayList<>();
        final Map<String, Object> parameters = new HashMap<>();

        Where(Viewer viewer, PickupFilter filter) {
            switch (viewer.standing()) {
                case Standing.Member member -> {
                    and(
                            "p.customer_number = :customer",
                            "customer",
                            member.customer().value());
                    and("p.site_number = any(:sites)", "sites", Sites.keysOf(viewer));
                }
                case Standing.FacilityStaff staff ->
                    and(
                            "p.facility_code = :facility",
                            "facility",
                            staff.facility().value());
                default -> throw new NotFound();
            }
            if (filter.from() != null) and("coalesce(p.day, 'infinity') >= :from", "from", filter.from());
            if (filter.to() != null) and("(p.day <= :to or p.day is null)", "to", filter.to());
            if (!filter.site().isEmpty())
                and("p.site_number = any(:site)", "site", filter.site().toArray(String[]::new));
            if (!filter.article().isEmpty())
                and(
                        "exists (select from pickup_line any_line where any_line.pickup_number = p.number and any_line.article_code = any(:article))",
                        "article",
                        filter.article().toArray(String[]::new));
            if (!filter.status().isEmpty()) {
                and(
                        "p.status = any(:status)",
                        "status",
                        filter.status().stream().map(Status::name).toArray(String[]::new));
            }
            if (Boolean.TRUE.equals(filter.late())) conditions.add(LATE);
            if (!filter.q().isEmpty()) and("(p.number = :q or lower(p.reference) = lower(:q))", "q", filter.q());
        }

        /** A member's list is that of orders; staff see all that they come for. */
        Where ofTheList(Viewer viewer, PickupFilter filter) {
            if (viewer.standing() instanceof Standing.FacilityStaff) conditions.add("not p.withdrawn");
            else if (filter.q().isEmpty()) conditions.add("p.origin = 'ORDERED'");
            return this;
        }

        void after(String key) {
            var parts = key.split(",", 2);
            if (parts.length != 2 || !(parts[0].equals("infinity") || isDay(parts[0]))) throw new NotFound();
            and(
                    "(coalesce(p.day, 'infinity'), p.number) > (cast(:afterDay as date), :afterNumber)",
                    "afterDay",
                    parts[0]);
            parameters.put("afterNumber", parts[1]);
        }

        private static boolean isDay(String text) {
            try {
                var year = LocalDate.parse(text).getYear();
                return year >= 1900 && year < 10_000;
            } catch (DateTimeParseException e) {
                return false;
            }
        }

        void and(String condition, String name, Object value) {
            conditions.add(condition);
            parameters.put(name, value);
        }

        String sql() {
            return " where " + String.join(" and ", conditions);
        }
    }
}
