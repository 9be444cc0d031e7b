package no.kundeportal.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Single invoices, credit notes and settlements. */
@Service
@Transactional(readOnly = true)
public class Invoices {

    private final JdbcClient database;
    private final InvoiceList list;

    Invoices(JdbcClient database, InvoiceList list) {
        this.database = database;
        this.list = list;
    }

    /** @throws NotFound when there is none, or none of whose lines this viewer sees */
    public Invoice find(Viewer viewer, String number) {
        if (number.indexOf('\0') >= 0) throw new NotFound();
        var whole = list.seesAll(viewer);
        var scope = new InvoiceScope(viewer, whole);
        var linked = list.linkedWith(new InvoiceScope(viewer, whole), number);
        return database.sql("""
                        select i.*, c.name as customer_name, c.organisation_number, seen.*
                        from invoice i join customer c on c.number = i.customer_number
                        cross join lateral (
                          select count(*) as lines, count(*) filter (where %1$s) as seen, sum(l.amount) filter (where %1$s) as amount
                          from invoice_line l where l.invoice_number = i.number
                        ) seen
                        where i.customer_number = :customer and i.number = :number and seen.seen > 0
                        """.formatted(scope.lines()))
                .params(scope.parameters())
                .param("number", number)
                .query((row, index) -> invoice(row, linked, whole))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Invoice invoice(ResultSet row, List<InvoiceRow> linked, boolean whole) throws SQLException {
        var complete = row.getLong("seen") == row.getLong("lines");
        return new Invoice(
                row.getString("number"),
                InvoiceKind.valueOf(row.getString("kind")),
                row.getString("customer_number"),
                row.getString("customer_name"),
                row.getString("organisation_number"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("currency"),
                complete ? row.getBigDecimal("total") : null,
                complete ? row.getBigDecimal("vat") : null,
                row.getString("reference"),
                row.getString("credits"),
                Instant.from(row.getObject("recorded_at", OffsetDateTime.class)),
                row.getLong("lines"),
                row.getLong("seen"),
                row.getBigDecimal("amount"),
                linked,
                whole);
    }
}
