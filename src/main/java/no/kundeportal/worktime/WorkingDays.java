package no.kundeportal.worktime;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Monday to Friday without the public holidays of a country. */
@Component
public class WorkingDays {

    private final Map<String, HolidayManager> calendars = new ConcurrentHashMap<>();

    /** @param country ISO 3166 code of two letters */
    public boolean isWorkingDay(LocalDate day, String country) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !calendar(country).isHoliday(day);
    }

    /** The working day that many working days after a day; 0 gives the day itself or the first working day after it. */
    public LocalDate plus(LocalDate day, int workingDays, String country) {
        var at = day;
        while (!isWorkingDay(at, country)) at = at.plusDays(1);
        for (int left = workingDays; left > 0; left--) {
            do at = at.plusDays(1);
            while (!isWorkingDay(at, country));
        }
        return at;
    }

    public LocalDate next(LocalDate day, String country) {
        return plus(day.plusDays(1), 0, country);
    }

    /** The last working day before a day. */
    public LocalDate before(LocalDate day, String country) {
        var at = day.minusDays(1);
        while (!isWorkingDay(at, country)) at = at.minusDays(1);
        return at;
    }

    /** Names the public holiday of a day, for example "GOOD_FRIDAY"; null where it is none. */
    public @Nullable String holiday(LocalDate day, String country) {
        return calendar(country).getHolidays(day, day).stream()
                .map(holiday -> holiday.getPropertiesKey().replaceFirst("^.*\\.", ""))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private HolidayManager calendar(String country) {
        return calendars.computeIfAbsent(
                country, code -> HolidayManager.getInstance(ManagerParameters.create(code.toLowerCase(Locale.ROOT))));
    }
}
