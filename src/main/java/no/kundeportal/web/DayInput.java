package no.kundeportal.web;

import java.text.ParseException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.springframework.format.Formatter;

/** Days as browsers send them, 2026-11-24, and as people write them, 24.11.2026 and 24/11/2026. */
class DayInput implements Formatter<LocalDate> {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        try {
            var typed = text.strip().replace('/', '.');
            var day = typed.indexOf('.') > 0 ? LocalDate.parse(typed, WRITTEN) : LocalDate.parse(typed);
            if (day.getYear() < 1990 || day.getYear() > 2200) throw new ParseException(text, 0);
            return day;
        } catch (DateTimeParseException e) {
            throw new ParseException(text, 0);
        }
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return day.toString();
    }
}
