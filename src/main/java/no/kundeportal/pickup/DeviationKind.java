package no.kundeportal.pickup;

/** What was not as it should be when the lorry came. */
public enum DeviationKind {
    WRONG_SORTING,
    OVERFILLED,
    BLOCKED_ACCESS,
    HAZARDOUS_FOUND,
    /** In words alone. */
    OTHER
}
