package no.kundeportal.pickup.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.Arrangement;
import no.kundeportal.pickup.Declaration;
import no.kundeportal.pickup.PickupLine;
import no.kundeportal.pickup.PlacePickup;
import no.kundeportal.pickup.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * The order as it grows from step to step; until it is sent it lives in the address, so that nothing typed is lost.
 *
 * @param line the lines so far, each an {@link OrderLine}
 * @param choice what is being chosen: one more line, in the same words
 * @param description of Annet, which is one line at most
 */
public record OrderForm(
        @NotBlank @Size(max = 20) @Nullable String site,
        @Nullable List<String> line,
        @Size(max = 45) @Nullable String choice,
        @Nullable Action action,
        @Min(1) @Max(99) @Nullable Integer containerCount,

        @DecimalMin("1") @DecimalMax("100000") @Digits(integer = 6, fraction = 3) @Nullable
        BigDecimal estimatedKg,

        @Size(max = 1000) @Nullable String description,
        @Nullable LocalDate wantedOn,
        @Nullable TimeWindow timeWindow,
        @Size(max = 1000) @Nullable String comment,
        @Size(max = 100) @Nullable String contactName,
        @Size(max = 30) @Nullable String contactPhone,
        @Size(max = 60) @Nullable String reference,
        Declaration.@Nullable By declaredBy,
        @Size(max = 60) @Nullable String declarationNumber,
        @Nullable UUID requestKey) {

    /** The lines before the one that is being chosen. */
    List<OrderLine> before() {
        return line == null
                ? List.of()
                : line.stream()
                        .map(text -> OrderLine.of(Objects.toString(text, "")))
                        .toList();
    }

    public boolean isChoosing() {
        return choice != null && !choice.isBlank();
    }

    /** Those before, and the one that is being chosen. */
    List<OrderLine> lines() {
        var lines = new ArrayList<>(before());
        if (isChoosing()) lines.add(chosen());
        return lines;
    }

    private OrderLine chosen() {
        var count = String.valueOf(Objects.requireNonNullElse(containerCount, 1));
        return new OrderLine(text(choice), action, OrderLine.OTHER.equals(text(choice)) ? "" : count);
    }

    public boolean isOther() {
        return OrderLine.OTHER.equals(choice);
    }

    /** Whether Annet is one of the lines before: it is described there, and not offered once more. */
    public boolean hasOther() {
        return before().stream().anyMatch(OrderLine::isOther);
    }

    int wordsOfDescription() {
        var words = text(description);
        return words.isEmpty() ? 0 : words.split("\\s+").length;
    }

    OrderForm at(String theSite) {
        return with(theSite, wantedOn, requestKey);
    }

    OrderForm on(LocalDate day) {
        return with(site, day, requestKey);
    }

    OrderForm withKey(UUID key) {
        return with(site, wantedOn, key);
    }

    private OrderForm with(@Nullable String theSite, @Nullable LocalDate day, @Nullable UUID key) {
        return new OrderForm(
                theSite,
                line,
                choice,
                action,
                containerCount,
                estimatedKg,
                description,
                day,
                timeWindow,
                comment,
                contactName,
                contactPhone,
                reference,
                declaredBy,
                declarationNumber,
                key);
    }

    PlacePickup toCommand() {
        return new PlacePickup(
                text(site),
                lines().stream().map(this::pickupLine).toList(),
                new Arrangement(
                        wantedOn,
                        timeWindow == null ? TimeWindow.ANY : timeWindow,
                        text(comment),
                        text(contactName),
                        text(contactPhone),
                        text(reference)),
                Declaration.of(declaredBy, text(declarationNumber)),
                Objects.requireNonNull(requestKey));
    }

    private PickupLine pickupLine(OrderLine each) {
        if (each.isOther()) return new PickupLine(null, text(description), Action.EMPTY, null, null, estimatedKg);
        return new PickupLine(
                each.article(),
                "",
                Objects.requireNonNullElse(each.action(), Action.EMPTY),
                each.containerType(),
                each.pieces(),
                null);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
