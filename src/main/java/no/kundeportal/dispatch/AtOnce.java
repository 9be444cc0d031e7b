package no.kundeportal.dispatch;

import java.io.Serializable;
import java.util.List;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Stale;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.OrderDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * One verb for many pickups. Each is a step of its own, with the version that the person saw: what somebody else has
 * changed meanwhile is told, and holds nothing else up.
 */
@Service
public class AtOnce {

    /** @param refusal key of the sentence that says why it was not done; null where it was */
    public record Outcome(String number, @Nullable String refusal) implements Serializable {
        public boolean isDone() {
            return refusal == null;
        }
    }

    private interface Verb {
        void on(Viewer viewer, String number, int version);
    }

    private final OrderDesk desk;

    AtOnce(OrderDesk desk) {
        this.desk = desk;
    }

    /** Promises each for the day that was wanted. */
    public List<Outcome> confirm(Viewer viewer, List<Ticket> tickets) {
        return each(viewer, tickets, desk::confirmAsWanted);
    }

    public List<Outcome> depart(Viewer viewer, List<Ticket> tickets) {
        return each(viewer, tickets, desk::depart);
    }

    private static List<Outcome> each(Viewer viewer, List<Ticket> tickets, Verb verb) {
        return tickets.stream()
                .map(ticket -> new Outcome(ticket.number(), refusal(viewer, ticket, verb)))
                .toList();
    }

    private static @Nullable String refusal(Viewer viewer, Ticket ticket, Verb verb) {
        try {
            verb.on(viewer, ticket.number(), ticket.version());
            return null;
        } catch (Stale | OptimisticLockingFailureException changed) {
            return "dispatch.outcome.changed";
        } catch (NotFound gone) {
            return "dispatch.outcome.gone";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }
}
