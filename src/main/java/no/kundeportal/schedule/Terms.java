package no.kundeportal.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.pickup.Action;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed: what is collected, by which rule, from when to when.
 *
 * @param every of a weekly rule: in every n-th week
 * @param ordinal of a rule by the month's weekday: which one, -1 is the last
 * @param monthDay of a rule by the month's day
 */
public record Terms(
        String article,
        String containerType,
        int containerCount,
        Action action,
        RuleKind kind,
        int every,
        Set<DayOfWeek> weekdays,
        @Nullable Integer ordinal,
        @Nullable Integer monthDay,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public Terms {
        weekdays = new TreeSet<>(weekdays);
    }

    /** @throws Refusal at the field without which there is no rule */
    Terms checked() {
        if (kind == RuleKind.WEEKLY && weekdays.isEmpty()) throw Refusal.of("weekdays", "agreement.weekdays.missing");
        if (kind == RuleKind.MONTHLY_WEEKDAY && weekdays.size() != 1)
            throw Refusal.of("weekday", "agreement.weekdays.oneOnly");
        if (kind == RuleKind.MONTHLY_WEEKDAY && ordinal == null)
            throw Refusal.of("ordinal", "agreement.ordinal.missing");
        if (kind == RuleKind.MONTHLY_DAY && monthDay == null)
            throw Refusal.of("monthDay", "agreement.monthDay.missing");
        if (validTo != null && validTo.isBefore(validFrom)) throw Refusal.of("validTo", "period.reversed");
        return this;
    }

    Recurrence rule() {
        return switch (kind) {
            case WEEKLY -> new Recurrence.Weekly(validFrom, every, weekdays);
            case MONTHLY_WEEKDAY ->
                new Recurrence.MonthlyWeekday(
                        ordinal == null ? 1 : ordinal, weekdays.iterator().next());
            case MONTHLY_DAY -> new Recurrence.MonthlyDay(monthDay == null ? 1 : monthDay);
        };
    }

    /** Whether a pickup written under the one is also one of the other, where the day is the same. */
    boolean collectsTheSameAs(Terms other) {
        return article.equals(other.article)
                && containerType.equals(other.containerType)
                && containerCount == other.containerCount
                && action == other.action;
    }
}
