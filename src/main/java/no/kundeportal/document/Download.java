package no.kundeportal.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        response.setContentType(
                ending.equals("xlsx")
                        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        : "text/csv;charset=UTF-8");
        var name = ContentDisposition.attachment()
                .filename(table.name() + "." + ending)
                .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        try {
            if (ending.equals("xlsx")) Excel.write(table, aboutTitle, response.getOutputStream());
            else Csv.write(table, response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
