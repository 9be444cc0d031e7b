package no.kundeportal.account;

import java.util.UUID;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Support sees the portal as a person does: read-only, without amounts, for half an hour, written down, and told to the person. */
@Service
@Transactional
public class Looking {

    private final SessionViewers viewers;
    private final PersonRepository people;
    private final StaffRoles roles;
    private final Audit audit;

    Looking(SessionViewers viewers, PersonRepository people, StaffRoles roles, Audit audit) {
        this.viewers = viewers;
        this.people = people;
        this.roles = roles;
        this.audit = audit;
    }

    /** @param reason which the person can read */
    public void begin(Viewer viewer, UUID person, String reason) {
        if (!viewer.may(Right.CUSTOMERS)) throw new NotFound();
        var seen = people.findById(person).orElseThrow(NotFound::new);
        if (seen.isDisabled()) throw new Refusal("looking.disabled");
        // A colleague's rights are not to be borrowed.
        if (!roles.of(person).isEmpty()) throw new Refusal("looking.staff");
        audit.record(AuditKind.VIEWED_AS, viewer, person, null, reason);
        viewers.look(person);
    }

    public void end() {
        viewers.stopLooking();
    }
}
