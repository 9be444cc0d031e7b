package no.kundeportal.statistics;

import java.util.HashMap;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds the weights of a period against the invoices, for those who may see amounts. */
@Service
@Transactional(readOnly = true)
public class BilledReport {

    private final JdbcClient database;

    BilledReport(JdbcClient database) {
        this.database = database;
    }

    /** The same reconciliation with the invoices beside it; unchanged for whoever may not see amounts. */
    public Reconciliation beside(Reconciliation reconciliation, Viewer viewer, SlipFilter filter, Period period) {
        if (!viewer.seesAmounts()) return reconciliation;
        var scope = Scope.of(viewer, filter, period);
        var billed = new HashMap<String, Billed>();
        // Amounts are held against each other in the customer's own currency; of another one only the weight counts.
        database.sql("""
                        with lines as (
                          select l.slip_facility, l.slip_number, sum(l.amount) amount, bool_and(i.currency = c.currency) comparable
                          from customer c
                          join invoice i on i.customer_number = c.number
                          join invoice_line l on l.invoice_number = i.number
                          where c.number = :customer and l.slip_number is not null
                          group by l.slip_facility, l.slip_number
                        )
                        select a.fraction_code, sum(s.net_kg) kg,
                               coalesce(sum(s.net_kg) filter (where l.comparable and l.amount is distinct from s.amount), 0) otherwise_kg
                        from current_weigh_slip s
                        join article a on a.code = s.article_code
                        join lines l on l.slip_facility = s.facility_code and l.slip_number = s.number
                        %s
                        group by a.fraction_code
                        """.formatted(scope.slips())).params(scope.parameters()).query(row -> {
            billed.put(
                    row.getString("fraction_code"),
                    new Billed(row.getBigDecimal("kg"), row.getBigDecimal("otherwise_kg")));
        });
        return reconciliation.billed(billed);
    }
}
