package no.kundeportal.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a table as the file that its address asks for. */
public final class Download {

    private Download() {}

    /**
     * @param ending "xlsx" or "csv"
     * @param aboutTitle name of the sheet that says what the file is
     */
    public static void send(Table<?> table, String ending, String aboutTitle, HttpServletResponse response) {
        name(table.name(), ending, response);
        try {
            write(table, ending, aboutTitle, response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says what kind of file the answer is, and its name. */
    public static void name(String name, String ending, HttpServletResponse response) {
        response.setContentType(
                switch (ending) {
                    case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                    case "pdf" -> "application/pdf";
                    default -> "text/csv;charset=UTF-8";
                });
        var file = name + "." + ending;
        var plain = StandardCharsets.US_ASCII.newEncoder().canEncode(file);
        var disposition = (plain
                        ? ContentDisposition.attachment().filename(file)
                        : ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8))
                .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    }

    /** To a stream that is not an answer, for files that are made ahead. */
    public static void write(Table<?> table, String ending, String aboutTitle, OutputStream out) {
        try {
            if (ending.equals("xlsx")) Excel.write(table, aboutTitle, out);
            else Csv.write(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
