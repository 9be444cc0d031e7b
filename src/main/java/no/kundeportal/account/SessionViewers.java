package no.kundeportal.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.InTemplates;
import no.kundeportal.web.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Reads the viewer once a request. The session remembers only the person and the standing chosen in the header. */
@Component("viewers")
@InTemplates
class SessionViewers implements Viewers {

    private static final String VIEWER = SessionViewers.class.getName() + ".viewer";
    private static final String CHOSEN = "standing";

    private final PersonRepository people;
    private final Standings standings;

    SessionViewers(PersonRepository people, Standings standings) {
        this.people = people;
        this.standings = standings;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Viewer> current() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) return Optional.empty();
        var known = (Optional<Viewer>) request.getAttribute(VIEWER, RequestAttributes.SCOPE_REQUEST);
        if (known != null) return known;
        var viewer = signedIn()
                .flatMap(people::findById)
                .filter(person -> !person.isDisabled())
                .map(this::viewer);
        request.setAttribute(VIEWER, viewer, RequestAttributes.SCOPE_REQUEST);
        return viewer;
    }

    /** @throws NotFound when the key names no standing of this person */
    void choose(Viewer viewer, String key) {
        if (viewer.standings().stream().noneMatch(standing -> standing.key().equals(key))) throw new NotFound();
        RequestContextHolder.currentRequestAttributes().setAttribute(CHOSEN, key, RequestAttributes.SCOPE_SESSION);
    }

    private static Optional<UUID> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) return Optional.empty();
        return Optional.of(UUID.fromString(authentication.getName()));
    }

    private Viewer viewer(Person person) {
        var all = standings.of(person.id());
        return new Viewer(
                person.id(), person.userId(), person.name(), person.language(), person.theme(), chosen(all), all);
    }

    private static Standing chosen(List<Standing> all) {
        var key = chosenKey();
        return all.stream()
                .filter(standing -> standing.key().equals(key))
                .findFirst()
                .orElse(all.getFirst());
    }

    private static @Nullable String chosenKey() {
        return (String)
                RequestContextHolder.currentRequestAttributes().getAttribute(CHOSEN, RequestAttributes.SCOPE_SESSION);
    }
}
