package no.kundeportal.treatment;

/** Two figures that are never netted. */
public enum FactorKind {
    /** Of treating the waste: scope 3, category 5. */
    EMISSION,
    /** What recycled material replaces: outside the scopes. */
    AVOIDED
}
