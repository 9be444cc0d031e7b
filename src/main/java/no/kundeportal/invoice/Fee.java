package no.kundeportal.invoice;

/** What a line is for that no weigh slip stands behind. */
public enum Fee {
    WASTED_TRIP,
    RENT,
    TRANSPORT,
    WRONG_SORTING,
    OTHER
}
