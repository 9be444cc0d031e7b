package no.kundeportal.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.pickup.Action;
import org.jspecify.annotations.Nullable;

/** What comes again and again at one site, until one of both says otherwise. */
@Entity
public class Agreement {

    @Id
    private String number;

    private String siteNumber;
    private String articleCode;
    private String containerType;
    private int containerCount;

    @Enumerated(EnumType.STRING)
    private Action action;

    @Enumerated(EnumType.STRING)
    private RuleKind kind;

    private int every;
    private String weekdays;
    private @Nullable Integer ordinal;
    private @Nullable Integer monthDay;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private String endReason = "";

    /** Null until first stored: that is how a new one, which has its number already, is told from a known one. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    @SuppressWarnings("NullAway.Init")
    Agreement(String number, String site, Terms terms) {
        this.number = number;
        this.siteNumber = site;
        take(terms);
    }

    void change(Terms terms, LocalDate today) {
        if (isOver(today)) throw new Refusal("agreement.over");
        take(terms);
    }

    /** @param lastDay the last day on which it still plans a pickup */
    void end(LocalDate lastDay, String reason, LocalDate today) {
        if (isOver(today)) throw new Refusal("agreement.over");
        if (lastDay.isBefore(today) || lastDay.isBefore(validFrom))
            throw Refusal.of("lastDay", "agreement.lastDay.tooEarly");
        if (validTo != null && lastDay.isAfter(validTo)) throw Refusal.of("lastDay", "agreement.lastDay.tooLate");
        validTo = lastDay;
        endReason = reason;
    }

    private void take(Terms terms) {
        articleCode = terms.article();
        containerType = terms.containerType();
        containerCount = terms.containerCount();
        action = terms.action();
        kind = terms.kind();
        every = kind == RuleKind.WEEKLY ? terms.every() : 1;
        weekdays = kind == RuleKind.MONTHLY_DAY ? "" : digits(terms.weekdays());
        ordinal = kind == RuleKind.MONTHLY_WEEKDAY ? terms.ordinal() : null;
        monthDay = kind == RuleKind.MONTHLY_DAY ? terms.monthDay() : null;
        validFrom = terms.validFrom();
        validTo = terms.validTo();
    }

    private static String digits(Set<DayOfWeek> weekdays) {
        return weekdays.stream().map(day -> String.valueOf(day.getValue())).collect(Collectors.joining());
    }

    static Set<DayOfWeek> weekdays(String digits) {
        return digits.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).collect(Collectors.toSet());
    }

    public boolean isOver(LocalDate today) {
        return validTo != null && validTo.isBefore(today);
    }

    public String number() {
        return number;
    }

    public String site() {
        return siteNumber;
    }

    public Terms terms() {
        return new Terms(
                articleCode,
                containerType,
                containerCount,
                action,
                kind,
                every,
                weekdays(weekdays),
                ordinal,
                monthDay,
                validFrom,
                validTo);
    }

    public String endReason() {
        return endReason;
    }

    public int currentVersion() {
        return version == null ? 0 : version;
    }
}
