package no.kundeportal.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Announced when a person is anonymised, for modules that keep the name beside the id.
 *
 * @param calledNow what stands in place of the name
 * @param email the address that was the person's, or null
 */
public record PersonRemoved(
        UUID person, String calledNow, @Nullable String email) {}
