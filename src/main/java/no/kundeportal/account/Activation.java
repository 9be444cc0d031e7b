package no.kundeportal.account;

import java.time.Clock;
import java.util.Objects;
import no.kundeportal.account.SecretLink.Purpose;
import no.kundeportal.account.SecretLink.State;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an invitation becomes access: with a new account, or with the one its holder has. */
@Service
@Transactional
public class Activation {

    /** What the holder of a link sees. */
    public record Opened(State state, Invitation invitation, String organisation, String proposedUserId) {

        /** Whether a new link can be sent to the address of the invitation. */
        public boolean mayBeSentAgain() {
            return invitation.isOpen() && invitation.email() != null && state != State.VALID;
        }
    }

    private final SecretLinks links;
    private final InvitationRepository invitations;
    private final Invitations sending;
    private final PersonRepository people;
    private final Memberships memberships;
    private final StaffRoles roles;
    private final UserIds userIds;
    private final Passwords passwords;
    private final DoorPace pace;
    private final Audit audit;
    private final Clock clock;

    Activation(
            SecretLinks links,
            InvitationRepository invitations,
            Invitations sending,
            PersonRepository people,
            Memberships memberships,
            StaffRoles roles,
            UserIds userIds,
            Passwords passwords,
            DoorPace pace,
            Audit audit,
            Clock clock) {
        this.links = links;
        this.invitations = invitations;
        this.sending = sending;
        this.people = people;
        this.memberships = memberships;
        this.roles = roles;
        this.userIds = userIds;
        this.passwords = passwords;
        this.pace = pace;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound for a secret that nobody was given */
    public Opened open(String secret) {
        var found = links.look(secret, Purpose.INVITATION);
        var invitation = invitationOf(found.link());
        return new Opened(
                found.state(), invitation, sending.organisation(invitation), userIds.proposedFor(invitation.name()));
    }

    /** A new account. Whoever came by e-mail has thereby confirmed the address. */
    public String activate(String secret, String name, String userId, String password) {
        var link = links.find(secret, Purpose.INVITATION).valid();
        var invitation = invitationOf(link);
        var email = link.isCode() ? null : invitation.email();
        var person = new Person(userIds.require(userId), name.strip(), email, invitation.language(), clock.instant());
        passwords.choose(person, password, sending.organisation(invitation));
        userIds.claim(person);
        take(link, invitation, person);
        return person.userId();
    }

    /** With the account that the holder is signed in with. */
    public void accept(Viewer viewer, String secret) {
        var link = links.find(secret, Purpose.INVITATION).valid();
        take(
                link,
                invitationOf(link),
                people.hold(viewer.person())
                        .filter(person -> !person.isDisabled())
                        .orElseThrow(NotFound::new));
    }

    /** The holder of a link that no longer works has a new one sent to where the first one went. */
    public void sendAgain(String secret) {
        var found = links.find(secret, Purpose.INVITATION);
        var invitation = invitationOf(found.link());
        if (found.state() == State.VALID || invitation.email() == null) throw new Refusal("invitation.over");
        pace.requireForAsking("invitation " + invitation.id());
        sending.sendAgain(invitation);
    }

    private void take(SecretLink link, Invitation invitation, Person person) {
        links.use(link);
        invitation.acceptBy(person.id(), clock.instant());
        if (invitation.customer() != null) memberships.join(person, invitation.customer(), invitation.grant());
        else roles.give(person, Objects.requireNonNull(invitation.role()), invitation.facility());
        audit.record(AuditKind.INVITATION_ACCEPTED, person, invitation.customer(), sending.organisation(invitation));
    }

    private Invitation invitationOf(SecretLink link) {
        return invitations.findById(Objects.requireNonNull(link.invitation())).orElseThrow(NotFound::new);
    }
}
