package no.kundeportal.weighing;

import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Weigh slips as the content of a delivery: one in each row. */
@Component
class SlipContent implements IntakeContent {

    private static final String COPY = """
            copy intake_row (intake_id, line, facility_code, number, weighed_at, customer_number, site_number, article_code,
              container_type, gross_kg, tare_kg, net_kg, weight_kind, carrier, vehicle, rd_code, order_number, unit_price, amount,
              invoice_number, declaration_number) from stdin
            """;

    private final JdbcClient database;
    private final SlipChecking checking;
    private final SlipTaking taking;
    private final Clock clock;

    SlipContent(JdbcClient database, SlipChecking checking, SlipTaking taking, Clock clock) {
        this.database = database;
        this.checking = checking;
        this.taking = taking;
        this.clock = clock;
    }

    @Override
    public Intake.Content kind() {
        return Intake.Content.SLIPS;
    }

    @Override
    public IntakeColumn[] columns() {
        return SlipColumn.values();
    }

    @Override
    public Receiver receive(UUID intake, Connection connection) {
        return new Slips(intake, new CopyRows(connection, COPY));
    }

    @Override
    public Checked check(UUID intake, long unreadable) {
        return checking.check(intake, unreadable);
    }

    @Override
    public long take(UUID intake, Progress progress) {
        return taking.take(intake, progress);
    }

    @Override
    public void forget(UUID intake) {
        database.sql("delete from intake_row where intake_id = :id")
                .param("id", intake)
                .update();
    }

    private class Slips implements Receiver {

        private final UUID intake;
        private final CopyRows copy;
        private final LocalDateTime latest = LocalDateTime.now(clock).plusDays(1);

        Slips(UUID intake, CopyRows copy) {
            this.intake = intake;
            this.copy = copy;
        }

        @Override
        public List<Problem> row(int line, Function<IntakeColumn, String> cells) throws Exception {
            var reader = new SlipReader(line, cells, latest, clock.getZone());
            var slip = reader.read();
            if (slip == null) return reader.problems();
            copy.add(
                    intake,
                    line,
                    slip.facility(),
                    slip.number(),
                    slip.weighedAt(),
                    slip.customer(),
                    slip.site(),
                    slip.article(),
                    slip.containerType(),
                    slip.grossKg(),
                    slip.tareKg(),
                    slip.netKg(),
                    slip.weightKind(),
                    slip.carrier(),
                    slip.vehicle(),
                    slip.rdCode(),
                    slip.orderNumber(),
                    slip.unitPrice(),
                    slip.amount(),
                    slip.invoiceNumber(),
                    slip.declarationNumber());
            return List.of();
        }

        @Override
        public void finish() throws Exception {
            copy.send();
        }
    }
}
