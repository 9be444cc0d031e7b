package no.kundeportal.account;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.account.SecretLink.Purpose;
import no.kundeportal.account.SecretLink.State;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way back for whoever has forgotten the password or the user ID. What is asked is looked up by a job, after the
 * answer, so that neither its words nor its time tell whether somebody is known.
 */
@Service
@Transactional
public class PasswordHelp {

    /** What the holder of a link sees. */
    public record Opened(State state, String userId) {}

    private final SchedulerClient scheduler;
    private final OneTimeTask<String> lookUp;
    private final DoorPace pace;
    private final PersonRepository people;
    private final SecretLinks links;
    private final Passwords passwords;
    private final Letters letters;
    private final Audit audit;
    private final Clock clock;

    PasswordHelp(
            SchedulerClient scheduler,
            @Qualifier("passwordHelpJob") OneTimeTask<String> lookUp,
            DoorPace pace,
            PersonRepository people,
            SecretLinks links,
            Passwords passwords,
            Letters letters,
            Audit audit,
            Clock clock) {
        this.scheduler = scheduler;
        this.lookUp = lookUp;
        this.pace = pace;
        this.people = people;
        this.links = links;
        this.passwords = passwords;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param typed a user ID or an e-mail address */
    public void ask(String typed, String address) {
        pace.requireForHelp(address);
        var known = typed.strip().toLowerCase(Locale.ROOT);
        scheduler.scheduleIfNotExists(lookUp.instance(UUID.randomUUID().toString(), known), clock.instant());
    }

    /** A letter to each account that is known so and has an address. */
    void send(String known) {
        if (!pace.allowsLetter(known)) return;
        for (var person : people.knownBy(known)) {
            audit.passwordAsked(person);
            letters.password(person, null);
        }
    }

    /** @throws NotFound for a secret that nobody was given */
    public Opened open(String secret) {
        var found = links.look(secret, Purpose.PASSWORD);
        return new Opened(found.state(), personOf(found.link()).userId());
    }

    public void change(String secret, String password) {
        var link = links.find(secret, Purpose.PASSWORD).valid();
        links.use(link);
        passwords.change(personOf(link), password, null);
    }

    /** By somebody who looks after this person: sent by e-mail. */
    void sendFor(Viewer viewer, Person person) {
        if (person.email() == null) throw new Refusal("people.noEmail");
        audit.record(AuditKind.PASSWORD_ASKED, viewer, person.id(), null, "");
        letters.password(person, viewer.person());
    }

    /** By somebody who looks after this person. @return the code to print */
    String printFor(Viewer viewer, Person person) {
        audit.record(AuditKind.CODE_PRINTED, viewer, person.id(), null, "");
        return links.print(SecretLink.toPassword(person.id(), viewer.person(), clock.instant()));
    }

    private Person personOf(SecretLink link) {
        return people.findById(Objects.requireNonNull(link.person())).orElseThrow(NotFound::new);
    }

    @Configuration
    static class Job {
        @Bean
        OneTimeTask<String> passwordHelpJob(ObjectProvider<PasswordHelp> help) {
            return Tasks.oneTime("password-help", String.class)
                    .execute((instance, context) -> help.getObject().send(instance.getData()));
        }
    }
}
