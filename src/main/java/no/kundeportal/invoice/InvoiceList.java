package no.kundeportal.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer's invoices, credit notes and settlements, the newest first. */
@Service
@Transactional(readOnly = true)
public class InvoiceList {

    private static final int PAGE = 50;

    /**
     * @param next the key with which the next page begins, null on the last
     * @param sums of all pages, for each currency by itself: amounts of different ones are never added
     */
    public record Page(List<InvoiceRow> rows, @Nullable String next, List<InvoiceSum> sums) {}

    private static final String ROWS =
            "select i.number, i.kind, i.issued_on, i.due_on, i.currency, i.reference, i.credits, part.amount, part.partial";

    private static final String ORDER = " order by i.issued_on desc, i.number desc";

    private final JdbcClient database;
    private final Sites sites;

    InvoiceList(JdbcClient database, Sites sites) {
        this.database = database;
        this.sites = sites;
    }

    /** @param after key of the last row of the page before; anything else is no page */
    public Page page(Viewer viewer, InvoiceFilter filter, @Nullable String after) {
        var scope = scopeOf(viewer).narrowed(filter);
        var sums = sums(scope);
        if (after != null) {
            var parts = after.split(",", 2);
            if (parts.length != 2 || parts[1].indexOf('\0') >= 0) throw new NotFound();
            scope.after(day(parts[0]), parts[1]);
        }
        var rows = rows(scope, ORDER + " limit " + (PAGE + 1));
        if (rows.size() <= PAGE) return new Page(rows, null, sums);
        return new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).key(), sums);
    }

    /** All rows of the filter, one after the other, without keeping them. */
    public void each(Viewer viewer, InvoiceFilter filter, Consumer<? super InvoiceRow> sink) {
        var scope = scopeOf(viewer).narrowed(filter);
        try (var rows = database
                .sql(ROWS + scope.from() + ORDER)
                .params(scope.parameters())
                .withFetchSize(500)
                .query(InvoiceList::row)
                .stream()) {
            rows.forEach(sink);
        }
    }

    private List<InvoiceSum> sums(InvoiceScope scope) {
        return database.sql("""
                        select i.currency, count(*) as count,
                               coalesce(sum(part.amount) filter (where i.kind = 'INVOICE'), 0) as invoiced,
                               coalesce(sum(part.amount) filter (where i.kind = 'CREDIT_NOTE'), 0) as credited,
                               coalesce(sum(part.amount) filter (where i.kind = 'SETTLEMENT'), 0) as paid
                        """ + scope.from() + " group by i.currency order by i.currency")
                .params(scope.parameters())
                .query(InvoiceSum.class)
                .list();
    }

    /** What this one credits, and the credit notes on it. */
    List<InvoiceRow> linkedWith(InvoiceScope scope, String number) {
        scope.and(
                "(i.credits = :number or i.number = (select credits from invoice where number = :number))",
                "number",
                number);
        return rows(scope, " order by i.issued_on, i.number");
    }

    InvoiceScope scopeOf(Viewer viewer) {
        return new InvoiceScope(viewer, seesAll(viewer));
    }

    /** Whether all of the customer's sites are the viewer's. */
    boolean seesAll(Viewer viewer) {
        return sites.areAllSeenBy(viewer);
    }

    private List<InvoiceRow> rows(InvoiceScope scope, String rest) {
        return database.sql(ROWS + scope.from() + rest)
                .params(scope.parameters())
                .query(InvoiceList::row)
                .list();
    }

    private static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() < 1900 || day.getYear() > 9999) throw new NotFound();
            return day;
        } catch (DateTimeParseException e) {
            throw new NotFound();
        }
    }

    private static InvoiceRow row(ResultSet row, int index) throws SQLException {
        return new InvoiceRow(
                row.getString("number"),
                InvoiceKind.valueOf(row.getString("kind")),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                row.getString("reference"),
                row.getString("credits"),
                row.getBoolean("partial"));
    }
}
