package no.kundeportal.account;

import java.util.Locale;
import java.util.Objects;
import no.kundeportal.account.SecretLink.Purpose;
import no.kundeportal.account.SecretLink.State;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own account. */
@Service
@Transactional
public class People {

    private final PersonRepository people;
    private final Passwords passwords;
    private final DoorPace pace;
    private final SecretLinks links;
    private final Letters letters;
    private final Audit audit;

    People(
            PersonRepository people,
            Passwords passwords,
            DoorPace pace,
            SecretLinks links,
            Letters letters,
            Audit audit) {
        this.people = people;
        this.passwords = passwords;
        this.pace = pace;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Person self(Viewer viewer) {
        return people.findById(viewer.person()).orElseThrow(NotFound::new);
    }

    public void prefer(Viewer viewer, String language, @Nullable String theme) {
        self(viewer).prefers(language, theme);
    }

    public void rename(Viewer viewer, String name, @Nullable String phone) {
        var self = self(viewer);
        if (!self.name().equals(name.strip()))
            audit.record(AuditKind.NAME_CHANGED, self, self.name() + " → " + name.strip());
        self.isCalled(name.strip(), phone == null || phone.isBlank() ? null : phone.strip());
    }

    /** The address counts once the letter's link has been opened; until then the old one does. An empty one takes it away. */
    public void changeEmail(Viewer viewer, @Nullable String typed, String password) {
        var self = self(viewer);
        if (!passwords.matches(password, self)) throw Refusal.of("emailPassword", "password.current.wrong");
        pace.requireForAsking("email " + self.id());
        var email = typed == null ? "" : typed.strip();
        links.closeAll(Purpose.EMAIL, self.id());
        if (email.equalsIgnoreCase(Objects.requireNonNullElse(self.email(), ""))) return;
        if (email.isEmpty()) become(self, null);
        else letters.emailConfirmation(self, email);
    }

    /** The new address that waits for its link to be opened, if one does. */
    @Transactional(readOnly = true)
    public @Nullable String unconfirmedEmail(Viewer viewer, java.time.Instant now) {
        return links.ofPerson(viewer.person()).stream()
                .filter(link -> link.purpose() == Purpose.EMAIL && link.state(now) == State.VALID)
                .map(SecretLink::email)
                .findFirst()
                .orElse(null);
    }

    /** @throws NotFound for a secret that nobody was given */
    public State openEmail(String secret) {
        return links.look(secret, Purpose.EMAIL).state();
    }

    public void confirmEmail(String secret) {
        var link = links.find(secret, Purpose.EMAIL).valid();
        links.use(link);
        become(people.findById(Objects.requireNonNull(link.person())).orElseThrow(NotFound::new), link.email());
    }

    private void become(Person person, @Nullable String email) {
        var old = person.email();
        person.hasConfirmed(email == null ? null : email.toLowerCase(Locale.ROOT));
        audit.record(AuditKind.EMAIL_CHANGED, person, "");
        letters.emailChanged(person, old);
    }

    /** @param session the one that goes on; all others end */
    public void changePassword(Viewer viewer, String current, String typed, String session) {
        var self = self(viewer);
        if (!passwords.matches(current, self)) throw Refusal.of("current", "password.current.wrong");
        passwords.change(self, typed, session);
    }
}
