package no.kundeportal.kernel;

import java.util.UUID;

/**
 * Announced when a person is anonymised, for modules that keep the name beside the id.
 *
 * @param calledNow what stands in place of the name
 */
public record PersonRemoved(UUID person, String calledNow) {}
