package no.kundeportal.account;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.kundeportal.account.SecretLink.Purpose;
import no.kundeportal.account.SecretLink.State;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.mail.Letter;
import no.kundeportal.mail.Links;
import no.kundeportal.mail.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes secret links, sends them or prints them, and tells what one is worth. Each visit with one is written down. */
@Service
@Transactional
public class SecretLinks implements Links {

    /** A visit with a link: VALID is a look at the page, TAKEN the one use. */
    public record Try(UUID link, Instant at, String state) {}

    /** A link somebody has come with, and what it is worth. */
    record Found(SecretLink link, State state) {

        /** @throws Refusal unless it holds */
        SecretLink valid() {
            if (state != State.VALID) throw new Refusal("link.over");
            return link;
        }
    }

    private final SecretLinkRepository links;
    private final InvitationRepository invitations;
    private final PersonRepository people;
    private final Post post;
    private final JdbcClient database;
    private final Clock clock;

    SecretLinks(
            SecretLinkRepository links,
            InvitationRepository invitations,
            PersonRepository people,
            Post post,
            JdbcClient database,
            Clock clock) {
        this.links = links;
        this.invitations = invitations;
        this.people = people;
        this.post = post;
        this.database = database;
        this.clock = clock;
    }

    /** Sends a letter with a link; earlier ones for the same end no longer work. */
    void send(SecretLink link, String kind, String to, @Nullable String language, List<String> arguments) {
        add(link);
        link.goesWith(post.send(new Letter(kind, to, language, arguments, null, link.id())));
    }

    /** @return the code for paper, never to be seen again */
    String print(SecretLink link) {
        add(link);
        var code = Secrets.code();
        link.isPrintedAs(code, clock.instant());
        return code;
    }

    private void add(SecretLink link) {
        // What nobody signed in has asked for ends no code that an administrator has handed over.
        var anonymous = link.purpose() == Purpose.PASSWORD && link.madeBy() == null;
        earlier(link).stream()
                .filter(each -> !anonymous || !each.isCode())
                .forEach(each -> each.replace(clock.instant()));
        links.save(link);
    }

    private List<SecretLink> earlier(SecretLink link) {
        var of = switch (link.purpose()) {
            case INVITATION -> links.findByInvitationIdOrderByMadeAtDesc(Objects.requireNonNull(link.invitation()));
            case PASSWORD, EMAIL -> links.findByPersonIdOrderByMadeAtDesc(Objects.requireNonNull(link.person()));
            case REQUEST -> List.<SecretLink>of();
        };
        return of.stream().filter(each -> each.purpose() == link.purpose()).toList();
    }

    /** Nothing that was sent or printed for this person or invitation works any longer. */
    void closeAll(Purpose purpose, UUID of) {
        var all = purpose == Purpose.INVITATION
                ? links.findByInvitationIdOrderByMadeAtDesc(of)
                : links.findByPersonIdOrderByMadeAtDesc(of);
        all.stream().filter(each -> each.purpose() == purpose).forEach(each -> each.replace(clock.instant()));
    }

    /** Called by the letter when it is about to leave. */
    @Override
    public Optional<String> freshPath(UUID id) {
        return links.findById(id)
                .filter(link ->
                        link.purpose() == Purpose.REQUEST || state(link) == State.VALID || state(link) == State.EXPIRED)
                .map(this::path);
    }

    private String path(SecretLink link) {
        var secret = Secrets.random();
        link.isSentAs(secret, clock.instant());
        return link.purpose().path() + secret;
    }

    /**
     * Held until the transaction ends, so that a form that is sent twice finds the link used the second time.
     *
     * @throws NotFound for a secret that nobody was given
     */
    Found find(String secret, Purpose purpose) {
        return found(links.hold(Secrets.hash(secret), purpose));
    }

    /** For a look at the page: writes the visit down and holds nothing. */
    Found look(String secret, Purpose purpose) {
        var found = found(links.findByHashAndPurpose(Secrets.hash(secret), purpose));
        write(found.link(), found.state().name());
        return found;
    }

    private Found found(Optional<SecretLink> sought) {
        var link = sought.orElseThrow(NotFound::new);
        return new Found(link, state(link));
    }

    /** Where a typed code leads; empty when nobody was given it. */
    public Optional<String> pathOf(String code) {
        return links.findByHash(Secrets.hash(code)).map(link -> link.purpose().path() + code.replaceAll("\\s", ""));
    }

    void use(SecretLink link) {
        link.use(clock.instant());
        write(link, "TAKEN");
    }

    private State state(SecretLink link) {
        if (isClosed(link)) return State.CLOSED;
        return link.state(clock.instant());
    }

    private boolean isClosed(SecretLink link) {
        if (link.invitation() != null) {
            return invitations
                    .findById(link.invitation())
                    .filter(Invitation::isWithdrawn)
                    .isPresent();
        }
        return link.person() != null
                && people.findById(link.person()).filter(Person::isDisabled).isPresent();
    }

    private void write(SecretLink link, String state) {
        database.sql("insert into secret_link_try (link_id, at, state) values (:link, :at, :state)")
                .param("link", link.id())
                .param("at", OffsetDateTime.now(clock))
                .param("state", state)
                .update();
    }

    /** Newest first, at most a hundred. */
    @Transactional(readOnly = true)
    public List<Try> tries(Collection<UUID> of) {
        return database.sql(
                        "select link_id link, at, state from secret_link_try where link_id = any(:links) order by at desc, id desc limit 100")
                .param("links", of.toArray(UUID[]::new))
                .query(Try.class)
                .list();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<SecretLink> ofInvitation(UUID invitation) {
        return links.findByInvitationIdOrderByMadeAtDesc(invitation);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<SecretLink> ofPerson(UUID person) {
        return links.findByPersonIdOrderByMadeAtDesc(person);
    }
}
