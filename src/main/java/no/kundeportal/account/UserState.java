package no.kundeportal.account;

/** How it stands with one person's access to one customer. */
public enum UserState {
    ACTIVE,
    INVITED,
    /** The invitation's link is no longer good; it can be sent again. */
    EXPIRED,
    DISABLED,
    /** The person can sign in nowhere. */
    CLOSED,
    /** The person has an account and no access. */
    WITHOUT
}
