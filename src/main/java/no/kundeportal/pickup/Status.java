package no.kundeportal.pickup;

import java.util.Set;

/** Where a pickup stands. */
public enum Status {
    CLARIFYING,
    ORDERED,
    CONFIRMED,
    UNDERWAY,
    COMPLETED,
    CANCELLED,
    FAILED;

    /** Still to be collected. */
    public static final Set<Status> OPEN = Set.of(CLARIFYING, ORDERED, CONFIRMED, UNDERWAY);

    public boolean isFinal() {
        return !OPEN.contains(this);
    }

    /** The facility owes an answer. */
    public boolean awaitsAnswer() {
        return this == CLARIFYING || this == ORDERED;
    }
}
