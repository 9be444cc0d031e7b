package no.kundeportal.web;

import no.kundeportal.kernel.Viewer;

/** Announced when a file with data has been sent. */
public record Exported(Viewer viewer, String path) {}
