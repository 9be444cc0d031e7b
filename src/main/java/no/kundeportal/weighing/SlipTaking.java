package no.kundeportal.weighing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns the checked rows of a delivery into slips, in the transaction at hand. */
@Component
class SlipTaking {

    private static final int LINES_A_STEP = 20_000;

    /**
     * A known slip with other content is superseded by its next revision; a known one with the same content is left
     * alone. No statistics know the rows of a delivery, so that the planner takes them for one: nothing here joins them
     * with each other, which would then be done row by row.
     */
    private static final String TAKE = """
            with changed as materialized (
              select r.*, coalesce(k.revision, 0) + 1 as revision, k.weighed_at as old_weighed_at
              from intake_row r %s
              where r.intake_id = :id and r.line >= :from and r.line < :to and (s.number is null or not %s)
            ), keyed as (
              insert into weigh_slip_key (facility_code, number, revision, weighed_at)
              select facility_code, number, revision, weighed_at from changed
              on conflict (facility_code, number) do update set revision = excluded.revision, weighed_at = excluded.weighed_at
            ), superseded as (
              update weigh_slip s set superseded_at = :now from changed t
              where t.revision > 1 and s.facility_code = t.facility_code and s.number = t.number
                and s.revision = t.revision - 1 and s.weighed_at = t.old_weighed_at
            )
            insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code, container_type,
              gross_kg, tare_kg, net_kg, weight_kind, carrier, vehicle, rd_code, order_number, unit_price, amount, invoice_number,
              declaration_number, recorded_at)
            select facility_code, number, revision, weighed_at, customer_number, site_number, article_code, container_type,
              gross_kg, tare_kg, net_kg, weight_kind, carrier, vehicle, rd_code, order_number, unit_price, amount,
              invoice_number, declaration_number, :now
            from changed
            """.formatted(SlipSql.STANDING_SLIP, SlipSql.SAME_CONTENT);

    private final JdbcClient database;
    private final Clock clock;

    SlipTaking(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    long take(UUID id, IntakeContent.Progress progress) {
        // Two deliveries with the same slip at once would both see it as new.
        database.sql("select pg_advisory_xact_lock(hashtext('weigh slips'))").query(rows -> {});
        int last = database.sql("select coalesce(max(line), 0) from intake_row where intake_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        var now = OffsetDateTime.now(clock);
        long taken = 0;
        for (int from = 0; from <= last; from += LINES_A_STEP) {
            progress.at(Math.min(from, last), last);
            taken += database.sql(TAKE)
                    .param("id", id)
                    .param("from", from)
                    .param("to", from + LINES_A_STEP)
                    .param("now", now)
                    .update();
        }
        return taken;
    }
}
