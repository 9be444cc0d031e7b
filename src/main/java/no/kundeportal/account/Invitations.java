package no.kundeportal.account;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.customer.Customers;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.FacilityCode;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people in: by e-mail, or with a code on paper for those without an address. */
@Service
@Transactional
public class Invitations {

    private final InvitationRepository invitations;
    private final PersonRepository people;
    private final SecretLinks links;
    private final Letters letters;
    private final Customers customers;
    private final SiteScope scope;
    private final Audit audit;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            PersonRepository people,
            SecretLinks links,
            Letters letters,
            Customers customers,
            SiteScope scope,
            Audit audit,
            Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.links = links;
        this.letters = letters;
        this.customers = customers;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * All of them or, when a rule says no, none.
     *
     * @return by invitation the code to print, for those without an e-mail address
     */
    public Map<Invitation, String> invite(Viewer viewer, CustomerNumber customer, Grant grant, List<Invitee> invitees) {
        requireToGive(viewer, customer, grant);
        var codes = new LinkedHashMap<Invitation, String>();
        for (var invitee : invitees) {
            var invitation = make(viewer, customer, grant, invitee);
            if (invitee.email() == null) codes.put(invitation, print(viewer, invitation));
            else letter(viewer, invitation);
        }
        return codes;
    }

    /** Somebody with an e-mail address. */
    Invitation inviteOne(Viewer viewer, CustomerNumber customer, Grant grant, Invitee invitee) {
        requireToGive(viewer, customer, grant);
        var invitation = make(viewer, customer, grant, invitee);
        letter(viewer, invitation);
        return invitation;
    }

    private void requireToGive(Viewer viewer, CustomerNumber customer, Grant grant) {
        var reach = Reach.of(viewer);
        if (!reach.reaches(customer)) throw new NotFound();
        reach.requireToGive(grant);
        scope.requireSitesOf(customer, grant);
    }

    private Invitation make(Viewer viewer, CustomerNumber customer, Grant grant, Invitee invitee) {
        audit.record(AuditKind.INVITED, viewer, null, customer, invitee.name() + ", " + grant.level());
        return invitations.save(Invitation.to(customer, grant, invitee, viewer.person(), clock.instant()));
    }

    /** Staff of the operator. @return the code to print where there is no e-mail address, else null */
    public @Nullable String inviteStaff(
            Viewer viewer, StaffRole role, @Nullable FacilityCode facility, Invitee invitee) {
        if (!viewer.may(Right.OPERATE)) throw new NotFound();
        var invitation =
                invitations.save(Invitation.toStaff(role, facility, invitee, viewer.person(), clock.instant()));
        audit.record(AuditKind.INVITED, viewer, null, null, invitee.name() + ", " + role);
        if (invitee.email() == null) return print(viewer, invitation);
        letter(viewer, invitation);
        return null;
    }

    /** Whether an open invitation to this address, in small letters, waits at the customer, or it is a member's. */
    @Transactional(readOnly = true)
    public boolean isKnown(CustomerNumber customer, String email) {
        return !invitations.open(customer.value(), email).isEmpty()
                || !invitations.members(customer.value(), email).isEmpty();
    }

    /** @throws NotFound when the viewer does not look after it */
    @Transactional(readOnly = true)
    public Invitation find(Viewer viewer, UUID id) {
        return invitations
                .findById(id)
                .filter(invitation -> looksAfter(viewer, invitation))
                .orElseThrow(NotFound::new);
    }

    private static boolean looksAfter(Viewer viewer, Invitation invitation) {
        var customer = invitation.customer();
        if (customer == null) return viewer.may(Right.OPERATE);
        var reach = Reach.of(viewer);
        return reach.reaches(customer) && reach.touches(invitation.grant());
    }

    public void sendAgain(Viewer viewer, UUID id) {
        var invitation = changeable(viewer, id);
        if (invitation.email() == null) throw new Refusal("invitation.noEmail");
        letter(viewer, invitation);
        audit.record(AuditKind.INVITATION_SENT_AGAIN, viewer, null, invitation.customer(), invitation.name());
    }

    /** @return a new code; one that was printed or sent before no longer works */
    public String printAgain(Viewer viewer, UUID id) {
        return print(viewer, changeable(viewer, id));
    }

    public void withdraw(Viewer viewer, UUID id) {
        var invitation = changeable(viewer, id);
        invitation.withdraw(clock.instant());
        audit.record(AuditKind.INVITATION_WITHDRAWN, viewer, null, invitation.customer(), invitation.name());
    }

    /** Sent anew when its holder came with a link that no longer works. */
    void sendAgain(Invitation invitation) {
        invitation.requireOpen();
        var organisation = organisation(invitation);
        var by = invitation.invitedBy() == null
                ? null
                : people.findById(invitation.invitedBy()).orElse(null);
        letters.invitation(invitation, organisation, null, by == null ? organisation : by.name());
    }

    private Invitation changeable(Viewer viewer, UUID id) {
        var invitation = find(viewer, id);
        invitation.requireOpen();
        if (invitation.customer() != null) Reach.of(viewer).requireToGive(invitation.grant());
        return invitation;
    }

    private void letter(Viewer viewer, Invitation invitation) {
        letters.invitation(invitation, organisation(invitation), viewer.person(), viewer.name());
    }

    private String print(Viewer viewer, Invitation invitation) {
        audit.record(AuditKind.CODE_PRINTED, viewer, null, invitation.customer(), invitation.name());
        return links.print(SecretLink.toInvitation(invitation.id(), viewer.person(), clock.instant()));
    }

    /** In whose name somebody is invited; the portal's own for staff. */
    public String organisation(Invitation invitation) {
        var customer = invitation.customer();
        return customer == null ? "Kundeportal" : customers.nameOf(Objects.requireNonNull(customer));
    }
}
