package no.kundeportal.pickup.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.catalogue.ContainerType;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.Deviation;
import no.kundeportal.pickup.DeviationKind;
import no.kundeportal.pickup.Pickup;
import no.kundeportal.pickup.PickupLine;
import no.kundeportal.pickup.PickupRow;
import no.kundeportal.web.Formats;
import no.kundeportal.web.InTemplates;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** How pickups and their lines read, and where the same is ordered again. */
@Component("pickupWords")
@InTemplates
public class PickupWords {

    private final Catalogue catalogue;
    private final Words words;
    private final Formats formats;

    PickupWords(Catalogue catalogue, Words words, Formats formats) {
        this.catalogue = catalogue;
        this.words = words;
        this.formats = formats;
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

    /** "Feil sortering: isopor i sekkene" */
    public String deviation(Deviation found) {
        var kind = words.of(found.kind());
        if (found.words().isEmpty()) return kind;
        return found.kind() == DeviationKind.OTHER ? found.words() : kind + ": " + found.words();
    }

    /** Whether anything of it is an article that can be ordered once more. */
    public boolean isRepeatable(Pickup pickup) {
        return pickup.lines().stream().anyMatch(line -> !line.isOther());
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

    String article(@Nullable String code) {
        return catalogue.article(code).map(article -> article.name().toString()).orElse(words.of("pickup.other"));
    }

    String containerType(@Nullable String code) {
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
