package no.kundeportal.account;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets passwords, in every way that leads to one: the rule is asked, all other sessions end, and the person is told. */
@Service
@Transactional
class Passwords {

    private final PasswordRule rule;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final SecretLinks links;
    private final Letters letters;
    private final Audit audit;

    Passwords(
            PasswordRule rule,
            PasswordEncoder encoder,
            Sessions sessions,
            SecretLinks links,
            Letters letters,
            Audit audit) {
        this.rule = rule;
        this.encoder = encoder;
        this.sessions = sessions;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
    }

    boolean matches(String typed, Person person) {
        return encoder.matches(PasswordRule.normalised(typed), person.passwordHash());
    }

    /** The first one, with the account. */
    void choose(Person person, String typed, String... ownWords) {
        rule.require(
                "password",
                typed,
                Stream.concat(Stream.of(ownWords), Stream.of(person.userId(), person.name()))
                        .toList());
        person.hasPassword(Objects.requireNonNull(encoder.encode(PasswordRule.normalised(typed))));
    }

    /**
     * A new one.
     *
     * @param goingOn the session that may go on, or null
     */
    void change(Person person, String typed, @Nullable String goingOn) {
        choose(person, typed);
        sessions.endAll(person.id(), goingOn);
        links.closeAll(SecretLink.Purpose.PASSWORD, person.id());
        // An address that somebody else has asked for at an open screen must not count after this.
        links.closeAll(SecretLink.Purpose.EMAIL, person.id());
        audit.record(AuditKind.PASSWORD_CHANGED, person, "");
        letters.passwordChanged(person);
    }
}
