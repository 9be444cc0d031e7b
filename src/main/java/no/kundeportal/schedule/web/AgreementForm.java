package no.kundeportal.schedule.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.kundeportal.pickup.Action;
import no.kundeportal.schedule.Agreement;
import no.kundeportal.schedule.RuleKind;
import no.kundeportal.schedule.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an agreement as they are typed.
 *
 * @param choice what stands at the site: article and container type, "PAPP:660L"
 * @param weekdays of the weekly rule, weekday of the monthly one
 * @param previewed the terms whose days have been seen
 * @param reason what customers read about pickups that a change takes back; of a wish what the customer says with it
 */
record AgreementForm(
        @Nullable Integer version,
        @NotBlank @Size(max = 41) @Nullable String choice,
        @NotNull @Nullable Action action,
        @NotNull @Min(1) @Max(99) @Nullable Integer containerCount,
        @NotNull @Nullable RuleKind kind,
        @Min(1) @Max(52) @Nullable Integer every,
        @Nullable List<DayOfWeek> weekdays,
        @Nullable DayOfWeek weekday,
        @Nullable Integer ordinal,
        @Min(1) @Max(31) @Nullable Integer monthDay,
        @NotNull @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String previewed,
        @Size(max = 1000) @Nullable String reason) {

    static AgreementForm blank(LocalDate from) {
        return new AgreementForm(
                null, "", Action.EMPTY, 1, RuleKind.WEEKLY, 1, List.of(), DayOfWeek.MONDAY, 1, 1, from, null, "", "");
    }

    /** What a customer wishes, as far as it is known from what was ordered or stands there. */
    static AgreementForm wish(LocalDate from, String choice, Action action, int containerCount) {
        return new AgreementForm(
                null,
                choice,
                action,
                containerCount,
                RuleKind.WEEKLY,
                2,
                List.of(from.getDayOfWeek()),
                from.getDayOfWeek(),
                1,
                1,
                from,
                null,
                "",
                "");
    }

    static AgreementForm of(Agreement agreement) {
        return of(agreement.currentVersion(), agreement.terms());
    }

    static AgreementForm of(Terms terms) {
        return of(null, terms);
    }

    private static AgreementForm of(@Nullable Integer version, Terms terms) {
        var weekday = terms.weekdays().isEmpty()
                ? DayOfWeek.MONDAY
                : terms.weekdays().iterator().next();
        return new AgreementForm(
                version,
                terms.article() + ":" + terms.containerType(),
                terms.action(),
                terms.containerCount(),
                terms.kind(),
                terms.every(),
                List.copyOf(terms.weekdays()),
                weekday,
                terms.ordinal() == null ? 1 : terms.ordinal(),
                terms.monthDay() == null ? 1 : terms.monthDay(),
                terms.validFrom(),
                terms.validTo(),
                "",
                "");
    }

    Terms toTerms() {
        var parts = Objects.requireNonNull(choice).split(":", 2);
        var weekly = kind == RuleKind.WEEKLY;
        return new Terms(
                parts[0],
                parts.length < 2 ? "" : parts[1],
                Objects.requireNonNull(containerCount),
                Objects.requireNonNull(action),
                Objects.requireNonNull(kind),
                every == null || !weekly ? 1 : every,
                weekly
                        ? (weekdays == null ? Set.of() : Set.copyOf(weekdays))
                        : kind == RuleKind.MONTHLY_DAY || weekday == null ? Set.of() : Set.of(weekday),
                kind == RuleKind.MONTHLY_WEEKDAY ? ordinal : null,
                kind == RuleKind.MONTHLY_DAY ? monthDay : null,
                Objects.requireNonNull(validFrom),
                validTo);
    }

    /** Names the terms whose days the page shows, so that nothing else is saved. */
    static String nameOf(Terms terms) {
        return Integer.toHexString(terms.toString().hashCode());
    }

    String words() {
        return reason == null ? "" : reason.strip();
    }
}
