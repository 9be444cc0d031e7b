package no.kundeportal.pickup;

/** Whether a customer may say of a pickup that nobody came. */
public enum Missed {
    /** The day is still to come, or none has been promised. */
    NOT_YET,
    OFFERED,
    /** It has been said once, and the facility owes an answer. */
    REPORTED,
    /** The facility has said itself why it was not carried out. */
    EXPLAINED,
    /** Too long ago. */
    CLOSED
}
