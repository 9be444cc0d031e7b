package no.kundeportal.web;

import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;

/** Announced when somebody signed in asks for an address without the right to it. */
public record AccessDenied(Viewer viewer, Right right, String path) {}
