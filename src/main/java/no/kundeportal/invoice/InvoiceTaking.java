package no.kundeportal.invoice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns the checked lines of a delivery into invoices, in the transaction at hand. */
@Component
class InvoiceTaking {

    /** A line without site or article has those of its slip. */
    private static final String TAKE = """
            with fresh as (
              insert into invoice (number, kind, customer_number, issued_on, due_on, currency, total, vat, reference, credits, intake_id, recorded_at)
              select distinct on (r.invoice_number) r.invoice_number, r.kind, r.customer_number, r.issued_on, r.due_on, r.currency, r.total, r.vat,
                     r.reference, r.credits, r.intake_id, :now
              from invoice_intake_row r
              where r.intake_id = :id and not exists (select 1 from invoice n where n.number = r.invoice_number)
              order by r.invoice_number, r.line
              returning number
            ), lines as (
              insert into invoice_line (invoice_number, position, text, site_number, article_code, quantity, unit, unit_price, amount, slip_facility,
                slip_number, fee)
              select l.invoice_number, l.position, l.text, coalesce(l.site_number, s.site_number), coalesce(l.article_code, s.article_code), l.quantity,
                     l.unit, l.unit_price, l.amount, l.slip_facility, l.slip_number, l.fee
              from fresh join invoice_intake_row l on l.invoice_number = fresh.number and l.intake_id = :id
              %s
            )
            select count(*) from fresh
            """.formatted(StandingSlip.JOIN);

    private final JdbcClient database;
    private final Clock clock;

    InvoiceTaking(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return how many invoices were written */
    long take(UUID id) {
        // Two deliveries with the same invoice at once would both see it as new.
        database.sql("select pg_advisory_xact_lock(hashtext('invoices'))").query(rows -> {});
        return database.sql(TAKE)
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }
}
