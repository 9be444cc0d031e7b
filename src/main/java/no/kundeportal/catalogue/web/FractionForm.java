package no.kundeportal.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import no.kundeportal.catalogue.Fraction;
import no.kundeportal.catalogue.Kept;
import org.jspecify.annotations.Nullable;

/** @param version of a known one */
record FractionForm(
        @Nullable Integer version,
        @NotBlank @Pattern(regexp = Codes.FORM) @Nullable String code,
        @Valid @Nullable NameFields name,
        @Nullable Boolean clean) {

    FractionForm {
        code = Codes.written(code);
        name = Objects.requireNonNullElse(name, NameFields.BLANK);
    }

    static FractionForm blank() {
        return new FractionForm(null, "", null, true);
    }

    static FractionForm of(Kept<Fraction> kept) {
        var fraction = kept.it();
        return new FractionForm(kept.version(), fraction.code(), NameFields.of(fraction.name()), fraction.clean());
    }

    /** @param stored the code of a known one, whatever the form says */
    Fraction toFraction(@Nullable String stored) {
        return new Fraction(
                Objects.requireNonNullElseGet(stored, () -> Objects.requireNonNull(code)),
                Objects.requireNonNull(name).toName(),
                Boolean.TRUE.equals(clean));
    }
}
