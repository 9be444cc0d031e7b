package no.kundeportal.account;

import java.util.List;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks user ID and password. Takes as long and says as little for a user ID that does not exist. The session then
 * knows the person by its id, so that a new user ID ends nothing.
 */
@Component
class SignIn implements AuthenticationManager {

    private final PersonRepository people;
    private final PasswordEncoder passwords;
    private final SignInPace pace;
    private final Audit audit;
    private final String nobodysHash;

    SignIn(PersonRepository people, PasswordEncoder passwords, SignInPace pace, Audit audit) {
        this.people = people;
        this.passwords = passwords;
        this.pace = pace;
        this.audit = audit;
        this.nobodysHash = java.util.Objects.requireNonNull(passwords.encode("nobody"));
    }

    /** @throws LockedException when it goes too fast; @throws BadCredentialsException for all else that is wrong */
    @Override
    public Authentication authenticate(Authentication attempt) {
        var userId = attempt.getName().strip().toLowerCase(Locale.ROOT);
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!pace.allows(userId, address)) {
            audit.signIn(Audit.Kind.SIGN_IN_SLOWED, null, userId, address);
            throw new LockedException("too fast");
        }
        var person = people.findByUserId(userId);
        var hash = person.map(Person::passwordHash).orElse(nobodysHash);
        var typed = PasswordRule.normalised(String.valueOf(attempt.getCredentials()));
        var right = passwords.matches(typed, hash);
        if (person.isEmpty() || !right || person.get().isDisabled()) {
            audit.signIn(Audit.Kind.SIGN_IN_FAILED, person.map(Person::id).orElse(null), userId, address);
            throw new BadCredentialsException("no");
        }
        pace.forgive(userId, address);
        audit.signIn(Audit.Kind.SIGNED_IN, person.get().id(), userId, address);
        return UsernamePasswordAuthenticationToken.authenticated(
                person.get().id().toString(), null, List.of());
    }
}
