package no.kundeportal.catalogue.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import no.kundeportal.catalogue.Named;
import org.jspecify.annotations.Nullable;

/** A name in the three languages, as it is typed. */
record NameFields(
        @NotBlank @Size(max = 60) @Nullable String nb,
        @NotBlank @Size(max = 60) @Nullable String en,
        @NotBlank @Size(max = 60) @Nullable String sv) {

    static final NameFields BLANK = new NameFields("", "", "");

    static NameFields of(Named name) {
        return new NameFields(name.nb(), name.en(), name.sv());
    }

    Named toName() {
        return new Named(text(nb), text(en), text(sv));
    }

    private static String text(@Nullable String typed) {
        return Objects.toString(typed, "").strip();
    }
}
