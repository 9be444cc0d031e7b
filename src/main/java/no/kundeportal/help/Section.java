package no.kundeportal.help;

/** What a question is about; "enum.Section." + constant names it. */
public enum Section {
    PICKUP,
    FOLLOW_UP,
    USERS,
    SIGN_IN,
    PHONE
}
