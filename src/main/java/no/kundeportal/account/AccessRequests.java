package no.kundeportal.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import no.kundeportal.customer.Customers;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.task.Kind;
import no.kundeportal.task.NewTask;
import no.kundeportal.task.Owner;
import no.kundeportal.task.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member asks for what is missing: the own administrators, or support where there is none and where the administrator asks. */
@Service
@Transactional
public class AccessRequests {

    static final Duration DEADLINE = Duration.ofHours(48);

    private final MembershipRepository memberships;
    private final PersonRepository people;
    private final Administrators administrators;
    private final Customers customers;
    private final Tasks tasks;
    private final DoorPace pace;
    private final Clock clock;

    AccessRequests(
            MembershipRepository memberships,
            PersonRepository people,
            Administrators administrators,
            Customers customers,
            Tasks tasks,
            DoorPace pace,
            Clock clock) {
        this.memberships = memberships;
        this.people = people;
        this.administrators = administrators;
        this.customers = customers;
        this.tasks = tasks;
        this.pace = pace;
        this.clock = clock;
    }

    /** @param subject what is missing, in the member's words @return the number of the task */
    public String ask(Viewer viewer, String subject, String words) {
        var customer = viewer.customer();
        pace.requireForAsking("access " + viewer.person());
        var membership = memberships
                .findByPersonIdAndCustomerNumber(viewer.person(), customer.value())
                .orElseThrow(() -> new Refusal("access.ask.noMembership"));
        var orphaned = administrators.of(customer).isEmpty();
        var forSupport = orphaned || viewer.member().level() == AccessLevel.ADMINISTRATOR;
        return tasks.ask(new NewTask(
                orphaned ? Kind.ADMINISTRATOR_MISSING : Kind.ACCESS_REQUEST,
                forSupport ? new Owner.Support() : new Owner.Administrators(customer),
                customer,
                null,
                viewer.person(),
                viewer.name(),
                subject,
                words,
                forSupport ? "/operator/customers/" + customer : "/users/" + membership.id(),
                Objects.requireNonNullElse(
                        people.findById(viewer.person()).map(Person::language).orElse(null), "nb"),
                customers.find(customer).map(Customers.Row::country).orElse("NO"),
                clock.instant().plus(DEADLINE)));
    }
}
