package no.kundeportal.account;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Where a person is signed in. */
@Service
public class Sessions {

    /** Names the attribute that holds the browser's own words about itself. */
    private static final String AGENT = "agent";

    private static final int LONGEST_AGENT = 300;

    /**
     * @param key names it to its owner; not the secret by which the browser proves it
     * @param current the one that asks
     */
    public record Open(String key, Device device, Instant since, Instant lastSeen, boolean current) {}

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Audit audit;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Keeps with a new session what the browser says of itself. */
    public static void remember(HttpSession session, @Nullable String agent) {
        if (agent == null) return;
        session.setAttribute(AGENT, agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
    }

    /** The latest first. */
    public List<Open> of(UUID person, @Nullable String current) {
        return sessions.findByPrincipalName(person.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Open(
                        keyOf(session.getId()),
                        Device.of(session.<String>getAttribute(AGENT)),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(Open::lastSeen).reversed())
                .toList();
    }

    /** @throws NotFound when the person has no such session */
    public void end(Viewer viewer, String key) {
        var id = sessions.findByPrincipalName(viewer.person().toString()).keySet().stream()
                .filter(each -> keyOf(each).equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        sessions.deleteById(id);
        audit.record(AuditKind.SESSION_ENDED, viewer, "");
    }

    /** @param except the session that goes on, or null for none */
    void endAll(UUID person, @Nullable String except) {
        sessions.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> !id.equals(except))
                .forEach(sessions::deleteById);
    }

    private static String keyOf(String id) {
        return java.util.HexFormat.of().formatHex(Secrets.hash(id), 0, 8);
    }
}
