package no.kundeportal.schedule;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.kundeportal.pickup.Action;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps twelve months of pickups written ahead. Each day of a rule is written once: whoever writes again, here or on
 * another node, finds it there. Nothing is written for a day that has begun.
 */
@Service
class PlanWriter {

    private static final int CHUNK = 200;
    private static final int MONTHS = 12;

    private static final String DUE = """
            select a.*, r.service, f.country
            from agreement a join site s on s.number = a.site_number join facility f on f.code = s.facility_code
            join article r on r.code = a.article_code
            """;

    /** The pickups, their lines and their history of many agreements in one statement. */
    private static final String WRITE = """
            with due as (
              select * from unnest(cast(:agreements as text[]), cast(:planned as date[]), cast(:days as date[])) d (agreement, planned_on, day)
            ), written as (
              insert into pickup (number, origin, agreement_number, planned_on, customer_number, site_number, facility_code, status, day,
                                  time_window, placed_at)
              select n.year || '-' || lpad(n.number, greatest(6, length(n.number)), '0'), 'PLANNED', a.number, d.planned_on, s.customer_number,
                     s.number, s.facility_code, 'CONFIRMED', d.day, 'ANY', :now
              from (select * from due order by planned_on, agreement) d
              join agreement a on a.number = d.agreement collate "C" join site s on s.number = a.site_number
              cross join lateral (select :year as year, nextval('pickup_number')::text as number where d.day is not null) n
              where not exists (select 1 from pickup p
                                where p.agreement_number = a.number and p.planned_on = d.planned_on and not p.withdrawn)
              returning number, agreement_number, planned_on, day
            ), lines as (
              insert into pickup_line (pickup_number, position, article_code, action, container_type, container_count)
              select w.number, 0, a.article_code, a.action, a.container_type, a.container_count
              from written w join agreement a on a.number = w.agreement_number
            ), events as (
              insert into pickup_event (pickup_number, at, kind, by_facility, old_value, new_value)
              select w.number, :now, e.kind, true, e.old_value, e.new_value
              from written w cross join lateral (values
                ('PLANNED', null, w.agreement_number, true), ('MOVED', w.planned_on::text, w.day::text, w.day <> w.planned_on)
              ) e (kind, old_value, new_value, happened)
              where e.happened order by w.number, e.kind desc
            )
            select count(*) from written
            """;

    private record Due(
            String number,
            Terms terms,
            no.kundeportal.catalogue.Service service,
            String country,
            @Nullable LocalDate writtenUntil) {}

    private final JdbcClient database;
    private final PlannedDays days;
    private final TransactionOperations transactions;
    private final Clock clock;

    PlanWriter(JdbcClient database, PlannedDays days, TransactionOperations transactions, Clock clock) {
        this.database = database;
        this.days = days;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return how many pickups were written */
    long writeAll() {
        var horizon = horizon();
        long written = 0;
        var after = "";
        while (true) {
            var from = after;
            var chunk = Objects.requireNonNull(transactions.execute(status -> {
                // Whoever changes one of them writes it as well, so it is left to them.
                var due = database.sql(DUE + """
                                where a.number > :after and (a.written_until is null or a.written_until < :horizon)
                                  and (a.valid_to is null or a.valid_to > coalesce(a.written_until, :today))
                                order by a.number limit 200 for update of a skip locked
                                """)
                        .param("after", from)
                        .param("horizon", horizon)
                        .param("today", LocalDate.now(clock))
                        .query(PlanWriter::due)
                        .list();
                return new Chunk(due, write(due, horizon));
            }));
            written += chunk.written();
            if (chunk.due().size() < CHUNK) return written;
            after = chunk.due().getLast().number();
        }
    }

    private record Chunk(List<Due> due, long written) {}

    /** Anew for one whose terms have changed. */
    void write(Agreement agreement) {
        write(
                database.sql(DUE + " where a.number = :number")
                        .param("number", agreement.number())
                        .query(PlanWriter::due)
                        .list(),
                horizon());
    }

    LocalDate horizon() {
        return LocalDate.now(clock).plusMonths(MONTHS);
    }

    private long write(List<Due> due, LocalDate horizon) {
        if (due.isEmpty()) return 0;
        var tomorrow = LocalDate.now(clock).plusDays(1);
        var agreements = new ArrayList<String>();
        var planned = new ArrayList<Date>();
        var comes = new ArrayList<Date>();
        for (var each : due) {
            var until = each.writtenUntil();
            var from = until == null || until.isBefore(tomorrow) ? tomorrow : until.plusDays(1);
            for (var day : days.within(each.terms(), each.service(), each.country(), from, horizon)) {
                agreements.add(each.number());
                planned.add(Date.valueOf(day.plannedOn()));
                comes.add(Date.valueOf(day.day()));
            }
        }
        var now = OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
        var written = database.sql(WRITE)
                .param("agreements", agreements.toArray(String[]::new))
                .param("planned", planned.toArray(Date[]::new))
                .param("days", comes.toArray(Date[]::new))
                .param("now", now)
                .param("year", "%02d".formatted(now.getYear() % 100))
                .query(Long.class)
                .single();
        database.sql("update agreement set written_until = :horizon where number = any(:numbers)")
                .param("horizon", horizon)
                .param("numbers", due.stream().map(Due::number).toArray(String[]::new))
                .update();
        return written;
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getString("number"),
                terms(row),
                no.kundeportal.catalogue.Service.valueOf(row.getString("service")),
                row.getString("country"),
                row.getObject("written_until", LocalDate.class));
    }

    static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getString("article_code"),
                row.getString("container_type"),
                row.getInt("container_count"),
                Action.valueOf(row.getString("action")),
                RuleKind.valueOf(row.getString("kind")),
                row.getInt("every"),
                Agreement.weekdays(row.getString("weekdays")),
                row.getObject("ordinal", Integer.class),
                row.getObject("month_day", Integer.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
