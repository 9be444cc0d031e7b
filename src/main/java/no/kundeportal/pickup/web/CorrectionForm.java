package no.kundeportal.pickup.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.Correction;
import no.kundeportal.pickup.Pickup;
import no.kundeportal.pickup.TimeWindow;
import org.jspecify.annotations.Nullable;

/** The whole order as facility staff may set it right, beside the version they saw and the reason. */
record CorrectionForm(
        @NotNull @Nullable Integer version,
        @NotBlank @Size(max = 20) @Nullable String site,
        @Size(max = 20) @Nullable String article,
        @Size(max = 1000) @Nullable String description,
        @NotNull @Nullable Action action,
        @Size(max = 20) @Nullable String containerType,
        @Min(1) @Max(99) @Nullable Integer containerCount,

        @DecimalMin("1") @DecimalMax("100000") @Digits(integer = 6, fraction = 3) @Nullable
        BigDecimal estimatedKg,

        @Nullable LocalDate day,
        @NotNull @Nullable TimeWindow timeWindow,
        @Size(max = 1000) @Nullable String comment,
        @Size(max = 100) @Nullable String contactName,
        @Size(max = 30) @Nullable String contactPhone,
        @Size(max = 60) @Nullable String reference,
        @NotBlank @Size(max = 1000) @Nullable String reason) {

    static CorrectionForm of(Pickup pickup) {
        var line = pickup.line();
        return new CorrectionForm(
                pickup.currentVersion(),
                pickup.site().value(),
                line.articleCode(),
                line.description(),
                line.action(),
                line.containerType(),
                line.containerCount(),
                line.estimatedKg(),
                pickup.day(),
                pickup.timeWindow(),
                pickup.comment(),
                pickup.contactName(),
                pickup.contactPhone(),
                pickup.reference(),
                "");
    }

    Correction toCommand() {
        return new Correction(
                text(site),
                code(article),
                text(description),
                Objects.requireNonNull(action),
                code(containerType),
                containerCount,
                estimatedKg,
                day,
                Objects.requireNonNull(timeWindow),
                text(comment),
                text(contactName),
                text(contactPhone),
                text(reference));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable String code(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
