package no.kundeportal.schedule;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.stream.Collectors;
import no.kundeportal.web.InTemplates;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Component;

/** How the rule of an agreement reads. */
@Component("agreementWords")
@InTemplates
public class AgreementWords {

    private final Words words;

    AgreementWords(Words words) {
        this.words = words;
    }

    /** "Hver 2. uke: mandag, torsdag" */
    public String rule(Terms terms) {
        return switch (terms.kind()) {
            case WEEKLY ->
                terms.every() == 1
                        ? words.of("agreement.rule.weekly", names(terms.weekdays()))
                        : words.of("agreement.rule.everyNth", terms.every(), names(terms.weekdays()));
            case MONTHLY_WEEKDAY ->
                words.of(
                        "agreement.rule.monthlyWeekday",
                        ordinal(terms.ordinal() == null ? 1 : terms.ordinal()),
                        names(terms.weekdays()));
            case MONTHLY_DAY -> words.of("agreement.rule.monthlyDay", String.valueOf(terms.monthDay()));
        };
    }

    /** "Første", "Siste" */
    public String ordinal(int ordinal) {
        return words.of("agreement.ordinal." + (ordinal < 0 ? "last" : String.valueOf(ordinal)));
    }

    private String names(Collection<DayOfWeek> weekdays) {
        return weekdays.stream().map(words::of).collect(Collectors.joining(", "));
    }
}
