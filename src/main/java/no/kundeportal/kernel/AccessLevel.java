package no.kundeportal.kernel;

/** What a member may do at the customer's sites; each level includes those before it. */
public enum AccessLevel {
    READER,
    ORDERER,
    SITE_ADMINISTRATOR,
    ADMINISTRATOR;

    public boolean orders() {
        return this != READER;
    }

    /** Whether this level looks after the access of others, at all sites or at its own. */
    public boolean administers() {
        return this == ADMINISTRATOR || this == SITE_ADMINISTRATOR;
    }
}
