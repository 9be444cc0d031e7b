package no.kundeportal.pickup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.catalogue.ContainerType;
import no.kundeportal.customer.Site;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Stale;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What facility staff do with the pickups of their facility. Each verb takes the version that the person saw; when the
 * pickup has changed since, it is refused with both versions.
 */
@Service
@Transactional
public class OrderDesk {

    private final PickupRepository pickups;
    private final Weighbridge weighbridge;
    private final Catalogue catalogue;
    private final Sites sites;
    private final Promises promises;
    private final MissedReports missed;
    private final Words words;
    private final Formats formats;
    private final Clock clock;

    OrderDesk(
            PickupRepository pickups,
            Weighbridge weighbridge,
            Catalogue catalogue,
            Sites sites,
            Promises promises,
            MissedReports missed,
            Words words,
            Formats formats,
            Clock clock) {
        this.pickups = pickups;
        this.weighbridge = weighbridge;
        this.catalogue = catalogue;
        this.sites = sites;
        this.promises = promises;
        this.missed = missed;
        this.words = words;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * @param article what an Annet is; ignored where the article is known
     * @param price what an Annet costs, in words; ignored likewise
     */
    public void confirm(
            Viewer viewer,
            String number,
            int version,
            LocalDate day,
            TimeWindow window,
            @Nullable String article,
            String price,
            String words) {
        requireComing(day);
        if (article != null && catalogue.article(article).isEmpty())
            throw Refusal.of("article", "pickup.article.unknown");
        change(
                viewer,
                number,
                version,
                typed(
                        words,
                        "day",
                        day.toString(),
                        "timeWindow",
                        window.name(),
                        "article",
                        Objects.toString(article, ""),
                        "priceNote",
                        price),
                (pickup, now) -> pickup.confirm(day, window, article, price, words, viewer, now));
    }

    /** Promises the day and the hours that the customer wants. */
    public void confirmAsWanted(Viewer viewer, String number, int version) {
        change(viewer, number, version, List.of(), (pickup, now) -> {
            var day = pickup.day();
            var known = pickup.lines().stream().allMatch(line -> line.articleCode() != null);
            var obstacle =
                    KeptDay.obstacle(pickup.status(), day, known, pickup.request() != null, LocalDate.now(clock));
            if (obstacle != null) throw new Refusal(obstacle);
            pickup.confirm(Objects.requireNonNull(day), pickup.timeWindow(), null, "", "", viewer, now);
        });
    }

    public void depart(Viewer viewer, String number, int version) {
        change(viewer, number, version, List.of(), (pickup, now) -> pickup.depart(viewer, now));
    }

    public void cancel(Viewer viewer, String number, int version, String reason) {
        change(viewer, number, version, typed(reason), (pickup, now) -> {
            pickup.cancel(reason, viewer, now);
            missed.settle(pickup, viewer, "pickup.missed.cancelled", reason);
        });
    }

    /** @param withFee whether the wasted trip is charged, as it was named to the customer before asking */
    public void accept(Viewer viewer, String number, int version, boolean withFee, String words) {
        change(viewer, number, version, typed(words), (pickup, now) -> {
            var asked = pickup.request();
            var wanted = asked == null ? null : asked.wanted();
            var day = wanted == null ? null : wanted.arrangement().day();
            if (day != null && day.isBefore(LocalDate.now(clock))) throw new Refusal("pickup.request.dayPast");
            pickup.accept(withFee, words, viewer, now);
            if (pickup.status() == Status.CANCELLED) missed.settle(pickup, viewer, "pickup.missed.cancelled", words);
        });
    }

    public void decline(Viewer viewer, String number, int version, String reason) {
        change(viewer, number, version, typed(reason), (pickup, now) -> pickup.decline(reason, viewer, now));
    }

    /** Gives back what was taken for a wasted trip; asked for twice it is one credit. */
    public void credit(Viewer viewer, String number, String reason) {
        pickups.lock("pickup " + number);
        var pickup = find(viewer, number);
        if (pickup.wasJust(viewer, reason, PickupEvent.Kind.CREDITED)) return;
        pickup.credit(reason, viewer, clock.instant());
    }

    /** On which day the lorry comes back where nobody came. */
    @Transactional(readOnly = true)
    public LocalDate nextDay(Site site) {
        return promises.nextDay(LocalDate.now(clock), site.facility().country());
    }

    /**
     * Nobody came, and the facility comes on the first working day: the pickup is promised anew, its task is settled, and slips of what was not
     * collected count no more.
     */
    public void comeBack(Viewer viewer, String number, int version) {
        change(viewer, number, version, List.of(), (pickup, now) -> {
            var site = sites.find(viewer, pickup.site().value()).orElseThrow(NotFound::new);
            var day = nextDay(site);
            pickup.slips().forEach(slip -> weighbridge.withdraw(pickup.facility(), slip));
            pickup.comeBack(day, viewer, now);
            missed.settle(pickup, viewer, () -> words.of("pickup.event.RETURNING", formats.day(day)));
        });
    }

    /** @param comesBack the day on which the lorry comes again; null where the customer chooses one */
    public void fail(Viewer viewer, String number, int version, String reason, @Nullable LocalDate comesBack) {
        if (comesBack != null && comesBack.isBefore(LocalDate.now(clock)))
            throw Refusal.of("comesBack", "pickup.day.past");
        change(viewer, number, version, typed(reason), (pickup, now) -> pickup.fail(reason, comesBack, viewer, now));
    }

    public void correct(Viewer viewer, String number, int version, Correction wanted, String reason) {
        var pickup = find(viewer, number);
        if (pickup.currentVersion() != version) {
            var typed = new ArrayList<>(wanted.changesFrom(Correction.asItIs(pickup)));
            typed.addAll(typed(reason));
            throw stale(pickup, typed);
        }
        var site = sites.find(viewer, wanted.site())
                .filter(found -> found.customer().equals(pickup.customer()));
        if (site.isEmpty()) throw Refusal.of("site", "pickup.site.unknown");
        requireKnown(wanted.lines());
        var day = wanted.arrangement().day();
        if (day != null && !day.equals(pickup.day())) requireComing(day);
        pickup.correct(wanted, reason, viewer, clock.instant());
    }

    private void requireKnown(List<Correction.Line> lines) {
        var articles = catalogue.articles();
        var types = catalogue.containerTypes().stream().map(ContainerType::code).toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).line();
            if (line.articleCode() != null && !articles.containsKey(line.articleCode()))
                throw Refusal.of(OrderLines.at(i, "article"), "pickup.article.unknown");
            if (line.containerType() != null && !types.contains(line.containerType()))
                throw Refusal.of(OrderLines.at(i, "containerType"), "pickup.containerType.unknown");
        }
    }

    private void requireComing(LocalDate day) {
        var today = LocalDate.now(clock);
        if (day.isBefore(today)) throw Refusal.of("day", "pickup.day.past");
        if (day.isAfter(today.plusYears(1))) throw Refusal.of("day", "pickup.day.tooFar");
    }

    private void change(
            Viewer viewer,
            String number,
            int version,
            List<Correction.Change> typed,
            BiConsumer<Pickup, Instant> verb) {
        var pickup = find(viewer, number);
        if (pickup.currentVersion() != version) throw stale(pickup, typed);
        verb.accept(pickup, clock.instant());
    }

    private Pickup find(Viewer viewer, String number) {
        return pickups.findByNumber(number)
                .filter(found -> viewer.serves(found.facility()))
                .orElseThrow(NotFound::new);
    }

    /** @param fields names and values in turn, beside the words */
    private static List<Correction.Change> typed(String words, String... fields) {
        var typed = new ArrayList<Correction.Change>();
        for (int i = 0; i < fields.length; i += 2) typed.add(new Correction.Change(fields[i], "", fields[i + 1]));
        typed.add(new Correction.Change("reason", "", words));
        return typed;
    }

    /** Beside what was typed stands what the pickup says now. */
    private static Stale stale(Pickup pickup, List<Correction.Change> typed) {
        return stale("/facility/orders/", pickup, typed);
    }

    /** @param pages below which the person goes on */
    static Stale stale(String pages, Pickup pickup, List<Correction.Change> typed) {
        var differences = new ArrayList<Stale.Difference>();
        differences.add(
                new Stale.Difference("pickup.field.status", pickup.status().name(), ""));
        typed.forEach(change -> differences.add(new Stale.Difference(
                "pickup.field." + Correction.Change.fieldOf(change.field()), stored(pickup, change), change.to())));
        return new Stale(pages + pickup.number(), differences);
    }

    private static String stored(Pickup pickup, Correction.Change change) {
        return switch (change.field()) {
            case "day" -> Objects.toString(pickup.day(), "");
            case "timeWindow" -> pickup.timeWindow().name();
            case "priceNote" -> pickup.priceNote();
            default -> change.from();
        };
    }
}
