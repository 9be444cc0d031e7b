package no.kundeportal.treatment.web;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import no.kundeportal.treatment.Boundary;
import no.kundeportal.treatment.Days;
import no.kundeportal.treatment.Factor;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a factor as it is typed.
 *
 * @param over the newest edition when the form was opened
 */
record FactorForm(
        @NotNull @DecimalMin("0") @Digits(integer = 7, fraction = 5) @Nullable
        BigDecimal kgPerTonne,

        @NotBlank @Size(max = 200) @Nullable String source,
        @NotBlank @Size(max = 40) @Nullable String edition,
        @NotBlank @Size(max = 40) @Nullable String region,
        @NotNull @Nullable Boundary boundary,
        @Size(max = 200) @Nullable String note,
        @NotNull @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotNull @Nullable Long over) {

    static FactorForm following(Factor factor, long over, LocalDate from) {
        var terms = factor.terms();
        return new FactorForm(
                terms.kgPerTonne(),
                terms.source(),
                "",
                terms.region(),
                terms.boundary(),
                terms.note(),
                from,
                null,
                over);
    }

    Factor.Terms toTerms() {
        return new Factor.Terms(
                Objects.requireNonNull(kgPerTonne),
                Objects.requireNonNull(source).strip(),
                Objects.requireNonNull(edition).strip(),
                Objects.requireNonNull(region).strip(),
                Objects.requireNonNull(boundary),
                note == null ? "" : note.strip(),
                new Days(Objects.requireNonNull(validFrom), validTo));
    }
}
