package no.kundeportal.account;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
    private final Clock clock;
    private final String nobodysHash;

    SignIn(PersonRepository people, PasswordEncoder passwords, SignInPace pace, Audit audit, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.pace = pace;
        this.audit = audit;
        this.clock = clock;
        this.nobodysHash = Objects.requireNonNull(passwords.encode(Secrets.random()));
    }

    /** @throws LockedException when it goes too fast; @throws BadCredentialsException for all else that is wrong */
    @Override
    @Transactional(noRollbackFor = {LockedException.class, BadCredentialsException.class})
    public Authentication authenticate(Authentication attempt) {
        var userId = UserIds.normalised(attempt.getName());
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        var person = people.findByUserId(userId);
        var counted = person.map(Person::paceKey).orElse(userId);
        if (!pace.allows(counted, address)) {
            if (pace.isWorthTelling(counted, address)) audit.signIn(AuditKind.SIGN_IN_SLOWED, null, userId);
            throw new LockedException("too fast");
        }
        if (!isRight(person, String.valueOf(attempt.getCredentials()))) {
            audit.signIn(AuditKind.SIGN_IN_FAILED, person.map(Person::id).orElse(null), userId);
            throw new BadCredentialsException("no");
        }
        var known = person.orElseThrow();
        pace.forgive(counted, address);
        people.signedIn(known.id(), clock.instant());
        audit.record(AuditKind.SIGNED_IN, known, "");
        return UsernamePasswordAuthenticationToken.authenticated(known.id().toString(), null, List.of());
    }

    private boolean isRight(Optional<Person> person, String typed) {
        var hash = person.map(Person::passwordHash).orElse(nobodysHash);
        var matches = passwords.matches(PasswordRule.normalised(typed), hash);
        return matches && person.filter(SignIn::maySignIn).isPresent();
    }

    /** Whoever has no password is compared with nobody's, which must not open anything. */
    private static boolean maySignIn(Person person) {
        return person.passwordHash() != null && !person.isDisabled();
    }
}
