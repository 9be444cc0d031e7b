package no.kundeportal.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import no.kundeportal.catalogue.ContainerType;
import no.kundeportal.catalogue.Kept;
import org.jspecify.annotations.Nullable;

/**
 * @param version of a known one
 * @param litres of a known one only shown
 */
record ContainerTypeForm(
        @Nullable Integer version,
        @NotBlank @Pattern(regexp = Codes.FORM) @Nullable String code,
        @Valid @Nullable NameFields name,
        @NotNull @Min(1) @Max(100_000) @Nullable Integer litres) {

    ContainerTypeForm {
        code = Codes.written(code);
        name = Objects.requireNonNullElse(name, NameFields.BLANK);
    }

    static ContainerTypeForm blank() {
        return new ContainerTypeForm(null, "", null, null);
    }

    static ContainerTypeForm of(Kept<ContainerType> kept) {
        var type = kept.it();
        return new ContainerTypeForm(kept.version(), type.code(), NameFields.of(type.name()), type.litres());
    }

    ContainerType toType() {
        return new ContainerType(
                Objects.requireNonNull(code), Objects.requireNonNull(name).toName(), Objects.requireNonNull(litres));
    }
}
