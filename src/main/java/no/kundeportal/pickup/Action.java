package no.kundeportal.pickup;

/** What is done with what stands at the site. */
public enum Action {
    EMPTY,
    EXCHANGE,
    DELIVER,
    REMOVE
}
