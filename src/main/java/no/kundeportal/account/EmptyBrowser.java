package no.kundeportal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Whoever signs out leaves nothing behind: no page, no kept order, no worker. Cookies go one by one, the language stays. */
class EmptyBrowser implements LogoutHandler {

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }
}
