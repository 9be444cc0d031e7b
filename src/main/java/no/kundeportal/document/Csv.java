package no.kundeportal.document;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The CSV that a Norwegian spreadsheet opens by a double click: byte order mark, semicolons, CRLF, decimal comma. */
final class Csv {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Csv() {}

    static <T> void write(Table<T> table, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        var columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) writer.write(';');
            writer.write(quoted(columns.get(i).title()));
        }
        writer.write("\r\n");
        table.rows().each(row -> line(writer, table, row));
        writer.flush();
    }

    private static <T> void line(Writer writer, Table<T> table, T row) {
        try {
            var columns = table.columns();
            for (int i = 0; i < columns.size(); i++) {
                if (i > 0) writer.write(';');
                writer.write(text(columns.get(i).value().apply(row)));
            }
            writer.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number ->
                number.stripTrailingZeros().toPlainString().replace('.', ',');
            case Number number -> number.toString();
            case LocalDateTime time -> TIME.format(time);
            case CharSequence words -> quoted(Texts.stripped(words.toString()));
            default -> value.toString();
        };
    }

    /** A spreadsheet would run text that looks like a formula; an apostrophe in front keeps it text. */
    private static String quoted(String text) {
        var safe = Texts.looksLikeFormula(text) ? "'" + text : text;
        return safe.matches("(?s).*[;\"\r\n\t'].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
