package no.kundeportal.invoice;

import no.kundeportal.kernel.Viewer;
import no.kundeportal.weighing.Invoiced;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InvoicesOfSlips implements Invoiced {

    private final JdbcClient database;
    private final InvoiceList invoices;

    InvoicesOfSlips(JdbcClient database, InvoiceList invoices) {
        this.database = database;
        this.invoices = invoices;
    }

    @Override
    public boolean isOpenTo(Viewer viewer, String invoiceNumber) {
        if (!viewer.seesAmounts()) return false;
        var scope = invoices.scopeOf(viewer).and("i.number = :number", "number", invoiceNumber);
        return database.sql("select exists (select 1" + scope.from() + ")")
                .params(scope.parameters())
                .query(Boolean.class)
                .single();
    }
}
