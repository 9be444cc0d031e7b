package no.kundeportal.pickup;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** Everything that has happened to a pickup, oldest first, and what follows from it alone. It only grows. */
@Embeddable
class PickupLog {

    @OneToMany(mappedBy = "pickup", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<PickupEvent> events = new ArrayList<>();

    void add(PickupEvent event) {
        events.add(event);
    }

    List<PickupEvent> events() {
        return List.copyOf(events);
    }

    /** Whether this person's last step was this one: the same form sent again finds what it has made. */
    boolean endsWith(Viewer by, String reason, List<PickupEvent.Kind> kinds) {
        var last = events.getLast();
        return last.isBy(by) && last.reason().equals(reason) && kinds.contains(last.kind());
    }

    /** The latest event of one of these kinds; null where there was none. */
    @Nullable
    PickupEvent latest(PickupEvent.Kind... kinds) {
        return events.reversed().stream()
                .filter(event -> List.of(kinds).contains(event.kind()))
                .findFirst()
                .orElse(null);
    }

    long picturesOf(boolean facility) {
        return events.stream()
                .filter(event -> event.picture() != null && event.byFacility() == facility)
                .count();
    }

    /** What was taken for wasted trips and not given back, without VAT. The fee of a deviation is set right with the record. */
    BigDecimal creditable() {
        var sum = BigDecimal.ZERO;
        for (var event : events) {
            var fee = event.fee();
            if (fee == null || event.kind() == PickupEvent.Kind.DEVIATION) continue;
            sum = event.kind() == PickupEvent.Kind.CREDITED ? sum.subtract(fee) : sum.add(fee);
        }
        return sum;
    }
}
