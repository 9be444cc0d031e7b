package no.kundeportal.statistics;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import no.kundeportal.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * A page of a report, gone on from by key.
 *
 * @param next the key with which the next page begins, null on the last
 */
public record ReportPage<T>(List<T> rows, @Nullable String next) {

    static final int SIZE = 50;

    /** @param rows one more than a page where there are more */
    static <T> ReportPage<T> of(List<T> rows, Function<T, String> key) {
        if (rows.size() <= SIZE) return new ReportPage<>(rows, null);
        return new ReportPage<>(rows.subList(0, SIZE), key.apply(rows.get(SIZE - 1)));
    }

    /** @throws NotFound for a key that no page gave out */
    static String[] parts(String key, int count) {
        var parts = key.split(",", count);
        if (parts.length != count || key.indexOf('\0') >= 0) throw new NotFound();
        return parts;
    }

    static LocalDate day(String text) {
        try {
            return known(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new NotFound();
        }
    }

    /** Within what both Java and the database can name. */
    private static LocalDate known(LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 9999) throw new NotFound();
        return day;
    }

    static LocalDateTime moment(String text) {
        try {
            var moment = LocalDateTime.parse(text);
            known(moment.toLocalDate());
            return moment;
        } catch (DateTimeParseException e) {
            throw new NotFound();
        }
    }
}
