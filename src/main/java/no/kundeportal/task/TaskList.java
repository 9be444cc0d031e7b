package no.kundeportal.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.FacilityCode;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.MenuFigure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks page by page: the open ones by deadline, first those that the viewer's side owes an answer; the done ones with
 * the newest first.
 */
@Service
@Transactional(readOnly = true)
public class TaskList {

    public static final int PAGE = 50;

    /** @param next the key with which the next page begins, null on the last */
    public record Page(List<TaskRow> rows, @Nullable String next) {}

    private static final String ROWS = """
            select t.number, t.kind, t.status, t.owner, t.facility_code, f.name facility_name, t.customer_number, c.name customer_name,
                   s.name site_name, t.asker_id, t.asker_name, t.subject, t.asked_at, t.due_at, t.done_at, t.assignee_id, h.name assignee_name,
                   (select e.words from task_entry e where e.task_number = t.number order by e.id limit 1) words
            from task t
            left join facility f on f.code = t.facility_code
            left join customer c on c.number = t.customer_number
            left join site s on s.number = t.site_number
            left join person h on h.id = t.assignee_id
            """;

    private final JdbcClient database;
    private final Clock clock;

    TaskList(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param after key of the last row of the page before; anything else is no page */
    public Page page(Viewer viewer, TaskFilter filter, @Nullable String after) {
        var query = new Where(viewer);
        query.narrow(filter);
        if (after != null) query.after(filter, after);
        var rows = read(query, query.order(filter.isDone()) + " limit " + (PAGE + 1), viewer);
        if (rows.size() <= PAGE) return new Page(rows, null);
        return new Page(rows.subList(0, PAGE), keyOf(rows.get(PAGE - 1)));
    }

    private static String keyOf(TaskRow row) {
        return (row.doneAt() != null ? row.doneAt() : row.owes() + "," + row.dueAt()) + "," + row.number();
    }

    /** All rows of the filter, one after the other, without keeping them. */
    public void each(Viewer viewer, TaskFilter filter, Consumer<? super TaskRow> sink) {
        var query = new Where(viewer);
        query.narrow(filter);
        try (var rows = database
                .sql(ROWS + query.sql() + query.order(filter.isDone()))
                .params(query.parameters)
                .withFetchSize(500)
                .query(rowsFor(viewer))
                .stream()) {
            rows.forEach(sink);
        }
    }

    /** One task, with the names that its keys stand for. */
    public TaskRow row(Viewer viewer, String number) {
        var query = new Where(viewer);
        query.and("t.number = :number", "number", number);
        return read(query, "", viewer).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** @param waiting those that wait for the owner, and late those of them whose deadline is over */
    public record Queue(String country, String language, int waiting, int late) {}

    /** What waits for the viewer's side, by the country and the language in which it is answered. */
    public List<Queue> queues(Viewer viewer) {
        var query = new Where(viewer);
        query.conditions.add("t.due_at is not null");
        query.conditions.add("not " + query.notOurs);
        return database.sql("""
                        select t.country, t.language, count(*) waiting, count(*) filter (where t.due_at < :now) late
                        from task t%s group by t.country, t.language order by waiting desc, t.country, t.language
                        """.formatted(query.sql()))
                .params(query.parameters)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Queue.class)
                .list();
    }

    List<TaskRow> waitingFor(Viewer viewer, int most) {
        if (viewer.standing() instanceof Standing.Nobody) return List.of();
        var query = new Where(viewer);
        query.conditions.add("t.due_at is not null");
        query.conditions.add("not " + query.notOurs);
        return read(query, query.order(false) + " limit " + most, viewer);
    }

    /** The same, for the menu to count. */
    static MenuFigure.Waiting waiting(String entry, Viewer viewer) {
        var query = new Where(viewer);
        query.conditions.add("t.due_at is not null");
        query.conditions.add("not " + query.notOurs);
        return new MenuFigure.Waiting(entry, "select 1 from task t" + query.sql(), query.parameters);
    }

    private List<TaskRow> read(Where query, String rest, Viewer viewer) {
        return database.sql(ROWS + query.sql() + rest)
                .params(query.parameters)
                .query(rowsFor(viewer))
                .list();
    }

    private static RowMapper<TaskRow> rowsFor(Viewer viewer) {
        return (row, number) -> row(row, viewer);
    }

    private static TaskRow row(ResultSet row, Viewer viewer) throws SQLException {
        var facility = row.getString("facility_code");
        var customer = row.getString("customer_number");
        var customerNumber = customer == null ? null : new CustomerNumber(customer);
        var owner = OwnerKind.valueOf(row.getString("owner"))
                .owner(facility == null ? null : new FacilityCode(facility), customerNumber);
        var asker = row.getObject("asker_id", UUID.class);
        var status = TaskStatus.valueOf(row.getString("status"));
        return new TaskRow(
                row.getString("number"),
                Kind.valueOf(row.getString("kind")),
                status,
                owner,
                row.getString("facility_name"),
                customerNumber,
                row.getString("customer_name"),
                row.getString("site_name"),
                asker,
                row.getString("asker_name"),
                row.getString("subject"),
                row.getString("words"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "due_at"),
                instant(row, "done_at"),
                row.getObject("assignee_id", UUID.class),
                row.getString("assignee_name"),
                status.owing() != null && status.owing() == Side.of(viewer, owner, customerNumber, asker));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** The viewer's scope first, as {@link Side} says it, then only the conditions that the filter has. */
    private static class Where {

        private static final String BY_STAFF = "(t.status = 'WAITING')";

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        /** Whether the other side owes the next word. The indexes have it in the form for staff. */
        private final String notOurs;

        Where(Viewer viewer) {
            parameters.put("me", viewer.person());
            switch (viewer.standing()) {
                case Standing.Member member -> {
                    and(
                            "t.customer_number = :customer",
                            "customer",
                            member.customer().value());
                    var administrator = member.level() == AccessLevel.ADMINISTRATOR;
                    conditions.add(
                            administrator
                                    ? "(t.owner = 'ADMINISTRATORS' or t.asker_id is not null)"
                                    : "t.asker_id = :me");
                    notOurs = administrator
                            ? "((t.status = 'WAITING') = (t.owner = 'ADMINISTRATORS' and t.asker_id is distinct from :me))"
                            : "(t.status <> 'WAITING')";
                }
                case Standing.FacilityStaff staff -> {
                    and(
                            "t.facility_code = :facility",
                            "facility",
                            staff.facility().value());
                    notOurs = BY_STAFF;
                }
                case Standing.Support support -> notOurs = ofSupport();
                case Standing.Operator operator -> notOurs = ofSupport();
                case Standing.Nobody nobody -> throw new NotFound();
            }
        }

        private String ofSupport() {
            conditions.add("t.owner = 'SUPPORT'");
            return BY_STAFF;
        }

        void narrow(TaskFilter filter) {
            conditions.add(filter.isDone() ? "t.done_at is not null" : "t.due_at is not null");
            if (filter.kind() != null)
                and("t.kind = :kind", "kind", filter.kind().name());
            if (!filter.country().isEmpty()) and("t.country = :country", "country", filter.country());
            if (!filter.language().isEmpty()) and("t.language = :language", "language", filter.language());
            if (filter.assignee().equals("mine")) conditions.add("t.assignee_id = :me");
            if (filter.assignee().equals("nobody")) conditions.add("t.assignee_id is null");
            if (filter.q().isEmpty()) return;
            parameters.put("q", filter.q());
            and(
                    "(t.number = upper(:q) or t.customer_number = :q or lower(t.subject) like :like or lower(t.asker_name) like :like"
                            + " or lower(c.name) like :like)",
                    "like",
                    "%" + filter.q().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }

        /** Keys as {@link TaskList#keyOf} writes them. */
        void after(TaskFilter filter, String key) {
            var parts = key.split(",");
            if (parts.length != (filter.isDone() ? 2 : 3)) throw new NotFound();
            parameters.put("afterNumber", parts[parts.length - 1]);
            if (filter.isDone()) {
                and("(t.done_at, t.number) < (:afterAt, :afterNumber)", "afterAt", moment(parts[0]));
            } else {
                parameters.put("afterNotOurs", !Boolean.parseBoolean(parts[0]));
                and(
                        "(" + notOurs + ", t.due_at, t.number) > (:afterNotOurs, :afterAt, :afterNumber)",
                        "afterAt",
                        moment(parts[1]));
            }
        }

        private static OffsetDateTime moment(String text) {
            try {
                var moment = Instant.parse(text).atOffset(ZoneOffset.UTC);
                if (moment.getYear() < 1900 || moment.getYear() > 9999) throw new NotFound();
                return moment;
            } catch (DateTimeException e) {
                throw new NotFound();
            }
        }

        void and(String condition, String name, Object value) {
            conditions.add(condition);
            parameters.put(name, value);
        }

        String order(boolean done) {
            return done ? " order by t.done_at desc, t.number desc" : " order by " + notOurs + ", t.due_at, t.number";
        }

        String sql() {
            return " where " + String.join(" and ", conditions);
        }
    }
}
