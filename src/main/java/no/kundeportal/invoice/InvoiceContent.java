package no.kundeportal.invoice;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.kundeportal.weighing.CopyRows;
import no.kundeportal.weighing.Intake;
import no.kundeportal.weighing.IntakeColumn;
import no.kundeportal.weighing.IntakeContent;
import no.kundeportal.weighing.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invoices as the content of a delivery: a line in each row, and each invoice taken in whole or not at all. */
@Component
class InvoiceContent implements IntakeContent {

    private static final String COPY = """
            copy invoice_intake_row (intake_id, line, broken, invoice_number, kind, customer_number, issued_on, due_on, currency, position, text,
              site_number, article_code, quantity, unit, unit_price, amount, slip_facility, slip_number, fee, credits, total, vat, reference)
            from stdin
            """;

    private final JdbcClient database;
    private final InvoiceChecking checking;
    private final InvoiceTaking taking;

    InvoiceContent(JdbcClient database, InvoiceChecking checking, InvoiceTaking taking) {
        this.database = database;
        this.checking = checking;
        this.taking = taking;
    }

    @Override
    public Intake.Content kind() {
        return Intake.Content.INVOICES;
    }

    @Override
    public IntakeColumn[] columns() {
        return InvoiceColumn.values();
    }

    @Override
    public Receiver receive(UUID intake, Connection connection) {
        return new Lines(intake, new CopyRows(connection, COPY));
    }

    @Override
    public Checked check(UUID intake, long unreadable) {
        return checking.check(intake, unreadable);
    }

    @Override
    public long take(UUID intake, Progress progress) {
        progress.at(0, 1);
        return taking.take(intake);
    }

    @Override
    public void forget(UUID intake) {
        database.sql("delete from invoice_intake_row where intake_id = :id")
                .param("id", intake)
                .update();
    }

    private record Lines(UUID intake, CopyRows copy) implements Receiver {

        /** A row that cannot be read still breaks its invoice. */
        @Override
        public List<Problem> row(int line, Function<IntakeColumn, String> cells) throws Exception {
            var reader = new InvoiceReader(line, cells);
            var values = reader.read();
            var number = reader.invoiceNumber();
            if (values != null) keep(line, false, Arrays.asList(values));
            else if (number != null) keep(line, true, onlyThe(number));
            return reader.problems();
        }

        private void keep(int line, boolean broken, List<@Nullable Object> values) throws Exception {
            var row = new ArrayList<@Nullable Object>();
            Collections.addAll(row, intake, line, broken);
            row.addAll(values);
            copy.add(row.toArray());
        }

        private static List<@Nullable Object> onlyThe(String number) {
            var values = new ArrayList<@Nullable Object>(Collections.nCopies(InvoiceColumn.values().length, null));
            values.set(0, number);
            return values;
        }

        @Override
        public void finish() throws Exception {
            copy.send();
        }
    }
}
