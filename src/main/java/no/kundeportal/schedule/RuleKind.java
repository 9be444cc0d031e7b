package no.kundeportal.schedule;

/** The ways in which an agreement repeats. */
public enum RuleKind {
    WEEKLY,
    MONTHLY_WEEKDAY,
    MONTHLY_DAY
}
