package no.kundeportal.customer.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import no.kundeportal.customer.SiteRegister;
import no.kundeportal.customer.SiteTerms;
import org.jspecify.annotations.Nullable;

/** @param version of a known one */
record SiteForm(
        @Nullable Integer version,

        @NotBlank @Pattern(regexp = "[A-Z0-9-]{0,20}") @Nullable
        String number,

        @NotBlank @Size(max = 100) @Nullable String name,
        @NotBlank @Size(max = 200) @Nullable String address,
        @NotBlank @Size(max = 10) @Nullable String postalCode,
        @NotBlank @Size(max = 60) @Nullable String city,
        @NotBlank @Size(max = 20) @Nullable String facility,
        @Size(max = 1000) @Nullable String accessNote) {

    SiteForm {
        number = CustomerForm.text(number).toUpperCase(Locale.ROOT);
    }

    static SiteForm blank() {
        return new SiteForm(null, "", "", "", "", "", "", "");
    }

    static SiteForm of(SiteRegister.Entry entry) {
        var terms = entry.terms();
        return new SiteForm(
                entry.version(),
                entry.number().value(),
                terms.name(),
                terms.address(),
                terms.postalCode(),
                terms.city(),
                terms.facility(),
                terms.accessNote());
    }

    SiteTerms toTerms() {
        return new SiteTerms(
                CustomerForm.text(name),
                CustomerForm.text(address),
                CustomerForm.text(postalCode),
                CustomerForm.text(city),
                CustomerForm.text(facility),
                CustomerForm.text(accessNote));
    }
}
