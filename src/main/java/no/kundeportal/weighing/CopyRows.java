package no.kundeportal.weighing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Collects rows in the text form of COPY and sends them in large pieces; never holds more than one piece. */
public final class CopyRows {

    private static final int PIECE = 4 * 1024 * 1024;
    private final Connection connection;
    private final String copy;
    private final StringBuilder piece = new StringBuilder(PIECE + 4096);

    /** @param copy the statement, "copy … from stdin" */
    public CopyRows(Connection connection, String copy) {
        this.connection = connection;
        this.copy = copy;
    }

    /** @param values of the columns that the statement names, in their order */
    public void add(@Nullable Object... values) throws SQLException, IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) piece.append('\t');
            put(values[i]);
        }
        piece.append('\n');
        if (piece.length() >= PIECE) send();
    }

    public void send() throws SQLException, IOException {
        if (piece.isEmpty()) return;
        var sending = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        var bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
        sending.writeToCopy(bytes, 0, bytes.length);
        sending.endCopy();
        piece.setLength(0);
    }

    private void put(@Nullable Object value) {
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
