package no.kundeportal.treatment;

/** The steps of the waste hierarchy (Directive 2008/98/EC, article 4), the best first; and what nobody knows. */
public enum HierarchyStep {
    PREVENTION,
    REUSE,
    RECYCLING,
    RECOVERY,
    DISPOSAL,
    /** Without a profile, or not final: visible, and never counted as any other. */
    UNKNOWN;

    /** From 1 at the top; 0 for what is unknown. */
    public int level() {
        return this == UNKNOWN ? 0 : ordinal() + 1;
    }

    /** What never was waste is on no slip. */
    public boolean isWeighed() {
        return this != PREVENTION;
    }
}
