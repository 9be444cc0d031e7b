package no.kundeportal.pickup.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.kundeportal.customer.Site;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Right;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.Correction;
import no.kundeportal.pickup.DeviationKind;
import no.kundeportal.pickup.Pickup;
import no.kundeportal.pickup.PickupEvent;
import no.kundeportal.pickup.PickupLine;
import no.kundeportal.pickup.Status;
import no.kundeportal.pickup.TimeWindow;
import no.kundeportal.web.Formats;
import no.kundeportal.web.InTemplates;
import no.kundeportal.web.Viewers;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How what has happened to a pickup reads, and the values kept with it. */
@Component("eventWords")
@InTemplates
public class EventWords {

    private final PickupWords pickupWords;
    private final Sites sites;
    private final Words words;
    private final Formats formats;
    private final Viewers viewers;

    EventWords(PickupWords pickupWords, Sites sites, Words words, Formats formats, Viewers viewers) {
        this.pickupWords = pickupWords;
        this.sites = sites;
        this.words = words;
        this.formats = formats;
        this.viewers = viewers;
    }

    public List<PickupEvent> newestFirst(Pickup pickup) {
        return pickup.events().reversed();
    }

    /** The status whose shape stands beside an event. */
    public String shapeOf(PickupEvent event) {
        return switch (event.kind()) {
            case PLACED, PLANNED, CLARIFIED, PICTURE_ADDED -> Status.ORDERED.name();
            case MOVED, RECORD_CORRECTED -> "CORRECTED";
            case DEVIATION -> Status.CLARIFYING.name();
            case DEPARTED -> Status.UNDERWAY.name();
            case CANCELLATION_ASKED, CHANGE_ASKED, DELAYED -> "WAITING";
            case MISSED_REPORTED -> Status.CLARIFYING.name();
            case RETURNING, QUESTION_ANSWERED -> Status.CONFIRMED.name();
            case QUESTION_ASKED -> Status.CLARIFYING.name();
            case CANCELLATION_DECLINED, CHANGE_DECLINED, CHANGE_ACCEPTED -> Status.CONFIRMED.name();
            default -> event.kind().name();
        };
    }

    /** What it costs, for those who see amounts and those who may ask for it; that it does, for the others. */
    public String fee(PickupEvent event, Site site) {
        var key = switch (event.kind()) {
            case DEVIATION -> "pickup.deviation.fee";
            case CREDITED -> "pickup.event.credit";
            default -> "pickup.event.fee";
        };
        var fee = event.fee();
        if (fee != null && readsPrices()) return amount(key, fee, site);
        return words.of(event.kind() == PickupEvent.Kind.DEVIATION ? "pickup.deviation.feeTaken" : key + "Taken");
    }

    /** What may still be given back of an order at this site, in the words of the key. */
    public String amount(String key, BigDecimal fee, Site site) {
        return words.of(key, formats.amount(fee), words.of("currency." + site.currency()));
    }

    private boolean readsPrices() {
        return viewers.current()
                .filter(viewer -> viewer.seesAmounts() || viewer.may(Right.ORDER) || viewer.may(Right.FACILITY))
                .isPresent();
    }

    /** What was said with an event, as this viewer may read it. */
    public String said(PickupEvent event) {
        return event.kind() == PickupEvent.Kind.CLARIFIED ? price(event.reason()) : event.reason();
    }

    /**
     * What an Annet costs, in the words of staff. Where they hold a figure it is an amount, which is for those who see
     * amounts and those who order, since these accept it; the others read that a price is agreed.
     */
    public String price(String note) {
        var isAmount = note.chars().anyMatch(Character::isDigit);
        return isAmount && !readsPrices() ? words.of("pickup.price.agreed") : note;
    }

    /** Each picture with what stands for it where it is not seen. */
    public List<PickupEvent> pictures(Pickup pickup) {
        return pickup.events().stream().filter(event -> event.picture() != null).toList();
    }

    /** "Bilde fra anlegget, 24. nov." */
    public String alternative(PickupEvent picture) {
        return words.of(
                "pickup.picture." + (picture.byFacility() ? "facility" : "customer"),
                formats.longDay(formats.dayOf(picture.at())));
    }

    /** What the timeline says of an event, in one line. */
    public String event(PickupEvent event) {
        var value = event.newValue();
        return switch (event.kind()) {
            case CORRECTED, CHANGE_ASKED, RECORD_CORRECTED -> change(event);
            case DEVIATION -> found(Objects.toString(value, ""));
            case CONFIRMED, RETURNING -> {
                var confirmed = words.of("pickup.event." + event.kind(), value("day", value));
                yield event.oldValue() == null
                        ? confirmed
                        : confirmed + " " + words.of("pickup.event.notWanted", value("day", event.oldValue()));
            }
            case DELAYED -> delay(event);
            case CLARIFIED -> words.of("pickup.event.CLARIFIED", value("article", value));
            case PLANNED -> words.of("pickup.event.PLANNED", value(null, value));
            case MOVED -> words.of("pickup.event.MOVED", value("day", event.oldValue()), value("day", value));
            case QUESTION_ASKED, QUESTION_ANSWERED -> words.of("pickup.event." + event.kind() + "." + sideOf(event));
            default -> words.of("pickup.event." + event.kind());
        };
    }

    private static String sideOf(PickupEvent event) {
        if (!event.byFacility()) return "customer";
        return event.reason().isEmpty() ? "read" : "facility";
    }

    private String found(String what) {
        return what.startsWith(PickupEvent.LEFT)
                ? words.of("pickup.event.left", pickupWords.article(what.substring(PickupEvent.LEFT.length())))
                : words.of("pickup.event.DEVIATION", words.of(DeviationKind.valueOf(what)));
    }

    private String change(PickupEvent event) {
        var field = Objects.requireNonNull(event.field());
        var from = Objects.toString(event.oldValue(), "");
        var to = Objects.toString(event.newValue(), "");
        if (field.equals("line"))
            return from.isEmpty()
                    ? words.of("pickup.event.lineAdded", value(field, to))
                    : words.of("pickup.event.lineRemoved", value(field, from));
        return words.of("pickup.event." + event.kind(), field(field), value(field, from), value(field, to));
    }

    /** "Antall", or "Gips: Antall" where the order has several lines. */
    public String field(String stored) {
        var name = words.of("pickup.field." + Correction.Change.fieldOf(stored));
        var article = Correction.Change.articleOf(stored);
        return article == null ? name : pickupWords.article(article) + ": " + name;
    }

    /** Either a promised day has passed, or the moment until which an answer was promised. */
    private String delay(PickupEvent event) {
        var promise = Objects.requireNonNull(event.oldValue());
        if (event.newValue() == null) return words.of("pickup.event.DELAYED.noAnswer");
        var earliest = value("day", event.newValue());
        return promise.length() == 10
                ? words.of("pickup.event.DELAYED.overdue", value("day", promise), earliest)
                : words.of("pickup.event.DELAYED.unanswered", earliest);
    }

    /** A stored value as a person reads it. */
    public String value(@Nullable String field, @Nullable String stored) {
        if (stored == null || stored.isEmpty()) return words.of("pickup.nothing");
        return switch (field == null ? null : Correction.Change.fieldOf(field)) {
            case "line" -> line(PickupLine.ofStored(stored));
            case "day" -> formats.day(LocalDate.parse(stored));
            case "article" -> pickupWords.article(stored);
            case "containerType" -> pickupWords.containerType(stored);
            case "site" -> sites.nameOf(stored);
            case "action" -> words.of(Action.valueOf(stored));
            case "status" -> words.of(Status.valueOf(stored));
            case "timeWindow" -> TimeWindow.valueOf(stored).hours();
            case "estimatedKg", "netKg", "grossKg", "tareKg" -> formats.kg(new BigDecimal(stored));
            case "measured" ->
                words.of(Boolean.parseBoolean(stored) ? "pickup.history.measured" : "pickup.history.estimated");
            case "deviation" -> words.of(DeviationKind.valueOf(stored));
            case "deviationFee" ->
                readsPrices() ? formats.amount(new BigDecimal(stored)) : words.of("pickup.deviation.amount");
            case null, default -> stored;
        };
    }

    /** "Gips, tømme, storsekk, 2 stk." */
    private String line(PickupLine line) {
        if (line.isOther()) return words.of("pickup.other") + ": " + line.description();
        var containers = pickupWords.containers(line);
        return pickupWords.title(line) + (containers.isEmpty() ? "" : ", " + containers);
    }
}
