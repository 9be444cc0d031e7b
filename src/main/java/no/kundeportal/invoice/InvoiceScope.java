package no.kundeportal.invoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Viewer;

/**
 * Which invoices and which of their lines a viewer sees. Whoever sees all sites of the customer sees all of them;
 * whoever is limited to some sees the lines of these, the sums of these lines, and the invoices that have any. A line
 * without a site is the whole customer's.
 */
final class InvoiceScope {

    private final List<String> conditions = new ArrayList<>();
    private final List<String> ofLines = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param whole whether the viewer sees all sites of the customer */
    InvoiceScope(Viewer viewer, boolean whole) {
        if (!viewer.seesAmounts()) throw new NotFound();
        and("i.customer_number = :customer", "customer", viewer.customer().value());
        if (!whole) ofLines("l.site_number = any(:sites)", "sites", Sites.keysOf(viewer));
    }

    InvoiceScope narrowed(InvoiceFilter filter) {
        if (filter.from() != null) and("i.issued_on >= :from", "from", filter.from());
        if (filter.to() != null) and("i.issued_on <= :to", "to", filter.to());
        if (!filter.kind().isEmpty())
            and(
                    "i.kind = any(:kind)",
                    "kind",
                    filter.kind().stream().map(InvoiceKind::name).toArray(String[]::new));
        if (!filter.site().isEmpty())
            ofLines("l.site_number = any(:site)", "site", filter.site().toArray(String[]::new));
        if (!filter.q().isEmpty())
            and(
                    "(starts_with(upper(i.number), upper(:q)) or upper(i.reference) = upper(:q) or upper(i.credits) = upper(:q))",
                    "q",
                    filter.q());
        return this;
    }

    InvoiceScope after(LocalDate day, String number) {
        and("(i.issued_on, i.number) < (:afterDay, :afterNumber)", "afterDay", day);
        return with("afterNumber", number);
    }

    InvoiceScope and(String condition, String name, Object value) {
        conditions.add(condition);
        return with(name, value);
    }

    InvoiceScope with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    private void ofLines(String condition, String name, Object value) {
        ofLines.add(condition);
        parameters.put(name, value);
    }

    /** Where a line counts. */
    String lines() {
        return ofLines.isEmpty() ? "true" : String.join(" and ", ofLines);
    }

    /** The invoices with the amount of the lines that count; lines are read only where not all of them do. */
    String from() {
        var where = " where " + String.join(" and ", conditions);
        if (ofLines.isEmpty())
            return " from invoice i cross join lateral (select i.total as amount, false as partial) part " + where;
        return """
                 from invoice i join lateral (
                   select sum(l.amount) filter (where %1$s) as amount, not bool_and(coalesce(%1$s, false)) as partial
                   from invoice_line l where l.invoice_number = i.number
                 ) part on part.amount is not null
                """.formatted(lines()) + where;
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
