package no.kundeportal.pickup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import no.kundeportal.pickup.Completion;
import no.kundeportal.pickup.Deviation;
import no.kundeportal.pickup.DeviationKind;
import no.kundeportal.pickup.Pickup;
import org.jspecify.annotations.Nullable;

/** How a pickup went: each line, and what was found on the way. */
record CompletionForm(
        @NotNull @Nullable Integer version,
        @Nullable List<@Valid @Nullable LineWeighing> lines,
        @Size(max = 20) @Nullable String vehicle,
        @Size(max = 1000) @Nullable String words,
        @Size(max = 60) @Nullable String declarationNumber,
        @Nullable DeviationKind deviation,
        @Size(max = 1000) @Nullable String deviationWords,

        @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 2) @Nullable
        BigDecimal deviationFee) {

    CompletionForm {
        lines = LineWeighing.whole(lines);
    }

    static CompletionForm of(Pickup pickup, String vehicle) {
        var lines = pickup.lines().stream()
                .<@Nullable LineWeighing>map(line -> LineWeighing.of(line, null))
                .toList();
        return new CompletionForm(pickup.currentVersion(), lines, vehicle, "", declared(pickup), null, "", null);
    }

    static String declared(Pickup pickup) {
        var declaration = pickup.declaration();
        return declaration == null ? "" : Objects.toString(declaration.number(), "");
    }

    /** @param count how many lines the order has */
    Completion toCommand(int count) {
        var typed = Objects.toString(vehicle, "").strip();
        return new Completion(
                LineWeighing.typed(lines, count).stream()
                        .map(LineWeighing::toLine)
                        .toList(),
                typed.isEmpty() ? null : typed,
                Objects.toString(words, "").strip(),
                Objects.toString(declarationNumber, "").strip(),
                Deviation.of(deviation, Objects.toString(deviationWords, "").strip(), deviationFee));
    }
}
