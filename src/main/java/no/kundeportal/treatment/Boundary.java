package no.kundeportal.treatment;

/** What an emission holds; for what is avoided, against what. */
public enum Boundary {
    COLLECTION,
    COLLECTION_AND_LANDFILL,
    WHOLE,
    VIRGIN,
    ENERGY_RECOVERY
}
