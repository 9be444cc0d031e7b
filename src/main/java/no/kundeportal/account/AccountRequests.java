package no.kundeportal.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.account.SecretLink.Purpose;
import no.kundeportal.customer.Customers;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.OrganisationNumber;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.task.Kind;
import no.kundeportal.task.NewTask;
import no.kundeportal.task.Owner;
import no.kundeportal.task.TaskAnswered;
import no.kundeportal.task.Tasks;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Languages;
import no.kundeportal.web.Viewers;
import no.kundeportal.web.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for an account: a task of support with a deadline, followed by a link, ended by an invitation or a reason. */
@Service
@Transactional
public class AccountRequests {

    /** What is promised to whoever asks. */
    static final Duration DEADLINE = Duration.ofHours(48);

    private final AccountRequestRepository requests;
    private final SecretLinks links;
    private final Invitations invitations;
    private final Customers customers;
    private final Tasks tasks;
    private final Letters letters;
    private final DoorPace pace;
    private final Viewers viewers;
    private final Audit audit;
    private final Words words;
    private final Formats formats;
    private final Clock clock;

    AccountRequests(
            AccountRequestRepository requests,
            SecretLinks links,
            Invitations invitations,
            Customers customers,
            Tasks tasks,
            Letters letters,
            DoorPace pace,
            Viewers viewers,
            Audit audit,
            Words words,
            Formats formats,
            Clock clock) {
        this.requests = requests;
        this.links = links;
        this.invitations = invitations;
        this.customers = customers;
        this.tasks = tasks;
        this.letters = letters;
        this.pace = pace;
        this.viewers = viewers;
        this.audit = audit;
        this.words = words;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * The same person and company again, while the first request waits, is the same request.
     *
     * @param address where it comes from, for the pace
     */
    public void ask(AskForAccount ask, String address) {
        var organisation = OrganisationNumber.of(ask.country(), ask.organisationNumber())
                .orElseThrow(() -> Refusal.of("organisationNumber", "organisationNumber.wrong." + ask.country()));
        pace.requireForRequest(address);
        // The link goes to the address alone: whoever only knows it must not see what its owner has asked.
        requests.waiting(ask.email().toLowerCase(Locale.ROOT), organisation).stream()
                .findFirst()
                .ifPresentOrElse(this::remind, () -> begin(ask, organisation));
    }

    private void remind(AccountRequest request) {
        if (pace.allowsLetter(request.email())) received(request);
    }

    private void received(AccountRequest request) {
        letters.accountRequest(
                "received",
                request,
                formats.in(Languages.localeOf(request.language()), () -> formats.moment(request.dueAt())));
    }

    private void begin(AskForAccount ask, String organisation) {
        var now = clock.instant();
        var request = requests.save(new AccountRequest(ask, organisation, now, now.plus(DEADLINE)));
        request.isHandledAs(tasks.ask(new NewTask(
                Kind.ACCOUNT_REQUEST,
                new Owner.Support(),
                null,
                null,
                null,
                ask.name(),
                ask.company(),
                ask.purpose(),
                "/operator/account-requests/" + request.id(),
                ask.language(),
                ask.country(),
                request.dueAt())));
        received(request);
    }

    /** For whoever asked. @throws NotFound for a secret that nobody was given, and for one that is too old */
    public AccountRequest follow(String secret) {
        var found = links.look(secret, Purpose.REQUEST);
        if (found.state() != SecretLink.State.VALID) throw new NotFound();
        return requests.findById(Objects.requireNonNull(found.link().accountRequest()))
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public AccountRequest find(Viewer viewer, UUID id) {
        if (!viewer.may(Right.CUSTOMERS)) throw new NotFound();
        return requests.findById(id).orElseThrow(NotFound::new);
    }

    public void approve(Viewer viewer, UUID id, CustomerNumber customer, Grant grant) {
        var request = find(viewer, id);
        var invitee = new Invitee(request.name(), request.email(), request.language());
        var invitation = invitations.inviteOne(viewer, customer, grant, invitee);
        request.approve(invitation.id(), viewer.person(), clock.instant());
        audit.record(AuditKind.ACCOUNT_REQUEST_APPROVED, viewer, null, customer, request.company());
        tasks.settle(
                task(request),
                viewer,
                words.in(
                        Languages.localeOf(request.language()),
                        "accountRequest.approvedAs",
                        customers.nameOf(customer)));
    }

    public void decline(Viewer viewer, UUID id, String reason) {
        var request = find(viewer, id);
        request.decline(reason, viewer.person(), clock.instant());
        audit.record(AuditKind.ACCOUNT_REQUEST_DECLINED, viewer, null, null, request.company());
        letters.accountRequest("declined", request, reason);
        tasks.settle(task(request), viewer, reason);
    }

    /** Words written on the task itself go to whoever asked; those that end it are the reason why not. */
    @EventListener
    void answered(TaskAnswered task) {
        if (task.kind() != Kind.ACCOUNT_REQUEST || !task.byOwner()) return;
        var request = requests.findByTaskNumber(task.number()).orElseThrow();
        if (request.state() != AccountRequest.State.WAITING) return;
        if (!task.done()) {
            letters.accountRequest("answered", request, task.words());
            return;
        }
        var by = viewers.current();
        request.decline(task.words(), by.map(Viewer::person).orElse(null), clock.instant());
        by.ifPresent(viewer -> audit.record(AuditKind.ACCOUNT_REQUEST_DECLINED, viewer, null, null, request.company()));
        letters.accountRequest("declined", request, task.words());
    }

    /** Customers that the request may mean: by the number typed, or by the organisation number. */
    @Transactional(readOnly = true)
    public List<Customers.Row> meant(AccountRequest request) {
        return customers.meant(request.customerNumber(), request.organisationNumber());
    }

    private static String task(AccountRequest request) {
        return Objects.requireNonNull(request.task());
    }
}
