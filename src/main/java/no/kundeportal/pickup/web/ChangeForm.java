package no.kundeportal.pickup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.kundeportal.pickup.Arrangement;
import no.kundeportal.pickup.ChangePickup;
import no.kundeportal.pickup.Pickup;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.pickup.Terms;
import no.kundeportal.pickup.TimeWindow;
import org.jspecify.annotations.Nullable;

/** What the customer wants otherwise of an order that stands. */
record ChangeForm(
        @NotNull @Nullable Integer version,
        @Nullable Terms agreed,
        @Nullable LocalDate wantedOn,
        @NotNull @Nullable TimeWindow timeWindow,
        @Nullable List<@Valid @Nullable Line> lines,
        @Size(max = 1000) @Nullable String comment,
        @Size(max = 100) @Nullable String contactName,
        @Size(max = 30) @Nullable String contactPhone,
        @Size(max = 60) @Nullable String reference,
        @Size(max = 1000) @Nullable String reason) {

    ChangeForm {
        var whole = new ArrayList<@Nullable Line>();
        for (int i = 0; i < Pickups.MOST_LINES; i++) {
            var line = lines == null || i >= lines.size() ? null : lines.get(i);
            whole.add(line == null ? new Line(null) : line);
        }
        lines = whole;
    }

    record Line(@Min(1) @Max(99) @Nullable Integer containerCount) {}

    static ChangeForm of(Pickup pickup) {
        return new ChangeForm(
                pickup.currentVersion(),
                null,
                pickup.day(),
                pickup.timeWindow(),
                pickup.lines().stream()
                        .<@Nullable Line>map(line -> new Line(line.containerCount()))
                        .toList(),
                pickup.comment(),
                pickup.contactName(),
                pickup.contactPhone(),
                pickup.reference(),
                "");
    }

    ChangePickup toCommand() {
        return new ChangePickup(
                new Arrangement(
                        wantedOn,
                        Objects.requireNonNull(timeWindow),
                        text(comment),
                        text(contactName),
                        text(contactPhone),
                        text(reference)),
                counts());
    }

    private List<@Nullable Integer> counts() {
        var counts = new ArrayList<@Nullable Integer>();
        if (lines != null) lines.forEach(line -> counts.add(line == null ? null : line.containerCount()));
        return counts;
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
