package no.kundeportal.account;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.kundeportal.mail.Letter;
import no.kundeportal.mail.Post;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Languages;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what people are told by e-mail about their access, each in the own language. Without an address nothing is sent. */
@Component
class Letters {

    private final Post post;
    private final SecretLinks links;
    private final GrantWords grants;
    private final Words words;
    private final Formats formats;
    private final Clock clock;

    Letters(Post post, SecretLinks links, GrantWords grants, Words words, Formats formats, Clock clock) {
        this.post = post;
        this.links = links;
        this.grants = grants;
        this.words = words;
        this.formats = formats;
        this.clock = clock;
    }

    /** @param organisation in whose name; @param by who invited */
    void invitation(Invitation invitation, String organisation, @Nullable UUID madeBy, String by) {
        if (invitation.email() == null) return;
        var link = SecretLink.toInvitation(invitation.id(), madeBy, clock.instant());
        var role = invitation.role();
        var what = role == null
                ? organisation
                : words.in(Languages.localeOf(invitation.language()), "enum.StaffRole." + role)
                        .toLowerCase(Locale.ROOT);
        var arguments = List.of(what, by, validity(link, invitation.language()));
        var kind = role == null ? "invitation" : "staffInvitation";
        links.send(link, kind, invitation.email(), invitation.language(), arguments);
    }

    void password(Person person, @Nullable UUID madeBy) {
        if (person.email() == null) return;
        var link = SecretLink.toPassword(person.id(), madeBy, clock.instant());
        links.send(
                link,
                "password",
                person.email(),
                person.language(),
                List.of(person.userId(), validity(link, person.language())));
    }

    void emailConfirmation(Person person, String email) {
        var link = SecretLink.toEmail(person.id(), email, clock.instant());
        links.send(
                link,
                "emailConfirmation",
                email,
                person.language(),
                List.of(person.userId(), validity(link, person.language())));
    }

    void passwordChanged(Person person) {
        send("passwordChanged", person, "/sign-in-help", person.userId(), moment(person));
    }

    /** To the address that no longer counts. */
    void emailChanged(Person person, @Nullable String old) {
        if (old == null) return;
        post.send(new Letter(
                "emailChanged",
                old,
                person.language(),
                List.of(person.userId(), moment(person)),
                "/sign-in-help",
                null));
    }

    void userIdChanged(Person person) {
        send("userIdChanged", person, "/sign-in", person.userId());
    }

    void accessChanged(Person person, String organisation, Grant grant) {
        var locale = Languages.localeOf(person.language());
        send(
                "accessChanged",
                person,
                "/profile/access",
                organisation,
                grants.level(grant, locale),
                grants.sites(grant, locale));
    }

    void accessEnded(Person person, String organisation) {
        send("accessEnded", person, null, organisation);
    }

    /** @param kind "received", "answered" or "declined"; @param words the deadline, the answer or the reason */
    void accountRequest(String kind, AccountRequest request, String words) {
        links.send(
                SecretLink.toRequest(request.id(), clock.instant()),
                "accountRequest." + kind,
                request.email(),
                request.language(),
                List.of(request.company(), words));
    }

    void send(String kind, Person person, @Nullable String path, String... arguments) {
        if (person.email() == null || person.isDisabled()) return;
        post.send(new Letter(kind, person.email(), person.language(), List.of(arguments), path, null));
    }

    /** "7 dager" */
    private String validity(SecretLink link, @Nullable String language) {
        return words.in(Languages.localeOf(language), "link.validity." + link.purpose());
    }

    private String moment(Person person) {
        return formats.in(Languages.localeOf(person.language()), () -> formats.moment(clock.instant()));
    }
}
