package no.kundeportal.project;

/** What is done at the site. */
public enum Work {
    NEW_BUILDING,
    REHABILITATION,
    DEMOLITION
}
