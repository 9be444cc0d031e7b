package no.kundeportal.dispatch;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.kundeportal.catalogue.Named;
import no.kundeportal.catalogue.Service;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.Declaration;
import no.kundeportal.pickup.KeptDay;
import no.kundeportal.pickup.PickupRequest;
import no.kundeportal.pickup.Status;
import no.kundeportal.pickup.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * A pickup as the facility plans and drives it.
 *
 * @param vehicle registration of the vehicle that it is on for its day; null where it is on none
 * @param declaration of what is hazardous; null where nothing is, and where an agreement planned it
 * @param asked what the customer has asked after the cut-off and waits for
 */
public record Stop(
        String number,
        int version,
        Status status,
        @Nullable LocalDate day,
        TimeWindow timeWindow,
        String customerName,
        Place place,
        Contact contact,
        String comment,
        @Nullable String vehicle,
        @Nullable Declaration declaration,
        PickupRequest.@Nullable Kind asked,
        List<Line> lines) {

    public record Place(String site, String name, String address, String postalCode, String city, String accessNote) {}

    public record Contact(String name, String phone) {}

    /** @param article null while Annet is being clarified */
    public record Line(
            @Nullable String articleCode,
            @Nullable Named article,
            boolean hazardous,
            Service service,
            String description,
            Action action,
            @Nullable Named container,
            @Nullable Integer containerCount,
            @Nullable BigDecimal estimatedKg) {}

    /** What a ticked box says of it, so that nothing is done to what has changed meanwhile. */
    public Ticket ticket() {
        return new Ticket(number, version);
    }

    public Line line() {
        return lines.getFirst();
    }

    public boolean hazardous() {
        return lines.stream().anyMatch(Line::hazardous);
    }

    /** What has to come for it. */
    public Service service() {
        return line().service();
    }

    public boolean isOpen() {
        return !status.isFinal();
    }

    /** The same question that departing asks. */
    public boolean mayDepart() {
        return status == Status.CONFIRMED && asked == null;
    }

    public boolean mayBeCarriedOut() {
        return status == Status.CONFIRMED || status == Status.UNDERWAY;
    }

    /** Why it cannot be promised for the day that was wanted, as a message key; null where it can. */
    public @Nullable String obstacle(LocalDate today) {
        return KeptDay.obstacle(
                status, day, lines.stream().allMatch(line -> line.articleCode() != null), asked != null, today);
    }

    /** What is known of its weight; zero where nothing is. */
    public BigDecimal estimatedKg() {
        return lines.stream().map(Line::estimatedKg).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An address that a map answers, on a phone by its own map. */
    public String map() {
        var where = place.address() + ", " + place.postalCode() + " " + place.city();
        return "https://www.openstreetmap.org/search?query=" + URLEncoder.encode(where, StandardCharsets.UTF_8);
    }
}
