package no.kundeportal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Writes a sign-out down. */
@Component
class SignOutRecord implements LogoutHandler {

    private final PersonRepository people;
    private final Audit audit;

    SignOutRecord(PersonRepository people, Audit audit) {
        this.people = people;
        this.audit = audit;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication == null) return;
        people.findById(UUID.fromString(authentication.getName()))
                .ifPresent(person -> audit.record(AuditKind.SIGNED_OUT, person, ""));
    }
}
