package no.kundeportal.catalogue;

/** How an article is collected; decides how soon it can be. */
public enum Service {
    CONTAINER,
    GENERAL_CARGO,
    REAR_LOADER
}
