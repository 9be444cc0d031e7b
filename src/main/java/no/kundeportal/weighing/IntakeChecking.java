package no.kundeportal.weighing;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks a delivery without touching a single slip: the rows that can be read go into a table of their own, those that
 * refer to something unknown are taken out again, and what is left is compared with the slips that stand.
 */
@Component
class IntakeChecking {

    /** So many problems are kept to be shown; beyond that they are only counted. */
    private static final int PROBLEMS_KEPT = 5_000;

    private static final int ROWS_A_STEP = 20_000;

    private final JdbcClient database;
    private final DataSource connections;
    private final IntakeStore store;
    private final Clock clock;

    IntakeChecking(JdbcClient database, DataSource connections, IntakeStore store, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.store = store;
        this.clock = clock;
    }

    /** Where rows come from: a file, or the list of a machine. */
    interface Rows {
        void each(IntakeFile.Sink sink) throws Exception;
    }

    @Transactional(rollbackFor = Exception.class)
    public void check(UUID id, long total, Rows rows) throws Exception {
        database.sql("delete from intake_row where intake_id = :id")
                .param("id", id)
                .update();
        database.sql("delete from intake_problem where intake_id = :id")
                .param("id", id)
                .update();
        var reading = new Reading(id, total);
        rows.each(reading);
        var bad = reading.finish() + withoutReference(id);
        compare(id, bad);
    }

    /** Takes out the rows that name something unknown, each with its reason. */
    private long withoutReference(UUID id) {
        return remove(
                        id,
                        "facility_code",
                        "unknownFacility",
                        "not exists (select 1 from facility f where f.code = r.facility_code)")
                + remove(
                        id,
                        "customer_number",
                        "unknownCustomer",
                        "not exists (select 1 from customer c where c.number = r.customer_number)")
                + remove(
                        id,
                        "site_number",
                        "unknownSite",
                        "not exists (select 1 from site s where s.number = r.site_number and s.customer_number = r.customer_number)")
                + remove(
                        id,
                        "article_code",
                        "unknownArticle",
                        "not exists (select 1 from article a where a.code = r.article_code)")
                + remove(id, "number", "twice", """
                        r.line = any(array(
                          select line from (select line, row_number() over (partition by facility_code, number order by line) nth
                                            from intake_row where intake_id = :id) places
                          where nth > 1))
                        """);
    }

    private long remove(UUID id, String column, String reason, String condition) {
        var title = column.equals("number") ? SlipColumn.SLIP_NUMBER.title() : column;
        return database.sql("""
                        with gone as (
                          delete from intake_row r where r.intake_id = :id and %s returning r.line, r.%s as value
                        ), kept as (
                          insert into intake_problem (intake_id, line, column_name, value, reason)
                          select :id, line, :title, value, :reason from (select * from gone order by line limit :kept) first
                        )
                        select count(*) from gone
                        """.formatted(condition, column))
                .param("id", id)
                .param("title", title)
                .param("reason", reason)
                .param("kept", PROBLEMS_KEPT)
                .query(Long.class)
                .single();
    }

    private void compare(UUID id, long bad) {
        record Sums(long fresh, long unchanged, long corrections, BigDecimal netKg) {}
        var sums = database.sql("""
                        select count(*) filter (where s.number is null) fresh,
                               count(*) filter (where s.number is not null and %1$s) unchanged,
                               count(*) filter (where s.number is not null and not %1$s) corrections,
                               coalesce(sum(r.net_kg), 0) net_kg
                        from intake_row r %2$s
                        where r.intake_id = :id
                        """.formatted(SlipSql.SAME_CONTENT, SlipSql.STANDING_SLIP))
                .param("id", id)
                .query(Sums.class)
                .single();
        store.checked(id, sums.fresh(), sums.unchanged(), sums.corrections(), bad, sums.netKg());
    }

    /** One pass over the rows: good ones to the table, problems to a bounded list. */
    private class Reading implements IntakeFile.Sink {

        private final UUID id;
        private final long total;
        private final CopyRows copy;
        private final LocalDateTime latest;
        private final List<Problem> problems = new ArrayList<>();
        private long bad;
        private long rows;
        private long characters;

        Reading(UUID id, long total) {
            this.id = id;
            this.total = total;
            this.copy = new CopyRows(DataSourceUtils.getConnection(connections), id);
            this.latest = LocalDateTime.now(clock).plusDays(1);
        }

        @Override
        public void row(int line, Function<SlipColumn, String> cells) throws SQLException, IOException {
            var reader = new SlipReader(line, cells, latest, clock.getZone());
            var slip = reader.read();
            if (slip != null) {
                copy.add(line, slip);
            } else {
                bad++;
                if (problems.size() < PROBLEMS_KEPT) problems.addAll(reader.problems());
            }
            for (var column : SlipColumn.values())
                characters += cells.apply(column).length() + 1L;
            if (++rows % ROWS_A_STEP == 0) store.progress(id, Math.min(characters, total), total);
        }

        long finish() throws SQLException, IOException {
            copy.send();
            store.keep(id, problems);
            return bad;
        }
    }
}
