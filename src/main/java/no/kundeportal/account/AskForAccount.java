package no.kundeportal.account;

/**
 * What somebody says who asks for an account.
 *
 * @param organisationNumber as typed
 * @param customerNumber as typed, or empty
 * @param phone or empty
 */
public record AskForAccount(
        String company,
        String organisationNumber,
        String country,
        String customerNumber,
        String name,
        String email,
        String phone,
        String language,
        String purpose) {}
