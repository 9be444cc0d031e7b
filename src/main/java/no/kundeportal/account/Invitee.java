package no.kundeportal.account;

import org.jspecify.annotations.Nullable;

/**
 * Who is invited.
 *
 * @param email null for somebody without one, who gets a code on paper
 */
public record Invitee(String name, @Nullable String email, String language) {}
