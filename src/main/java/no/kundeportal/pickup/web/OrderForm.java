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
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.customer.SiteContainer;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.PlacePickup;
import no.kundeportal.pickup.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * The order as it grows from step to step; until it is sent it lives in the address, so that nothing typed is lost.
 *
 * @param choice "article" or "article:container type" of the site's list, or "ANNET"
 */
public record OrderForm(
        @NotBlank @Size(max = 20) @Nullable String site,
        @NotBlank @Size(max = 45) @Nullable String choice,
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
        @Nullable UUID requestKey) {

    static final String OTHER = "ANNET";

    public boolean isOther() {
        return OTHER.equals(choice);
    }

    @Nullable
    String article() {
        return choice == null || isOther() ? null : choice.split(":", 2)[0];
    }

    @Nullable
    String containerType() {
        if (choice == null || isOther()) return null;
        var parts = choice.split(":", 2);
        return parts.length == 2 ? parts[1] : null;
    }

    boolean chooses(SiteContainer each) {
        return each.article().code().equals(article())
                && (containerType() == null || each.type().code().equals(containerType()));
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
                key);
    }

    PlacePickup toCommand() {
        return new PlacePickup(
                text(site),
                article(),
                isOther() ? text(description) : "",
                action == null ? Action.EMPTY : action,
                containerType(),
                isOther() ? null : Objects.requireNonNullElse(containerCount, 1),
                isOther() ? estimatedKg : null,
                wantedOn,
                timeWindow == null ? TimeWindow.ANY : timeWindow,
                text(comment),
                text(contactName),
                text(contactPhone),
                text(reference),
                Objects.requireNonNull(requestKey));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
