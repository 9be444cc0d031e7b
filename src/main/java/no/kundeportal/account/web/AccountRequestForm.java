package no.kundeportal.account.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import no.kundeportal.account.AskForAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** @param website hidden from people, so whatever fills it in is a machine */
record AccountRequestForm(
        @NotBlank @Size(max = 120) @Pattern(regexp = NO_ADDRESS) @Nullable
        String company,

        @NotBlank @Size(max = 20) @Nullable String organisationNumber,
        @Size(max = 20) @Nullable String customerNumber,

        @NotBlank @Pattern(regexp = "NO|SE|DK|FI") @Nullable String country,

        @NotBlank @Size(max = 100) @Pattern(regexp = NO_ADDRESS) @Nullable
        String name,

        @NotBlank @Email @Size(max = 200) @Nullable String email,
        @Size(max = 30) @Nullable String phone,

        @NotBlank @Pattern(regexp = "nb|en|sv") @Nullable String language,

        @NotBlank @Size(max = 1000) @Nullable String purpose,
        @Nullable String website) {

    /** Strangers may not have the portal send addresses of their own to others. */
    private static final String NO_ADDRESS = "(?is)(?!.*(https?:|www\\.|://)).*";

    static AccountRequestForm empty() {
        var language = LocaleContextHolder.getLocale().getLanguage();
        return new AccountRequestForm(null, null, null, "NO", null, null, null, language, null, null);
    }

    AskForAccount toCommand() {
        return new AskForAccount(
                text(company),
                text(organisationNumber),
                text(country),
                text(customerNumber),
                text(name),
                text(email),
                text(phone),
                text(language),
                text(purpose));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
