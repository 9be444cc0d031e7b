package no.kundeportal.task;

/** What a task is about; "task.kind." + kind names it. */
public enum Kind {
    ACCOUNT_REQUEST,
    ACCESS_REQUEST,
    ADMINISTRATOR_MISSING,
    QUESTION,
    MISSED_PICKUP,
    DATA_REQUEST,
    AGREEMENT_REQUEST
}
