package no.kundeportal.pickup.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.catalogue.ContainerType;
import no.kundeportal.customer.Site;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Right;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.Correction;
import no.kundeportal.pickup.Deviation;
import no.kundeportal.pickup.DeviationKind;
import no.kundeportal.pickup.Pickup;
import no.kundeportal.pickup.PickupEvent;
import no.kundeportal.pickup.PickupLine;
import no.kundeportal.pickup.PickupRow;
import no.kundeportal.pickup.Status;
import no.kundeportal.pickup.TimeWindow;
import no.kundeportal.web.Formats;
import no.kundeportal.web.InTemplates;
import no.kundeportal.web.Viewers;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** How pickups, their lines and the values kept in their history read. */
@Component("pickupWords")
@InTemplates
public class PickupWords {

    private final Catalogue catalogue;
    private final Sites sites;
    private final Words words;
    private final Formats formats;
    private final Viewers viewers;

    PickupWords(Catalogue catalogue, Sites sites, Words words, Formats formats, Viewers viewers) {
        this.catalogue = catalogue;
        this.sites = sites;
        this.words = words;
        this.formats = formats;
        this.viewers = viewers;
    }

    /** "Trevirke, bytte", and how many lines more. */
    public String title(Pickup pickup) {
        var line = pickup.line();
        var first = line.isOther() ? words.of("pickup.other") : title(line);
        return and(first, pickup.lines().size() - 1);
    }

    public String title(PickupRow row) {
        var article = row.article();
        var first = article == null ? words.of("pickup.other") : article + ", " + lower(row.action());
        return and(first, row.more());
    }

    /** "Trevirke, bytte" */
    public String title(PickupLine line) {
        return article(line) + ", " + lower(line.action());
    }

    /** Annet in its own words, or the containers of the first line. */
    public String detail(PickupRow row) {
        if (row.article() == null) return formats.quoted(row.description(), 60);
        var type = Objects.toString(row.container(), "");
        if (row.containerCount() == null) return type;
        return (type.isEmpty() ? "" : type + ", ") + words.of("pickup.pieces", row.containerCount());
    }

    /** "Trevirke + 2 til" */
    public String and(String first, int more) {
        return more == 0 ? first : words.of("pickup.more", first, more);
    }

    private String lower(Action action) {
        return words.of(action).toLowerCase(Locale.ROOT);
    }

    public String article(PickupLine line) {
        return article(line.articleCode());
    }

    /** "10 m³ container, 2 stk." */
    public String containers(PickupLine line) {
        var type = containerType(line.containerType());
        if (line.containerCount() == null) return type;
        return (type.isEmpty() ? "" : type + ", ") + words.of("pickup.pieces", line.containerCount());
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

    /** "Feil sortering: isopor i sekkene" */
    public String deviation(Deviation found) {
        var kind = words.of(found.kind());
        if (found.words().isEmpty()) return kind;
        return found.kind() == DeviationKind.OTHER ? found.words() : kind + ": " + found.words();
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

    /** Whether anything of it is an article that can be ordered once more. */
    public boolean isRepeatable(Pickup pickup) {
        return pickup.lines().stream().anyMatch(line -> !line.isOther());
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

    /** The last screen of a new order for the same: one more tap sends it. */
    public String again(Pickup pickup) {
        return OrderAddress.again(OrderStep.REVIEW, pickup);
    }

    /** A row knows its first line only; where there are more, the order itself says which. */
    public String again(PickupRow row) {
        return OrderAddress.again(OrderStep.REVIEW, row);
    }

    /** The screen on which another day is chosen for the same. */
    public String newDay(PickupRow row) {
        return OrderAddress.again(OrderStep.DAY, row);
    }

    public String newDay(Pickup pickup) {
        return OrderAddress.again(OrderStep.DAY, pickup);
    }

    /** The form in which the same is asked for again and again. */
    public String regularly(Pickup pickup) {
        var line = pickup.line();
        return UriComponentsBuilder.fromPath("/schedule/requests/new")
                .queryParam("site", pickup.site().value())
                .queryParam("choice", line.articleCode() + ":" + Objects.toString(line.containerType(), ""))
                .queryParam("action", line.action())
                .queryParam("containerCount", line.containerCount() == null ? 1 : line.containerCount())
                .build()
                .toUriString();
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
                ? words.of("pickup.event.left", article(what.substring(PickupEvent.LEFT.length())))
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
        return article == null ? name : article(article) + ": " + name;
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
            case "article" -> article(stored);
            case "containerType" -> containerType(stored);
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
        var containers = containers(line);
        return title(line) + (containers.isEmpty() ? "" : ", " + containers);
    }

    private String article(@Nullable String code) {
        return catalogue.article(code).map(article -> article.name().toString()).orElse(words.of("pickup.other"));
    }

    private String containerType(@Nullable String code) {
        return types().stream()
                .filter(type -> type.code().equals(code))
                .map(type -> type.name().toString())
                .findFirst()
                .orElse("");
    }

    private List<ContainerType> types() {
        return catalogue.containerTypes();
    }
}
