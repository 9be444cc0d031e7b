package no.kundeportal.pickup.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.kundeportal.pickup.Completion;
import no.kundeportal.pickup.PickupLine;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.pickup.Weighbridge;
import org.jspecify.annotations.Nullable;

/** What one line weighed, or why it was left, as staff type it. */
record LineWeighing(
        @Size(max = 20) @Nullable String article,

        @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 3) @Nullable
        BigDecimal grossKg,

        @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 3) @Nullable
        BigDecimal tareKg,

        @DecimalMin("0.001") @DecimalMax("100000") @Digits(integer = 6, fraction = 3) @Nullable
        BigDecimal netKg,

        @Nullable Boolean estimated,
        @Size(max = 200) @Nullable String notCollected) {

    static LineWeighing of(PickupLine line, Weighbridge.@Nullable Reading known) {
        if (known == null) return new LineWeighing(line.articleCode(), null, null, null, false, line.notCollected());
        return new LineWeighing(
                line.articleCode(), known.grossKg(), known.tareKg(), known.netKg(), !known.measured(), "");
    }

    Completion.Line toLine() {
        return new Completion.Line(
                grossKg,
                tareKg,
                netKg,
                !Boolean.TRUE.equals(estimated),
                Objects.toString(notCollected, "").strip());
    }

    private boolean isTyped() {
        return grossKg != null
                || tareKg != null
                || netKg != null
                || !Objects.toString(notCollected, "").isBlank();
    }

    /** Room for every line that an order can have, whatever was sent. */
    static List<@Nullable LineWeighing> whole(@Nullable List<@Nullable LineWeighing> sent) {
        var whole = new ArrayList<@Nullable LineWeighing>();
        for (int i = 0; i < Pickups.MOST_LINES; i++) {
            var line = sent == null || i >= sent.size() ? null : sent.get(i);
            whole.add(line == null ? new LineWeighing(null, null, null, null, false, "") : line);
        }
        return whole;
    }

    /** Those of the order's lines, and any beyond them that were typed all the same: then they do not fit. */
    static List<LineWeighing> typed(@Nullable List<@Nullable LineWeighing> whole, int count) {
        var typed = new ArrayList<LineWeighing>();
        if (whole == null) return typed;
        for (int i = 0; i < whole.size(); i++)
            if (whole.get(i) instanceof LineWeighing line && (i < count || line.isTyped())) typed.add(line);
        return typed;
    }
}
