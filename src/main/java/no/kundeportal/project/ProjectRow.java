package no.kundeportal.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import no.kundeportal.kernel.Period;

/**
 * A building project as pages and reports read it.
 *
 * @param required least share that is sorted, in per cent
 * @param source where the law asks for it
 */
public record ProjectRow(
        UUID id, Terms terms, String siteName, String address, BigDecimal required, String source, int version) {

    public boolean isOver(LocalDate today) {
        return terms.endsOn() != null && terms.endsOn().isBefore(today);
    }

    public boolean isAhead(LocalDate today) {
        return terms.startsOn().isAfter(today);
    }

    /** The days whose slips are the project's: from its start to its end, or to today while it runs. */
    public Period period(LocalDate today) {
        var start = terms.startsOn();
        var end = terms.endsOn() == null || terms.endsOn().isAfter(today) ? today : terms.endsOn();
        var longest = start.plusYears(Terms.LONGEST_YEARS);
        return new Period(start, end.isBefore(start) ? start : end.isAfter(longest) ? longest : end);
    }
}
