package no.kundeportal.pickup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.kundeportal.customer.Site;
import no.kundeportal.document.Pictures.Picture;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.task.Kind;
import no.kundeportal.task.NewTask;
import no.kundeportal.task.Owner;
import no.kundeportal.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a customer does with an order that stands: cancel or change it by the terms of the moment, or say that nobody came. Each verb takes the
 * version and the terms that the person saw; the same form sent twice is one action.
 */
@Service
@Transactional
public class CustomerDesk {

    /**
     * What holds for an order now, for the page and for the verbs alike.
     *
     * @param missedDays working days within which a report that nobody came is answered
     * @param task in which the viewer can follow that nobody came; null where there is none for this viewer
     */
    public record OrderTerms(
            Terms cancelling,
            Terms changing,
            CutOff cutOff,
            Missed missed,
            LocalDate reportableUntil,
            int missedDays,
            @Nullable String task) {}

    private final Pickups pickups;
    private final PickupRepository repository;
    private final Promises promises;
    private final Tasks tasks;
    private final PickupPictures pictures;
    private final Clock clock;

    CustomerDesk(
            Pickups pickups,
            PickupRepository repository,
            Promises promises,
            Tasks tasks,
            PickupPictures pictures,
            Clock clock) {
        this.pickups = pickups;
        this.repository = repository;
        this.promises = promises;
        this.tasks = tasks;
        this.pictures = pictures;
        this.clock = clock;
    }

    public OrderTerms terms(Viewer viewer, Pickup pickup, Site site) {
        var now = ZonedDateTime.now(clock);
        var cutOff = promises.cutOff(
                pickup.day(), pickup.timeWindow(), now, site.facility().country());
        var moment = now.toInstant();
        var until = reportableUntil(pickup, site);
        var task = pickup.missedTask();
        return new OrderTerms(
                pickup.termsOfCancelling(viewer, moment, cutOff),
                pickup.termsOfChanging(viewer, moment, cutOff),
                cutOff,
                pickup.termsOfReporting(now.toLocalDate(), until),
                until,
                promises.missedDays(),
                task != null && tasks.isFor(viewer, task) ? task : null);
    }

    /** Counted from the day of the pickup, and from the day on which it was called done where that was later. */
    private LocalDate reportableUntil(Pickup pickup, Site site) {
        var finished = pickup.finishedAt();
        var said = finished == null ? null : LocalDate.ofInstant(finished, clock.getZone());
        var day = pickup.day();
        if (day == null || said != null && said.isAfter(day)) day = said;
        return promises.reportableUntil(
                day == null ? LocalDate.now(clock) : day, site.facility().country());
    }

    /**
     * @param agreed the terms that the page has shown; null where none were
     * @return by which terms: at once, or by an answer of the facility
     */
    public Terms cancel(Viewer viewer, String number, int version, @Nullable Terms agreed, String reason) {
        var pickup = held(viewer, number);
        if (isSentAgain(
                pickup, viewer, version, reason, PickupEvent.Kind.CANCELLED, PickupEvent.Kind.CANCELLATION_ASKED))
            return pickup.request() == null ? Terms.FREE : Terms.ON_REQUEST;
        if (pickup.currentVersion() != version) throw stale(pickup, List.of(), reason);
        var terms = terms(viewer, pickup, pickups.siteOf(viewer, pickup));
        requireAgreed(agreed, terms.cancelling());
        pickup.cancel(reason, viewer, clock.instant(), terms.cutOff());
        return terms.cancelling();
    }

    /** @return by which terms, as for {@link #cancel} */
    public Terms change(
            Viewer viewer, String number, int version, @Nullable Terms agreed, ChangePickup wanted, String reason) {
        var pickup = held(viewer, number);
        if (isSentAgain(pickup, viewer, version, reason, PickupEvent.Kind.CORRECTED, PickupEvent.Kind.CHANGE_ASKED))
            return pickup.request() == null ? Terms.FREE : Terms.ON_REQUEST;
        if (pickup.currentVersion() != version)
            throw stale(pickup, wanted.of(pickup).changesFrom(Correction.asItIs(pickup)), reason);
        var site = pickups.siteOf(viewer, pickup);
        var terms = terms(viewer, pickup, site);
        requireAgreed(agreed, terms.changing());
        if (terms.changing().isOffered()) requirePossible(pickup, site, wanted);
        pickup.change(wanted, reason, viewer, clock.instant(), terms.cutOff(), answerDue(site));
        return terms.changing();
    }

    /** Nobody came: a task of the facility's, once for each pickup, and what it looks like there. */
    public void reportMissed(Viewer viewer, String number, int version, String words, List<Picture> seen) {
        var pickup = held(viewer, number);
        if (isSentAgain(pickup, viewer, version, words, PickupEvent.Kind.MISSED_REPORTED)) return;
        if (pickup.currentVersion() != version) throw stale(pickup, List.of(), words);
        var site = pickups.siteOf(viewer, pickup);
        var facility = site.facility();
        pickup.requireReportable(LocalDate.now(clock), reportableUntil(pickup, site));
        pictures.add(viewer, number, seen);
        var due = promises.missedAnswerDue(LocalDateTime.now(clock), facility.country());
        var task = tasks.ask(new NewTask(
                Kind.MISSED_PICKUP,
                new Owner.AtFacility(facility.code()),
                pickup.customer(),
                pickup.site(),
                viewer.person(),
                viewer.name(),
                site.name() + ", " + number,
                words,
                "/facility/orders/" + number,
                Objects.requireNonNullElse(viewer.language(), "nb"),
                facility.country(),
                due.atZone(clock.getZone()).toInstant()));
        pickup.reportMissed(words, task, viewer, clock.instant());
    }

    private void requirePossible(Pickup pickup, Site site, ChangePickup wanted) {
        var day = wanted.arrangement().day();
        if (day == null && pickup.status() != Status.CLARIFYING) throw Refusal.of("wantedOn", "pickup.day.missing");
        if (day != null && !day.equals(pickup.day())) {
            var promise = pickups.promise(site, pickup);
            if (promise == null) throw Refusal.of("wantedOn", "pickup.lines.routesDiffer");
            promises.require(day, promise, LocalDate.now(clock), site.facility().country());
        }
        requireCounts(pickup, site, wanted);
    }

    /** A count that is left as it is may be more than stands there by now. */
    private void requireCounts(Pickup pickup, Site site, ChangePickup wanted) {
        var before = pickup.lines();
        var after =
                wanted.of(pickup).lines().stream().map(Correction.Line::line).toList();
        var stands = pickups.standing(site);
        for (int i = 0; i < before.size(); i++) {
            var count = after.get(i).containerCount();
            if (before.get(i).containerCount() != null && count == null)
                throw Refusal.of(OrderLines.at(i, "containerCount"), "pickup.count.missing");
            if (!Objects.equals(before.get(i).containerCount(), count)) OrderLines.requireEnough(after, i, stands);
        }
    }

    private Instant answerDue(Site site) {
        return promises.answerDue(LocalDateTime.now(clock), site.facility().country())
                .atZone(clock.getZone())
                .toInstant();
    }

    /** Two sendings wait for each other, so that the second sees what the first has made. */
    private Pickup held(Viewer viewer, String number) {
        repository.lock("pickup " + number);
        return pickups.find(viewer, number);
    }

    private static boolean isSentAgain(
            Pickup pickup, Viewer viewer, int version, String reason, PickupEvent.Kind... kinds) {
        return pickup.currentVersion() == version + 1 && pickup.wasJust(viewer, reason, kinds);
    }

    /** Nobody asks for what may cost something without having seen it. */
    private static void requireAgreed(@Nullable Terms agreed, Terms now) {
        if (agreed == Terms.FREE && now == Terms.ON_REQUEST) throw new Refusal("pickup.terms.passed");
    }

    private static no.kundeportal.kernel.Stale stale(Pickup pickup, List<Correction.Change> changes, String reason) {
        var typed = new ArrayList<>(changes);
        typed.add(new Correction.Change("reason", "", reason));
        return OrderDesk.stale("/pickups/", pickup, typed);
    }
}
