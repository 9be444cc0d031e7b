package no.kundeportal.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.InTemplates;
import no.kundeportal.web.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Reads the viewer once a request. The session remembers only the person, the standing chosen in the header, and whom staff look over the shoulder. */
@Component("viewers")
@InTemplates
class SessionViewers implements Viewers {

    private static final String VIEWER = SessionViewers.class.getName() + ".viewer";
    private static final String CHOSEN = "standing";
    private static final String SEEN = "seen";
    private static final String SEEN_UNTIL = "seen.until";
    private static final String CHOSEN_WHILE_SEEING = "seen.standing";

    /** After this, staff see their own portal again. */
    static final Duration LONGEST_LOOK = Duration.ofMinutes(30);

    private final PersonRepository people;
    private final Standings standings;
    private final Clock clock;

    SessionViewers(PersonRepository people, Standings standings, Clock clock) {
        this.people = people;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Viewer> current() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) return Optional.empty();
        var known = (Optional<Viewer>) request.getAttribute(VIEWER, RequestAttributes.SCOPE_REQUEST);
        if (known != null) return known;
        var viewer = signedIn().flatMap(this::active).map(person -> viewer(person, CHOSEN, null));
        viewer = viewer.map(this::overTheShoulder);
        request.setAttribute(VIEWER, viewer, RequestAttributes.SCOPE_REQUEST);
        return viewer;
    }

    @Override
    public Optional<Viewer> member(UUID id, CustomerNumber customer) {
        return active(id)
                .flatMap(person -> standings.of(id).stream()
                        .filter(standing -> standing instanceof Standing.Member member
                                && member.customer().equals(customer))
                        .findFirst()
                        .map(standing -> new Viewer(
                                id,
                                person.userId(),
                                person.name(),
                                person.language(),
                                person.theme(),
                                standing,
                                List.of(standing),
                                null)));
    }

    /** @throws NotFound when the key names no standing of this person */
    void choose(Viewer viewer, String key) {
        if (viewer.standings().stream().noneMatch(standing -> standing.key().equals(key))) throw new NotFound();
        remember(viewer.seer() == null ? CHOSEN : CHOSEN_WHILE_SEEING, key);
    }

    void look(UUID person) {
        remember(SEEN, person.toString());
        remember(SEEN_UNTIL, clock.instant().plus(LONGEST_LOOK).toString());
        remember(CHOSEN_WHILE_SEEING, null);
    }

    void stopLooking() {
        stopSeeing();
    }

    private static void stopSeeing() {
        remember(SEEN, null);
    }

    private Viewer overTheShoulder(Viewer staff) {
        var seen = remembered(SEEN);
        if (seen == null || !staff.may(Right.CUSTOMERS)) return staff;
        if (isOver(remembered(SEEN_UNTIL))) return backToOneself(staff);
        return active(UUID.fromString(seen))
                .map(person -> viewer(person, CHOSEN_WHILE_SEEING, staff))
                .orElseGet(() -> backToOneself(staff));
    }

    /** The page that is still on the screen is somebody else's, so what it sends must change nothing of one's own. */
    private static Viewer backToOneself(Viewer staff) {
        stopSeeing();
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && HttpMethod.GET.matches(request.getRequest().getMethod())) return staff;
        return new Viewer(
                staff.person(),
                staff.userId(),
                staff.name(),
                staff.language(),
                staff.theme(),
                staff.standing(),
                staff.standings(),
                new Viewer.Seer(staff.person(), staff.userId()));
    }

    private boolean isOver(@Nullable String until) {
        return until == null || clock.instant().isAfter(Instant.parse(until));
    }

    private Optional<Person> active(UUID id) {
        return people.findById(id).filter(person -> !person.isDisabled());
    }

    private static Optional<UUID> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) return Optional.empty();
        return Optional.of(UUID.fromString(authentication.getName()));
    }

    /** Staff who look keep their own language, and see no amounts. */
    private Viewer viewer(Person person, String chosen, @Nullable Viewer staff) {
        var all = standings.of(person.id());
        // A role that came during the look is not seen: a colleague's rights are not to be borrowed.
        if (staff != null) all = all.stream().map(SessionViewers::asSupportSees).toList();
        return new Viewer(
                person.id(),
                person.userId(),
                person.name(),
                staff == null ? person.language() : staff.language(),
                staff == null ? person.theme() : staff.theme(),
                chosen(all, remembered(chosen)),
                all,
                staff == null ? null : new Viewer.Seer(staff.person(), staff.userId()));
    }

    private static Standing asSupportSees(Standing standing) {
        return standing instanceof Standing.Member member ? member.withoutAmounts() : new Standing.Nobody();
    }

    private static Standing chosen(List<Standing> all, @Nullable String key) {
        return all.stream()
                .filter(standing -> standing.key().equals(key))
                .findFirst()
                .orElse(all.getFirst());
    }

    private static @Nullable String remembered(String name) {
        return (String)
                RequestContextHolder.currentRequestAttributes().getAttribute(name, RequestAttributes.SCOPE_SESSION);
    }

    private static void remember(String name, @Nullable String value) {
        var session = RequestContextHolder.currentRequestAttributes();
        if (value == null) session.removeAttribute(name, RequestAttributes.SCOPE_SESSION);
        else session.setAttribute(name, value, RequestAttributes.SCOPE_SESSION);
    }
}
