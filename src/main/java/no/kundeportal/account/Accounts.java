package no.kundeportal.account;

import java.time.Clock;
import java.util.UUID;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What support does for the account of somebody else, and administrators for those who are theirs alone. */
@Service
@Transactional
public class Accounts {

    private final PersonRepository people;
    private final MembershipRepository memberships;
    private final StaffRoles roles;
    private final UserIds userIds;
    private final Departures departures;
    private final Powers powers;
    private final Sessions sessions;
    private final PasswordHelp passwordHelp;
    private final Letters letters;
    private final Audit audit;
    private final Clock clock;

    Accounts(
            PersonRepository people,
            MembershipRepository memberships,
            StaffRoles roles,
            UserIds userIds,
            Departures departures,
            Powers powers,
            Sessions sessions,
            PasswordHelp passwordHelp,
            Letters letters,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.memberships = memberships;
        this.roles = roles;
        this.userIds = userIds;
        this.departures = departures;
        this.powers = powers;
        this.sessions = sessions;
        this.passwordHelp = passwordHelp;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Anybody's, for support. */
    @Transactional(readOnly = true)
    public Person find(Viewer viewer, UUID id) {
        if (!viewer.may(Right.CUSTOMERS)) throw new NotFound();
        return people.findById(id).orElseThrow(NotFound::new);
    }

    /**
     * Whether the viewer may let this person choose a new password. Whoever can do that could act as the person, so an
     * administrator may only where all of the person's access lies within the administrator's own reach. Colleagues are
     * looked after by operator administrators.
     */
    @Transactional(readOnly = true)
    public boolean mayReset(Viewer viewer, UUID person) {
        if (viewer.person().equals(person)) return false;
        if (!roles.of(person).isEmpty()) return viewer.may(Right.OPERATE);
        if (viewer.may(Right.CUSTOMERS)) return true;
        var reach = Reach.of(viewer);
        return memberships.findByPersonIdOrderByCustomerNumber(person).stream()
                .allMatch(each -> reach.reaches(each.customer()) && reach.covers(each.grant()));
    }

    /** A link to a new password, by e-mail. */
    public void sendPasswordLink(Viewer viewer, UUID person) {
        passwordHelp.sendFor(viewer, resettable(viewer, person));
    }

    /** @return a code on paper that leads to a new password */
    public String printPasswordCode(Viewer viewer, UUID person) {
        return passwordHelp.printFor(viewer, resettable(viewer, person));
    }

    private Person resettable(Viewer viewer, UUID id) {
        if (!mayReset(viewer, id)) throw new Refusal("users.reset.beyond");
        var person = people.findById(id).orElseThrow(NotFound::new);
        if (person.isDisabled()) throw new Refusal("people.disabled");
        return person;
    }

    public void rename(Viewer viewer, UUID id, String typed) {
        var person = changeable(viewer, id);
        var old = person.userId();
        if (UserIds.normalised(typed).equals(old)) return;
        person.signsInAs(userIds.require(typed));
        userIds.claim(person);
        audit.record(AuditKind.USER_ID_CHANGED, viewer, id, null, old + " → " + person.userId());
        letters.userIdChanged(person);
    }

    /** Lifts the pace of sign-in that tries with a wrong password have brought about, on every node. */
    public void ease(Viewer viewer, UUID id) {
        changeable(viewer, id).ease();
        audit.record(AuditKind.SIGN_IN_EASED, viewer, id, null, "");
    }

    /** At once, everywhere. */
    public void disable(Viewer viewer, UUID id) {
        if (viewer.person().equals(id)) throw new Refusal("users.self");
        if (roles.of(id).contains(StaffRole.OPERATOR)) roles.requireAnotherOperator(id);
        changeable(viewer, id).disable(clock.instant());
        powers.end(viewer, id, null);
        powers.haveChanged(id);
        sessions.endAll(id, null);
        audit.record(AuditKind.PERSON_DISABLED, viewer, id, null, "");
    }

    /** Whoever has no access left and will not come back is anonymised. @throws Refusal while there is any */
    public void remove(Viewer viewer, UUID id) {
        var person = changeable(viewer, id);
        if (!departures.removeIfNothingIsLeft(viewer, person)) throw new Refusal("people.hasAccess");
    }

    public void enable(Viewer viewer, UUID id) {
        changeable(viewer, id).enable();
        audit.record(AuditKind.PERSON_ENABLED, viewer, id, null, "");
    }

    private Person changeable(Viewer viewer, UUID id) {
        var person = find(viewer, id);
        if (!roles.of(id).isEmpty() && !viewer.may(Right.OPERATE)) throw new Refusal("people.staff");
        return person;
    }
}
