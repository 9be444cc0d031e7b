package no.kundeportal.kernel;

import java.time.LocalDate;

/** Days from one to another, both inclusive. */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) throw new Refusal("period.reversed");
    }

    public Period aYearBefore() {
        return new Period(from.minusYears(1), to.minusYears(1));
    }
}
