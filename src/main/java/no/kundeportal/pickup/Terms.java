package no.kundeportal.pickup;

/** What ending or changing an order means for somebody now. */
public enum Terms {
    /** It takes effect at once and costs nothing. */
    FREE,
    /** It is asked of the facility, which may take the fee of a wasted trip. */
    ON_REQUEST,
    /** Something has been asked already and waits for its answer. */
    WAITING,
    /** Too late: the lorry is on its way, or the pickup has ended. */
    OVER;

    /** Whether there is a form for it. */
    public boolean isOffered() {
        return this == FREE || this == ON_REQUEST;
    }
}
