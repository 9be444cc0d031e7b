package no.kundeportal.invoice;

import java.math.BigDecimal;
import java.util.UUID;
import no.kundeportal.weighing.IntakeContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Checks the lines of delivered invoices: what refers to something unknown, does not add up or would change what has been
 * issued breaks its invoice, and broken invoices are left out whole.
 */
@Component
class InvoiceChecking {

    /** So many problems of one kind are kept to be shown; beyond that they are only counted. */
    private static final int PROBLEMS_KEPT = 1_000;

    private static final String HEAD =
            "(r.kind, r.customer_number, r.issued_on, r.due_on, r.currency, r.credits, r.total, r.vat, r.reference)";

    private final JdbcClient database;

    InvoiceChecking(JdbcClient database) {
        this.database = database;
    }

    IntakeContent.Checked check(UUID id, long unreadable) {
        references(id);
        arithmetic(id);
        issued(id);
        credits(id);
        return counted(id, unreadable);
    }

    private void references(UUID id) {
        mark(
                id,
                "customer_number",
                "unknownCustomer",
                "not exists (select 1 from customer c where c.number = r.customer_number)");
        mark(
                id,
                "currency",
                "otherCurrency",
                "exists (select 1 from customer c where c.number = r.customer_number and c.currency <> r.currency)");
        mark(
                id,
                "site_number",
                "unknownSite",
                "r.site_number is not null and not exists (select 1 from site t where t.number = r.site_number and t.customer_number = r.customer_number)");
        mark(
                id,
                "article_code",
                "unknownArticle",
                "r.article_code is not null and not exists (select 1 from article a where a.code = r.article_code)");
        mark(id, "slip_number", "unknownSlip", """
                r.slip_number is not null and not exists (
                  select 1 from weigh_slip_key k
                  join weigh_slip s on s.facility_code = k.facility_code and s.number = k.number and s.revision = k.revision and s.weighed_at = k.weighed_at
                  where k.facility_code = r.slip_facility and k.number = r.slip_number and s.customer_number = r.customer_number)
                """);
    }

    /** Windows instead of joins: no statistics know the rows of a delivery, and a join would be done row by row. */
    private void arithmetic(UUID id) {
        mark(
                id,
                "position",
                "lineTwice",
                among("row_number() over (partition by invoice_number, position order by line) > 1"));
        mark(id, "invoice_number", "headDiffers", among("""
                %1$s::text <> first_value(%1$s::text) over (partition by invoice_number, kind is null order by line)
                """.formatted("row" + HEAD.replace("r.", ""))));
        var first = "row_number() over (partition by invoice_number order by line) = 1 and ";
        // Where a line could not be read there is no sum.
        mark(id, "total", "totalDiffers", among(first + """
                bool_and(kind is not null) over (partition by invoice_number) and sum(amount) over (partition by invoice_number) <> total
                """));
        mark(
                id,
                "total",
                "totalSign",
                among(first + "(kind = 'INVOICE' and total < 0 or kind = 'SETTLEMENT' and total > 0)"));
    }

    /** What was issued is never changed: the same number must bring the same content. */
    private void issued(UUID id) {
        mark(id, "invoice_number", "issuedOther", """
                exists (
                  select 1 from invoice n where n.number = r.invoice_number
                    and ((n.kind, n.customer_number, n.issued_on, n.due_on, n.currency, n.credits, n.total, n.vat, n.reference) is distinct from %s
                         or not exists (
                           select 1 from invoice_line l where l.invoice_number = n.number and l.position = r.position
                             and (l.text, l.quantity, l.unit, l.unit_price, l.amount, l.slip_facility, l.slip_number, l.fee)
                                 is not distinct from (r.text, r.quantity, r.unit, r.unit_price, r.amount, r.slip_facility, r.slip_number, r.fee)
                             and coalesce(r.site_number, l.site_number, '') = coalesce(l.site_number, '')
                             and coalesce(r.article_code, l.article_code, '') = coalesce(l.article_code, ''))
                         or (select count(*) from invoice_line l where l.invoice_number = n.number)
                            <> (select count(*) from invoice_intake_row o where o.intake_id = r.intake_id and o.invoice_number = n.number)))
                """.formatted(HEAD));
    }

    /** Of an invoice that stands, or of a whole one in the same file. */
    private void credits(UUID id) {
        mark(id, "credits", "unknownCredited", """
                r.credits is not null
                and not exists (select 1 from invoice n where n.number = r.credits and n.customer_number = r.customer_number and n.kind <> 'CREDIT_NOTE')
                and not exists (select 1 from invoice_intake_row o where o.intake_id = r.intake_id and o.invoice_number = r.credits
                                group by o.customer_number, o.kind
                                having o.customer_number = r.customer_number and o.kind <> 'CREDIT_NOTE' and not bool_or(o.broken))
                """);
    }

    /** Rows of the delivery for which a condition over windows holds. */
    private static String among(String condition) {
        return """
                r.line = any(array(
                  select line from (select line, %s as wrong from invoice_intake_row where intake_id = :id) each where wrong))
                """.formatted(condition);
    }

    private void mark(UUID id, String column, String reason, String condition) {
        database.sql("""
                        with found as (
                          update invoice_intake_row r set broken = true where r.intake_id = :id and r.kind is not null and (%s)
                          returning r.line, r.%s::text as value
                        )
                        insert into intake_problem (intake_id, line, column_name, value, reason)
                        select :id, line, :title, coalesce(value, ''), :reason from found order by line limit :kept
                        on conflict do nothing
                        """.formatted(condition, column))
                .param("id", id)
                .param("title", column.equals("position") ? InvoiceColumn.LINE.title() : column)
                .param("reason", reason)
                .param("kept", PROBLEMS_KEPT)
                .update();
    }

    private IntakeContent.Checked counted(UUID id, long unreadable) {
        record Counts(long fresh, long unchanged, long bad) {}
        var counts = database.sql("""
                        with each as (
                          select invoice_number, bool_or(broken) as broken from invoice_intake_row where intake_id = :id group by invoice_number
                        )
                        select count(*) filter (where not broken and n.number is null) as fresh,
                               count(*) filter (where not broken and n.number is not null) as unchanged,
                               count(*) filter (where broken) as bad
                        from each left join invoice n on n.number = each.invoice_number
                        """).param("id", id).query(Counts.class).single();
        database.sql("""
                        delete from invoice_intake_row where intake_id = :id and invoice_number in (
                          select invoice_number from invoice_intake_row where intake_id = :id and broken)
                        """).param("id", id).update();
        // A row without a number belongs to no invoice that could be counted.
        var bad = counts.bad() == 0 && unreadable > 0 ? 1 : counts.bad();
        return new IntakeContent.Checked(counts.fresh(), counts.unchanged(), 0, bad, BigDecimal.ZERO);
    }
}
