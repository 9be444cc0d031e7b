package no.kundeportal.catalogue.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Codes of the catalogue as they are typed and as they are kept. */
final class Codes {

    /** Blank is told by its own rule. */
    static final String FORM = "[A-Z0-9-]{0,20}";

    private Codes() {}

    static @Nullable String written(@Nullable String typed) {
        return typed == null ? null : typed.strip().toUpperCase(Locale.ROOT);
    }
}
