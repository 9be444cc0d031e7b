package no.kundeportal.pickup;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of a pickup, and what staff set right in it afterwards. A slip is never changed: a correction supersedes it, and what
 * was not collected after all is withdrawn.
 */
@Service
@Transactional
public class RecordDesk {

    private final PickupRepository pickups;
    private final Weighbridge weighbridge;
    private final Catalogue catalogue;
    private final MissedReports missed;
    private final Clock clock;

    RecordDesk(
            PickupRepository pickups, Weighbridge weighbridge, Catalogue catalogue, MissedReports missed, Clock clock) {
        this.pickups = pickups;
        this.weighbridge = weighbridge;
        this.catalogue = catalogue;
        this.missed = missed;
        this.clock = clock;
    }

    /** The weighings become slips, and the slips the end of the pickup. */
    public void complete(Viewer viewer, String number, int version, Completion how) {
        var pickup = find(viewer, number);
        if (pickup.currentVersion() != version) throw OrderDesk.stale("/facility/orders/", pickup, typed(how));
        pickup.requireCompletable();
        Completion.requireWhole(pickup.lines(), how.lines());
        var slips = new ArrayList<@Nullable String>();
        for (int i = 0; i < how.lines().size(); i++)
            slips.add(
                    how.lines().get(i).isWeighed()
                            ? weigh(pickup, i, how.lines().get(i), how.vehicle(), declarationOf(pickup, i, how))
                            : null);
        pickup.complete(slips, how, viewer, clock.instant());
        missed.settle(pickup, viewer, "pickup.missed.completed", how.words());
    }

    /** Whether its declaration is asked for. */
    @Transactional(readOnly = true)
    public boolean isHazardous(Pickup pickup) {
        var articles = catalogue.articles();
        return pickup.lines().stream()
                .map(line -> articles.get(Objects.toString(line.articleCode(), "")))
                .anyMatch(article -> article != null && article.hazardous());
    }

    /** What is hazardous is not taken over without its number; null for all else. */
    private @Nullable String declarationOf(Pickup pickup, int place, Completion how) {
        var article = catalogue
                .articles()
                .get(Objects.toString(pickup.lines().get(place).articleCode(), ""));
        if (article == null || !article.hazardous()) return null;
        if (how.declaration().isEmpty()) throw Refusal.of("declarationNumber", "pickup.declaration.numberMissing");
        return how.declaration();
    }

    private String weigh(
            Pickup pickup, int place, Completion.Line weighed, @Nullable String vehicle, @Nullable String declaration) {
        var line = pickup.lines().get(place);
        var slip = pickup.takeSlipNumber();
        var article = Objects.requireNonNull(line.articleCode());
        var at = Objects.requireNonNullElse(pickup.finishedAt(), clock.instant());
        weighbridge.weigh(new Weighbridge.Weighing(
                pickup.number(),
                slip,
                pickup.facility(),
                pickup.customer(),
                pickup.site(),
                line.containerType(),
                LocalDateTime.ofInstant(at, clock.getZone()),
                vehicle,
                declaration,
                reading(article, weighed, place)));
        return slip;
    }

    private static Weighbridge.Reading reading(String article, Completion.Line weighed, int place) {
        return new Weighbridge.Reading(
                article, weighed.grossKg(), weighed.tareKg(), weighed.net(place), weighed.measured());
    }

    /** What the slips of a pickup say, by number. */
    @Transactional(readOnly = true)
    public Map<String, Weighbridge.Reading> readings(Viewer viewer, Pickup pickup) {
        if (!viewer.serves(pickup.facility())) throw new NotFound();
        return weighbridge.readings(pickup.facility(), pickup.slips());
    }

    public void correct(Viewer viewer, String number, int version, RecordCorrection wanted, String reason) {
        var pickup = find(viewer, number);
        if (pickup.currentVersion() != version)
            throw OrderDesk.stale("/facility/orders/", pickup, List.of(new Correction.Change("reason", "", reason)));
        pickup.requireRecorded();
        requireKnown(wanted.lines());
        Completion.requireWhole(
                pickup.lines(),
                wanted.lines().stream().map(RecordCorrection.Line::weighing).toList());
        var standing = readings(viewer, pickup);
        var changes = RecordChanges.of(pickup, standing, wanted);
        if (changes.isEmpty()) throw new Refusal("pickup.correct.nothing");
        for (int i = 0; i < wanted.lines().size(); i++)
            correct(pickup, i, wanted.lines().get(i), standing);
        pickup.correctRecord(wanted, changes, reason, viewer, clock.instant());
    }

    private void correct(
            Pickup pickup, int place, RecordCorrection.Line wanted, Map<String, Weighbridge.Reading> standing) {
        var slip = pickup.lines().get(place).slipNumber();
        var known = slip == null ? null : standing.get(slip);
        pickup.rightLine(place, wanted);
        if (!wanted.weighing().isWeighed()) {
            if (slip != null) weighbridge.withdraw(pickup.facility(), slip);
            pickup.weighedAs(place, null);
        } else if (slip == null || known == null) {
            pickup.weighedAs(place, weigh(pickup, place, wanted.weighing(), null, null));
        } else {
            var reading = reading(wanted.article(), wanted.weighing(), place);
            if (RecordChanges.differ(known, reading)) weighbridge.correct(pickup.facility(), slip, reading);
        }
    }

    private void requireKnown(List<RecordCorrection.Line> lines) {
        var articles = catalogue.articles();
        for (int i = 0; i < lines.size(); i++)
            if (!articles.containsKey(lines.get(i).article()))
                throw Refusal.of(OrderLines.at(i, "article"), "pickup.article.unknown");
    }

    private Pickup find(Viewer viewer, String number) {
        return pickups.findByNumber(number)
                .filter(found -> viewer.serves(found.facility()))
                .orElseThrow(NotFound::new);
    }

    private static List<Correction.Change> typed(Completion how) {
        var typed = new ArrayList<Correction.Change>();
        how.lines().stream()
                .filter(line -> line.netKg() != null)
                .forEach(line -> typed.add(new Correction.Change(
                        "netKg", "", Objects.requireNonNull(line.netKg()).toPlainString())));
        typed.add(new Correction.Change("vehicle", "", Objects.toString(how.vehicle(), "")));
        typed.add(new Correction.Change("reason", "", how.words()));
        return typed;
    }
}
