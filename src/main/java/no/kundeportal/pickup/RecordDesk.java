package no.kundeportal.pickup;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.kundeportal.catalogue.Article;
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
        for (int i = 0; i < how.lines().size(); i++) {
            var article = Objects.toString(pickup.lines().get(i).articleCode(), "");
            var read = reading(article, how.lines().get(i), how.declaration(), i);
            slips.add(read == null ? null : weigh(pickup, i, read, how.vehicle()));
        }
        pickup.complete(slips, how, viewer, clock.instant());
        missed.settle(pickup, viewer, "pickup.missed.completed", how.words());
    }

    /** Whether its declaration is asked for. */
    @Transactional(readOnly = true)
    public boolean isHazardous(Pickup pickup) {
        return pickup.lines().stream().anyMatch(line -> isHazardous(line.articleCode()));
    }

    private boolean isHazardous(@Nullable String article) {
        return catalogue.article(article).filter(Article::hazardous).isPresent();
    }

    /**
     * What the slip of a line is to say; null where the line was not weighed.
     *
     * @throws Refusal also where hazardous waste would be taken over without the number of its declaration
     */
    private Weighbridge.@Nullable Reading reading(
            String article, Completion.Line weighed, String declaration, int place) {
        if (!weighed.isWeighed()) return null;
        var hazardous = isHazardous(article);
        if (hazardous && declaration.isEmpty())
            throw Refusal.of("declarationNumber", "pickup.declaration.numberMissing");
        return new Weighbridge.Reading(
                article,
                weighed.grossKg(),
                weighed.tareKg(),
                weighed.net(place),
                weighed.measured(),
                hazardous ? declaration : null);
    }

    private String weigh(Pickup pickup, int place, Weighbridge.Reading read, @Nullable String vehicle) {
        var slip = pickup.takeSlipNumber();
        var at = Objects.requireNonNullElse(pickup.finishedAt(), clock.instant());
        weighbridge.weigh(new Weighbridge.Weighing(
                pickup.number(),
                slip,
                pickup.facility(),
                pickup.customer(),
                pickup.site(),
                pickup.lines().get(place).containerType(),
                LocalDateTime.ofInstant(at, clock.getZone()),
                vehicle,
                read));
        return slip;
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
        var weighed = new ArrayList<Weighbridge.@Nullable Reading>();
        for (int i = 0; i < wanted.lines().size(); i++) {
            var line = wanted.lines().get(i);
            weighed.add(reading(line.article(), line.weighing(), wanted.declaration(), i));
        }
        var changes = RecordChanges.of(pickup, standing, wanted, weighed);
        if (changes.isEmpty()) throw new Refusal("pickup.correct.nothing");
        for (int i = 0; i < wanted.lines().size(); i++)
            correct(pickup, i, wanted.lines().get(i), weighed.get(i), standing);
        pickup.correctRecord(wanted, changes, reason, viewer, clock.instant());
    }

    private void correct(
            Pickup pickup,
            int place,
            RecordCorrection.Line wanted,
            Weighbridge.@Nullable Reading weighed,
            Map<String, Weighbridge.Reading> standing) {
        var slip = pickup.lines().get(place).slipNumber();
        var known = slip == null ? null : standing.get(slip);
        pickup.rightLine(place, wanted);
        if (weighed == null) {
            if (slip != null) weighbridge.withdraw(pickup.facility(), slip);
            pickup.weighedAs(place, null);
        } else if (slip == null || known == null) {
            pickup.weighedAs(place, weigh(pickup, place, weighed, null));
        } else if (RecordChanges.differ(known, weighed)) {
            weighbridge.correct(pickup.facility(), slip, weighed);
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
