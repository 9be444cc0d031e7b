package no.kundeportal.schedule;

import java.time.LocalDate;
import java.util.List;
import no.kundeportal.catalogue.Service;
import no.kundeportal.worktime.WorkingDays;
import org.springframework.stereotype.Component;

/** The days of a rule with the service's way of meeting holidays: the preview shows them and the writer writes them. */
@Component
class PlannedDays {

    private final WorkingDays workingDays;

    PlannedDays(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /**
     * @param from no pickup comes before this day, wherever it is moved
     * @param country whose holidays count
     */
    List<PlannedDay> within(Terms terms, Service service, String country, LocalDate from, LocalDate to) {
        var first = terms.validFrom().isAfter(from) ? terms.validFrom() : from;
        var last = terms.validTo() == null || terms.validTo().isAfter(to) ? to : terms.validTo();
        return terms.rule().daysWithin(first, last).stream()
                .map(day -> new PlannedDay(
                        day, comesOn(day, service, country, from), !workingDays.isWorkingDay(day, country)))
                .toList();
    }

    /** The rear-loader keeps to its day; the others come on the nearest working day, the later of two. */
    private LocalDate comesOn(LocalDate day, Service service, String country, LocalDate from) {
        if (service == Service.REAR_LOADER || workingDays.isWorkingDay(day, country)) return day;
        for (int away = 1; ; away++) {
            if (workingDays.isWorkingDay(day.plusDays(away), country)) return day.plusDays(away);
            var earlier = day.minusDays(away);
            if (!earlier.isBefore(from) && workingDays.isWorkingDay(earlier, country)) return earlier;
        }
    }
}
