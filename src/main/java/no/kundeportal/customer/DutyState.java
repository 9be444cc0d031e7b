package no.kundeportal.customer;

/** How near the day is by which hazardous waste must have been delivered. */
public enum DutyState {
    IN_TIME,
    SOON,
    OVERDUE
}
