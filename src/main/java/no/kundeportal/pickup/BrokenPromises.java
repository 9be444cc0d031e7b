package no.kundeportal.pickup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import no.kundeportal.catalogue.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes into the history what was not answered or not done in time, with the earliest day that is possible now. Each
 * promise is told to be broken once, whoever looks and however often: the pickup remembers which. Its version stays, so
 * that staff who answer at this moment are not sent back.
 */
@Component
class BrokenPromises {

    private static final int CHUNK = 200;

    private static final String LATE = """
            select p.number, p.status, p.day, p.facility_due_at, f.country, lines.services, lines.route_days
            from pickup p
            join facility f on f.code = p.facility_code
            cross join lateral (
              select array_agg(coalesce(a.service, 'GENERAL_CARGO') order by l.position) services,
                     array_agg((select min(c.route_weekday) from site_container c
                                where c.site_number = p.site_number and c.article_code = l.article_code)::int order by l.position) route_days
              from pickup_line l left join article a on a.code = l.article_code where l.pickup_number = p.number
            ) lines
            """;

    /** @param routeDays ISO weekday of each line, null where the rear-loader does not pass */
    private record Late(
            String number,
            Status status,
            @Nullable LocalDate day,
            @Nullable OffsetDateTime answerDue,
            String country,
            List<Service> services,
            List<@Nullable DayOfWeek> routeDays) {}

    private final JdbcClient database;
    private final Promises promises;
    private final TransactionOperations transactions;
    private final Clock clock;

    BrokenPromises(JdbcClient database, Promises promises, TransactionOperations transactions, Clock clock) {
        this.database = database;
        this.promises = promises;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return how many were written */
    int writeAll() {
        return unanswered().stream().mapToInt(this::writeUnanswered).sum()
                + overdue().stream().mapToInt(this::writeOverdue).sum();
    }

    /** What the facility owes: an answer to the order, to a wish after the cut-off, or to a question. */
    private List<Late> unanswered() {
        return database.sql(LATE + """
                        where p.facility_due_at < :now and p.late_answer is distinct from p.facility_due_at
                        order by p.facility_due_at limit\s""" + CHUNK)
                .param("now", now())
                .query(BrokenPromises::row)
                .list();
    }

    /** The rounds of the rear-loader are not recorded one by one, so nothing follows from a round without a record. */
    private List<Late> overdue() {
        var now = LocalDateTime.now(clock);
        return database
                .sql(LATE + """
                        where p.status in ('CONFIRMED', 'UNDERWAY') and p.late_day is distinct from p.day and p.day < :today
                          and (p.origin = 'ORDERED' or p.status = 'UNDERWAY' or lines.services <> array['REAR_LOADER'])
                        order by p.day, p.number limit\s""" + CHUNK)
                .param("today", now.toLocalDate())
                .query(BrokenPromises::row)
                .list()
                .stream()
                .filter(late -> late.day() != null
                        && promises.recordedBy(late.day(), late.country()).isBefore(now))
                .toList();
    }

    private int writeUnanswered(Late late) {
        var due = late.answerDue();
        return once(
                "update pickup set late_answer = facility_due_at where number = :number and facility_due_at = :promise and late_answer is distinct from facility_due_at",
                late.number(),
                due,
                due == null ? "" : due.toInstant().toString(),
                late.status().awaitsAnswer() ? stillPossible(late) : null);
    }

    /** The day that was wished for, as long as it can be kept. */
    private LocalDate stillPossible(Late late) {
        var earliest = earliest(late);
        var day = late.day();
        return day != null && day.isAfter(earliest) ? day : earliest;
    }

    private int writeOverdue(Late late) {
        return once(
                "update pickup set late_day = day where number = :number and status in ('CONFIRMED', 'UNDERWAY') and day = :promise and late_day is distinct from day",
                late.number(),
                late.day(),
                String.valueOf(late.day()),
                late.routeDays().stream().allMatch(Objects::isNull)
                        ? promises.nextDay(LocalDate.now(clock), late.country())
                        : earliest(late));
    }

    /**
     * @param earliest null where the day that was promised stands
     * @param remember holds the row; it changes nothing where another node was first or the promise is another by now
     */
    private int once(
            String remember, String number, @Nullable Object promise, String before, @Nullable LocalDate earliest) {
        var written = transactions.execute(status -> {
            var first = database.sql(remember)
                    .param("number", number)
                    .param("promise", promise)
                    .update();
            if (first == 1)
                database.sql("""
                                insert into pickup_event (pickup_number, at, kind, by_facility, old_value, new_value)
                                values (:number, :at, 'DELAYED', true, :before, :earliest)
                                """)
                        .param("number", number)
                        .param("at", now())
                        .param("before", before)
                        .param("earliest", Objects.toString(earliest, null))
                        .update();
            return first;
        });
        return written == null ? 0 : written;
    }

    /** Where no day suits all lines, the day on which the last of them can come. */
    private LocalDate earliest(Late late) {
        var each = new ArrayList<Promise>();
        for (int line = 0; line < late.services().size(); line++)
            each.add(promises.make(
                    late.services().get(line), late.routeDays().get(line), LocalDateTime.now(clock), late.country()));
        var together = promises.together(each, late.country());
        return together != null
                ? together.earliest()
                : each.stream()
                        .map(Promise::earliest)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Late row(ResultSet row, int number) throws SQLException {
        var services = (String[]) row.getArray("services").getArray();
        var routeDays = new ArrayList<@Nullable DayOfWeek>();
        for (var day : (@Nullable Integer[]) row.getArray("route_days").getArray())
            routeDays.add(day == null ? null : DayOfWeek.of(day));
        return new Late(
                row.getString("number"),
                Status.valueOf(row.getString("status")),
                row.getObject("day", LocalDate.class),
                row.getObject("facility_due_at", OffsetDateTime.class),
                row.getString("country"),
                Arrays.stream(services).map(Service::valueOf).toList(),
                routeDays);
    }
}
