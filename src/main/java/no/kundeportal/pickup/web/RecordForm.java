package no.kundeportal.pickup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.kundeportal.pickup.Deviation;
import no.kundeportal.pickup.DeviationKind;
import no.kundeportal.pickup.Pickup;
import no.kundeportal.pickup.RecordCorrection;
import no.kundeportal.pickup.Weighbridge;
import org.jspecify.annotations.Nullable;

/** The record of a completed pickup as staff may set it right, and the reason. */
record RecordForm(
        @NotNull @Nullable Integer version,
        @Nullable List<@Valid @Nullable LineWeighing> lines,
        @Size(max = 60) @Nullable String declarationNumber,
        @Size(max = 60) @Nullable String reference,
        @Nullable DeviationKind deviation,
        @Size(max = 1000) @Nullable String deviationWords,

        @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 2) @Nullable
        BigDecimal deviationFee,

        @NotBlank @Size(max = 1000) @Nullable String reason) {

    RecordForm {
        lines = LineWeighing.whole(lines);
    }

    static RecordForm of(Pickup pickup, Map<String, Weighbridge.Reading> readings) {
        var lines = pickup.lines().stream()
                .<@Nullable LineWeighing>map(line ->
                        LineWeighing.of(line, line.slipNumber() == null ? null : readings.get(line.slipNumber())))
                .toList();
        var found = pickup.deviation();
        return new RecordForm(
                pickup.currentVersion(),
                lines,
                declared(pickup, readings),
                pickup.reference(),
                found == null ? null : found.kind(),
                found == null ? "" : found.words(),
                found == null ? null : found.fee(),
                "");
    }

    /** As its slips say, or the order where nothing hazardous of it has been weighed. */
    private static String declared(Pickup pickup, Map<String, Weighbridge.Reading> readings) {
        return readings.values().stream()
                .map(Weighbridge.Reading::declaration)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> CompletionForm.declared(pickup));
    }

    /** @param count how many lines the order has */
    RecordCorrection toCommand(int count) {
        var wanted = LineWeighing.typed(lines, count).stream()
                .map(line -> new RecordCorrection.Line(Objects.toString(line.article(), ""), line.toLine()))
                .toList();
        return new RecordCorrection(
                wanted,
                Objects.toString(declarationNumber, "").strip(),
                Deviation.of(deviation, Objects.toString(deviationWords, "").strip(), deviationFee),
                Objects.toString(reference, "").strip());
    }
}
