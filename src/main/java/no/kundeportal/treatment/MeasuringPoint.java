package no.kundeportal.treatment;

/** Where the shares of a profile were found. */
public enum MeasuringPoint {
    /** What went into the process. */
    INPUT,
    /** What came out of it, sorted. */
    OUTPUT,
    ESTIMATE
}
