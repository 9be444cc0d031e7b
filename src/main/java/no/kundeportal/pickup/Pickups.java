package no.kundeportal.pickup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kundeportal.catalogue.Service;
import no.kundeportal.customer.Site;
import no.kundeportal.customer.SiteContainer;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** What a customer does with pickups: order them and look at them. */
@org.springframework.stereotype.Service
@Transactional
public class Pickups {

    /** So many lines can one order have. */
    public static final int MOST_LINES = OrderLines.MOST;

    private final PickupRepository pickups;
    private final Sites sites;
    private final Promises promises;
    private final Weights weights;
    private final Clock clock;

    Pickups(PickupRepository pickups, Sites sites, Promises promises, Weights weights, Clock clock) {
        this.weights = weights;
        this.pickups = pickups;
        this.sites = sites;
        this.promises = promises;
        this.clock = clock;
    }

    /**
     * Orders a pickup; the same form again gives the same pickup.
     *
     * @return the pickup's number
     * @throws Refusal at the field that does not hold
     */
    public String place(Viewer viewer, PlacePickup order) {
        pickups.lock(order.requestKey().toString());
        return pickups.findByRequestKeyAndPlacedBy(order.requestKey(), viewer.person())
                .map(Pickup::number)
                .orElseGet(() -> placeAnew(viewer, order));
    }

    /** The pickup that this form has made already, if it has. */
    @Transactional(readOnly = true)
    public Optional<String> placedWith(Viewer viewer, UUID requestKey) {
        return pickups.findByRequestKeyAndPlacedBy(requestKey, viewer.person()).map(Pickup::number);
    }

    private String placeAnew(Viewer viewer, PlacePickup order) {
        var now = LocalDateTime.now(clock);
        var site = check(viewer, order, now);
        var number = "%02d-%06d".formatted(now.getYear() % 100, pickups.nextNumber());
        var due = promises.answerDue(now, site.facility().country())
                .atZone(clock.getZone())
                .toInstant();
        pickups.save(new Pickup(
                number,
                declared(order, sites.containersAt(site)),
                site.facility().code(),
                viewer,
                clock.instant(),
                due));
        return number;
    }

    /**
     * Whether the order could be placed now.
     *
     * @throws Refusal at the first field that does not hold
     */
    @Transactional(readOnly = true)
    public void check(Viewer viewer, PlacePickup order) {
        check(viewer, order, LocalDateTime.now(clock));
    }

    private Site check(Viewer viewer, PlacePickup order, LocalDateTime now) {
        var site = sites.find(viewer, order.site()).orElseThrow(() -> Refusal.of("site", "pickup.site.unknown"));
        var stands = sites.containersAt(site);
        OrderLines.requireFitting(order.lines());
        OrderLines.requireStanding(order.lines(), stands);
        var promise = promise(site, amongThem(order.lines(), stands), now);
        if (promise == null)
            throw Refusal.of(OrderLines.at(order.lines().size() - 1, "article"), "pickup.lines.routesDiffer");
        var day = order.arrangement().day();
        if (day == null) {
            if (order.isOtherAlone()) return site;
            throw Refusal.of("wantedOn", "pickup.day.missing");
        }
        promises.require(day, promise, now.toLocalDate(), site.facility().country());
        if (isHazardous(order, stands)) Declaration.require(order.declaration());
        return site;
    }

    private static boolean isHazardous(PlacePickup order, List<SiteContainer> stands) {
        return amongThem(order.lines(), stands).stream()
                .anyMatch(each -> each != null && each.article().hazardous());
    }

    /** What was answered about hazardous waste goes with it when that is taken out of the order. */
    private static PlacePickup declared(PlacePickup order, List<SiteContainer> stands) {
        return isHazardous(order, stands) ? order : order.undeclared();
    }

    private static List<@Nullable SiteContainer> amongThem(List<PickupLine> lines, List<SiteContainer> stands) {
        var among = new ArrayList<@Nullable SiteContainer>();
        lines.forEach(line -> among.add(line.among(stands)));
        return among;
    }

    /**
     * What is shown before ordering, and obeyed when ordering.
     *
     * @param stands what each line is about, null for Annet
     * @return null where no day suits all of them
     */
    @Transactional(readOnly = true)
    public @Nullable Promise promise(Site site, List<@Nullable SiteContainer> stands) {
        return promise(site, stands, LocalDateTime.now(clock));
    }

    private @Nullable Promise promise(Site site, List<@Nullable SiteContainer> stands, LocalDateTime now) {
        var country = site.facility().country();
        var each = new ArrayList<Promise>();
        for (var container : stands) {
            var service = container == null
                    ? Service.GENERAL_CARGO
                    : container.article().service();
            var routeDay = container == null ? null : container.routeDay();
            each.add(promises.make(service, routeDay, now, country).of(container));
        }
        return promises.together(each, country);
    }

    List<SiteContainer> standing(Site site) {
        return sites.containersAt(site);
    }

    /** How soon another day can be for an order that stands; null where no day suits all that it is about. */
    @Transactional(readOnly = true)
    public @Nullable Promise promise(Site site, Pickup pickup) {
        return promise(site, amongThem(pickup.lines(), standing(site)));
    }

    /** A customer's pickup at a site of the viewer's, or one of the staff's facility; anything else does not exist. */
    @Transactional(readOnly = true)
    public Pickup find(Viewer viewer, String number) {
        var pickup = pickups.findByNumber(number)
                .filter(found -> isVisible(found, viewer))
                .orElseThrow(NotFound::new);
        // Read here, since the page is rendered without a session to the database.
        Objects.requireNonNull(pickup.events());
        Objects.requireNonNull(pickup.lines());
        return pickup;
    }

    private static boolean isVisible(Pickup pickup, Viewer viewer) {
        return switch (viewer.standing()) {
            case Standing.Member member ->
                member.customer().equals(pickup.customer()) && member.sites().contains(pickup.site());
            case Standing.FacilityStaff staff -> staff.facility().equals(pickup.facility());
            default -> false;
        };
    }

    /** What its lines weighed, by the numbers of their slips. */
    @Transactional(readOnly = true)
    public Map<String, Weights.Weight> weights(Viewer viewer, Pickup pickup) {
        var facility = pickup.facility().value();
        var slips = pickup.slips().stream()
                .map(slip -> new Weights.Slip(facility, slip))
                .toList();
        return weights.of(viewer, slips).entrySet().stream()
                .collect(Collectors.toMap(slip -> slip.getKey().number(), Map.Entry::getValue));
    }

    @Transactional(readOnly = true)
    public Site siteOf(Viewer viewer, Pickup pickup) {
        return sites.find(viewer, pickup.site().value()).orElseThrow(NotFound::new);
    }

    /** The days a person may choose between first: the earliest and the working days after it. */
    @Transactional(readOnly = true)
    public List<LocalDate> offeredDays(Promise promise, Site site, int count) {
        return promises.offered(promise, site.facility().country(), count);
    }
}
