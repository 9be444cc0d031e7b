package no.kundeportal.invoice;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds an invoice that the caller has found through its viewer against the slips behind it. */
@Service
@Transactional(readOnly = true)
public class InvoiceControl {

    private static final int SHOWN = 20;

    private record Sums(
            long slipLines,
            BigDecimal slipLinesAmount,
            BigDecimal slipsAmount,
            long fees,
            BigDecimal feesAmount,
            @Nullable LocalDateTime earliest,
            @Nullable LocalDateTime latest) {}

    private final JdbcClient database;

    InvoiceControl(JdbcClient database) {
        this.database = database;
    }

    public Control of(Viewer viewer, Invoice invoice) {
        var scope = new InvoiceScope(viewer, invoice.whole())
                .with("number", invoice.number())
                .with("root", invoice.root());
        var sums = database.sql("""
                        select count(l.slip_number) as slip_lines, coalesce(sum(l.amount) filter (where l.slip_number is not null), 0) as slip_lines_amount,
                               coalesce(sum(s.amount), 0) as slips_amount, count(l.fee) as fees,
                               coalesce(sum(l.amount) filter (where l.fee is not null), 0) as fees_amount,
                               min(s.weighed_at) as earliest, max(s.weighed_at) as latest
                        from invoice_line l %s
                        where l.invoice_number = :number and %s
                        """.formatted(StandingSlip.JOIN, scope.lines()))
                .params(scope.parameters())
                .query(Sums.class)
                .single();
        return new Control(
                sums.slipLines(),
                sums.slipLinesAmount(),
                sums.slipsAmount(),
                sums.fees(),
                sums.feesAmount(),
                differing(scope),
                absent(scope, sums));
    }

    /** Of one slip there may be a line here and others on credit notes, so they are added up before they are compared. */
    private List<Control.Difference> differing(InvoiceScope scope) {
        return database.sql("""
                        with family as (
                          select number from invoice where customer_number = :customer and (number = :root or credits = :root)
                        ), here as (
                          select distinct l.slip_facility, l.slip_number from invoice_line l
                          where l.invoice_number = :number and l.slip_number is not null and %2$s
                        ), billed as (
                          select l.slip_facility, l.slip_number, sum(l.amount) as together,
                                 coalesce(sum(l.amount) filter (where l.invoice_number = :root), 0) as billed
                          from here h join invoice_line l on l.slip_facility = h.slip_facility and l.slip_number = h.slip_number
                          join family f on f.number = l.invoice_number
                          group by l.slip_facility, l.slip_number
                        )
                        select l.*, s.amount as right_amount from billed l %1$s
                        where s.amount is distinct from l.billed or s.amount is distinct from l.together
                        order by l.slip_facility, l.slip_number limit %3$d
                        """.formatted(StandingSlip.JOIN, scope.lines(), SHOWN))
                .params(scope.parameters())
                .query(InvoiceControl::difference)
                .list();
    }

    /** Sought between the first and the last weighing of the invoice, where the customer's index is read and no more. */
    private List<Control.Slip> absent(InvoiceScope scope, Sums sums) {
        if (sums.earliest() == null) return List.of();
        return database.sql("""
                        select l.facility_code as facility, l.number from current_weigh_slip l
                        where l.customer_number = :customer and l.weighed_at between :earliest and :latest and l.invoice_number = :number and %s
                          and not exists (select 1 from invoice_line n where n.slip_facility = l.facility_code and n.slip_number = l.number
                                                                         and n.invoice_number = :number)
                        order by l.weighed_at, l.facility_code, l.number limit %d
                        """.formatted(scope.lines(), SHOWN))
                .params(scope.parameters())
                .param("earliest", sums.earliest())
                .param("latest", sums.latest())
                .query(Control.Slip.class)
                .list();
    }

    private static Control.Difference difference(ResultSet row, int index) throws SQLException {
        return new Control.Difference(
                new Control.Slip(row.getString("slip_facility"), row.getString("slip_number")),
                row.getBigDecimal("billed"),
                row.getBigDecimal("together"),
                row.getBigDecimal("right_amount"));
    }
}
