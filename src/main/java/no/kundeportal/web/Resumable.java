package no.kundeportal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Forms whose answers an address can hold: whoever has to sign in before they are taken finds them again. */
public interface Resumable {

    /** The page with what the request has typed into it, or null where this is none of its forms. */
    @Nullable
    String addressOf(HttpServletRequest sent);
}
