package no.kundeportal.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import no.kundeportal.catalogue.Named;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lines of an invoice that the caller has found through its viewer, in their order. */
@Service
@Transactional(readOnly = true)
public class InvoiceLines {

    private static final int PAGE = 100;

    /** @param next the position after which the next page begins, null on the last */
    public record Page(List<InvoiceLine> rows, @Nullable String next) {}

    private static final String ROWS = """
            select l.position, l.text, l.site_number, t.name as site_name, l.article_code, a.name as article, a.name_en, a.name_sv, l.quantity, l.unit,
                   l.unit_price, l.amount, l.slip_facility, l.slip_number, l.fee, s.weighed_at::date as weighed_on, s.order_number
            from invoice_line l
            left join site t on t.number = l.site_number
            left join article a on a.code = l.article_code
            """ + StandingSlip.JOIN;

    private final JdbcClient database;

    InvoiceLines(JdbcClient database) {
        this.database = database;
    }

    public Page page(Viewer viewer, Invoice invoice, @Nullable String after) {
        if (after != null && !after.matches("\\d{1,9}")) throw new NotFound();
        var rows = rows(viewer, invoice, after == null ? 0 : Integer.parseInt(after), PAGE + 1);
        if (rows.size() <= PAGE) return new Page(rows, null);
        return new Page(rows.subList(0, PAGE), String.valueOf(rows.get(PAGE - 1).position()));
    }

    public List<InvoiceLine> first(Viewer viewer, Invoice invoice, int count) {
        return rows(viewer, invoice, 0, count);
    }

    private List<InvoiceLine> rows(Viewer viewer, Invoice invoice, int after, int count) {
        var scope = scopeOf(viewer, invoice).with("after", after).with("count", count);
        return database.sql(ROWS + " where l.invoice_number = :number and l.position > :after and " + scope.lines()
                        + " order by l.position limit :count")
                .params(scope.parameters())
                .query(InvoiceLines::row)
                .list();
    }

    /** All of them, one after the other, without keeping them. */
    public void each(Viewer viewer, Invoice invoice, Consumer<? super InvoiceLine> sink) {
        var scope = scopeOf(viewer, invoice);
        try (var rows = database
                .sql(ROWS + " where l.invoice_number = :number and " + scope.lines() + " order by l.position")
                .params(scope.parameters())
                .withFetchSize(500)
                .query(InvoiceLines::row)
                .stream()) {
            rows.forEach(sink);
        }
    }

    private static InvoiceScope scopeOf(Viewer viewer, Invoice invoice) {
        return new InvoiceScope(viewer, invoice.whole()).with("number", invoice.number());
    }

    private static InvoiceLine row(ResultSet row, int index) throws SQLException {
        var article = row.getString("article");
        var fee = row.getString("fee");
        return new InvoiceLine(
                row.getInt("position"),
                row.getString("text"),
                row.getString("site_number"),
                row.getString("site_name"),
                row.getString("article_code"),
                article == null ? null : new Named(article, row.getString("name_en"), row.getString("name_sv")),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                row.getBigDecimal("unit_price"),
                row.getBigDecimal("amount"),
                row.getString("slip_facility"),
                row.getString("slip_number"),
                fee == null ? null : Fee.valueOf(fee),
                row.getObject("weighed_on", LocalDate.class),
                row.getString("order_number"));
    }
}
