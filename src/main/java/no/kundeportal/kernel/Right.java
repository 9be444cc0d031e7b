package no.kundeportal.kernel;

/** What an address asks of the person who opens it. */
public enum Right {
    /** Anybody, also without signing in. */
    PUBLIC,
    /** Anybody who has signed in. */
    SIGNED_IN,
    /** A member of a customer. */
    SEE,
    /** A member who may see amounts: invoices and settlements are nothing else. */
    AMOUNTS,
    /** A member who may order. */
    ORDER,
    /** Whoever may ask or answer: anybody who has signed in and has any access. Which tasks is the task's own question. */
    TASKS,
    /** Whoever looks after the access of others: administrators for their own organisation, support for all. */
    USERS,
    /** Whoever reads the record of access: administrators that of their own organisation, support all. */
    RECORD,
    /** Whoever keeps the building projects of their own organisation, at all sites or at their own. */
    PROJECTS,
    /** Staff of a facility. */
    FACILITY,
    /** Whoever keeps agreements on regular collection: staff for their own facility, operator administrators for all. */
    AGREEMENTS,
    /** Support staff and operator administrators. */
    CUSTOMERS,
    /** Operator administrators. */
    OPERATE;

    /** Whether a member who lacks it can be given it by an administrator of the own organisation. */
    public boolean isGivenByAdministrators() {
        return this == AMOUNTS || this == ORDER || this == USERS || this == RECORD || this == PROJECTS;
    }
}
