package no.kundeportal.notification;

/** Where a person is told. */
public enum Channel {
    PORTAL,
    EMAIL
}
