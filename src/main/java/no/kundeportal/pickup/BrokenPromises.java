package no.kundeportal.pickup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
            select p.number, p.day, p.answer_due_at, f.country, a.service,
                   (select min(c.route_weekday) from site_container c
                    where c.site_number = p.site_number and c.article_code = l.article_code) route_weekday
            from pickup p
            join facility f on f.code = p.facility_code
            join pickup_line l on l.pickup_number = p.number and l.position = 0
            left join article a on a.code = l.article_code
            """;

    private record Late(
            String number,
            @Nullable LocalDate day,
            @Nullable OffsetDateTime answerDue,
            String country,
            Service service,
            @Nullable DayOfWeek routeDay) {}

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

    private List<Late> unanswered() {
        return database.sql(LATE + """
                        where p.answer_due_at < :now and p.late_answer is distinct from p.answer_due_at
                        order by p.answer_due_at limit\s""" + CHUNK)
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
                          and (p.origin = 'ORDERED' or p.status = 'UNDERWAY' or a.service <> 'REAR_LOADER')
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
        var earliest = earliest(late);
        var day = late.day();
        return once(
                "update pickup set late_answer = answer_due_at where number = :number and answer_due_at = :promise and late_answer is distinct from answer_due_at",
                late.number(),
                due,
                due == null ? "" : due.toInstant().toString(),
                day != null && day.isAfter(earliest) ? day : earliest);
    }

    private int writeOverdue(Late late) {
        return once(
                "update pickup set late_day = day where number = :number and status in ('CONFIRMED', 'UNDERWAY') and day = :promise and late_day is distinct from day",
                late.number(),
                late.day(),
                String.valueOf(late.day()),
                late.routeDay() == null ? promises.nextDay(LocalDate.now(clock), late.country()) : earliest(late));
    }

    /** @param remember holds the row; it changes nothing where another node was first or the promise is another by now */
    private int once(String remember, String number, @Nullable Object promise, String before, LocalDate earliest) {
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
                        .param("earliest", earliest.toString())
                        .update();
            return first;
        });
        return written == null ? 0 : written;
    }

    private LocalDate earliest(Late late) {
        return promises.make(late.service(), late.routeDay(), LocalDateTime.now(clock), late.country())
                .earliest();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Late row(ResultSet row, int number) throws SQLException {
        var service = row.getString("service");
        var route = row.getObject("route_weekday", Integer.class);
        return new Late(
                row.getString("number"),
                row.getObject("day", LocalDate.class),
                row.getObject("answer_due_at", OffsetDateTime.class),
                row.getString("country"),
                service == null ? Service.GENERAL_CARGO : Service.valueOf(service),
                route == null ? null : DayOfWeek.of(route));
    }
}
