package no.kundeportal.weighing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Collects rows in the text form of COPY and sends them in large pieces; never holds more than one piece. */
final class CopyRows {

    private static final int PIECE = 4 * 1024 * 1024;
    private static final String COPY = """
            copy intake_row (intake_id, line, facility_code, number, weighed_at, customer_number, site_number, article_code,
              container_type, gross_kg, tare_kg, net_kg, weight_kind, carrier, vehicle, rd_code, order_number, unit_price, amount,
              invoice_number, declaration_number) from stdin
            """;

    private final Connection connection;
    private final String intake;
    private final StringBuilder piece = new StringBuilder(PIECE + 4096);

    CopyRows(Connection connection, UUID intake) {
        this.connection = connection;
        this.intake = intake.toString();
    }

    void add(int line, SlipFields slip) throws SQLException, IOException {
        piece.append(intake).append('\t').append(line);
        put(slip.facility());
        put(slip.number());
        put(slip.weighedAt());
        put(slip.customer());
        put(slip.site());
        put(slip.article());
        put(slip.containerType());
        put(slip.grossKg());
        put(slip.tareKg());
        put(slip.netKg());
        put(slip.weightKind());
        put(slip.carrier());
        put(slip.vehicle());
        put(slip.rdCode());
        put(slip.orderNumber());
        put(slip.unitPrice());
        put(slip.amount());
        put(slip.invoiceNumber());
        put(slip.declarationNumber());
        piece.append('\n');
        if (piece.length() >= PIECE) send();
    }

    void send() throws SQLException, IOException {
        if (piece.isEmpty()) return;
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        var bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
        piece.setLength(0);
    }

    private void put(@Nullable Object value) {
        piece.append('\t');
        if (value == null) {
            piece.append("\\N");
            return;
        }
        var text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> piece.append("\\\\");
                case '\t' -> piece.append("\\t");
                case '\n' -> piece.append("\\n");
                case '\r' -> piece.append("\\r");
                default -> piece.append(c);
            }
        }
    }
}
