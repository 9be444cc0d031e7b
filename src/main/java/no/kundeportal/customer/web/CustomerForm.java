package no.kundeportal.customer.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import no.kundeportal.customer.CustomerRegister;
import no.kundeportal.customer.CustomerTerms;
import org.jspecify.annotations.Nullable;

/** @param version of a known one */
record CustomerForm(
        @Nullable Integer version,

        @NotBlank @Pattern(regexp = "[A-Z0-9-]{0,20}") @Nullable
        String number,

        @NotBlank @Size(max = 100) @Nullable String name,
        @NotBlank @Size(max = 30) @Nullable String organisationNumber,

        @NotBlank @Pattern(regexp = "NO|SE|DK|FI") @Nullable String country,

        @NotBlank @Pattern(regexp = "NOK|SEK|DKK|EUR") @Nullable
        String currency) {

    CustomerForm {
        number = text(number).toUpperCase(Locale.ROOT);
    }

    static CustomerForm blank() {
        return new CustomerForm(null, "", "", "", "NO", "NOK");
    }

    static CustomerForm of(CustomerRegister.Entry entry) {
        var terms = entry.terms();
        return new CustomerForm(
                entry.version(),
                entry.number().value(),
                terms.name(),
                terms.organisationNumber(),
                terms.country(),
                terms.currency());
    }

    CustomerTerms toTerms() {
        return new CustomerTerms(text(name), text(organisationNumber), text(country), text(currency));
    }

    static String text(@Nullable String typed) {
        return Objects.toString(typed, "").strip();
    }
}
