package no.kundeportal.notification;

/** Of which pickups a person is told. */
public enum Extent {
    ALL,
    /** Those the person has ordered. */
    MINE,
    NONE;

    boolean covers(boolean mine) {
        return this == ALL || this == MINE && mine;
    }
}
