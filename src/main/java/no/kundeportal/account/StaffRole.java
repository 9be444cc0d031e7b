package no.kundeportal.account;

/** What somebody who works for the operator does. */
public enum StaffRole {
    FACILITY,
    SUPPORT,
    OPERATOR
}
