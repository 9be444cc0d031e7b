package no.kundeportal.kernel;

import java.util.UUID;

/**
 * Announced when a person may see something else or nothing any more, for modules that keep what would outlive the right to
 * it. What the person may see now can be asked for already.
 */
public record AccessChanged(UUID person) {}
