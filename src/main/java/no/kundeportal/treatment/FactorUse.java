package no.kundeportal.treatment;

import no.kundeportal.catalogue.Named;
import org.jspecify.annotations.Nullable;

/**
 * Which factors count for a fraction that meets a code.
 *
 * @param emission and avoided null where none has been chosen
 */
public record FactorUse(
        String fractionCode,
        Named fraction,
        String code,
        Factor.@Nullable Name emission,
        Factor.@Nullable Name avoided) {}
