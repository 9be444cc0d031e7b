package no.kundeportal.pickup.web;

import jakarta.validation.Valid;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.Arrangement;
import no.kundeportal.pickup.Correction;
import no.kundeportal.pickup.Pickup;
import no.kundeportal.pickup.PickupLine;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.pickup.TimeWindow;
import org.jspecify.annotations.Nullable;

/** The whole order as facility staff may set it right, beside the version they saw and the reason. */
record CorrectionForm(
        @NotNull @Nullable Integer version,
        @NotBlank @Size(max = 20) @Nullable String site,
        @Nullable List<@Valid @Nullable Line> lines,
        @Nullable LocalDate day,
        @NotNull @Nullable TimeWindow timeWindow,
        @Size(max = 1000) @Nullable String comment,
        @Size(max = 100) @Nullable String contactName,
        @Size(max = 30) @Nullable String contactPhone,
        @Size(max = 60) @Nullable String reference,
        @NotBlank @Size(max = 1000) @Nullable String reason) {

    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)]\\.(\\w+)");

    /** Those that are there, in their order, and after them room for one more. */
    record Line(
            @Size(max = 20) @Nullable String article,
            @Size(max = 1000) @Nullable String description,
            @Nullable Action action,
            @Size(max = 20) @Nullable String containerType,
            @Min(1) @Max(99) @Nullable Integer containerCount,

            @DecimalMin("1") @DecimalMax("100000") @Digits(integer = 6, fraction = 3) @Nullable
            BigDecimal estimatedKg,

            @Nullable Boolean removed) {

        static Line of(PickupLine line) {
            return new Line(
                    line.articleCode(),
                    line.description(),
                    line.action(),
                    line.containerType(),
                    line.containerCount(),
                    line.estimatedKg(),
                    false);
        }

        static Line blank() {
            return new Line(null, "", Action.EMPTY, null, null, null, false);
        }

        boolean isTyped() {
            return code(article) != null || !text(description).isEmpty();
        }

        PickupLine toLine() {
            return new PickupLine(
                    code(article),
                    text(description),
                    Objects.requireNonNullElse(action, Action.EMPTY),
                    code(containerType),
                    containerCount,
                    estimatedKg);
        }
    }

    CorrectionForm {
        var whole = new ArrayList<@Nullable Line>();
        for (int i = 0; i <= Pickups.MOST_LINES; i++) {
            var line = lines == null || i >= lines.size() ? null : lines.get(i);
            whole.add(line == null ? Line.blank() : line);
        }
        lines = whole;
    }

    static CorrectionForm of(Pickup pickup) {
        var lines = new ArrayList<@Nullable Line>();
        pickup.lines().forEach(line -> lines.add(Line.of(line)));
        lines.add(Line.blank());
        return new CorrectionForm(
                pickup.currentVersion(),
                pickup.site().value(),
                lines,
                pickup.day(),
                pickup.timeWindow(),
                pickup.comment(),
                pickup.contactName(),
                pickup.contactPhone(),
                pickup.reference(),
                "");
    }

    /** @param standing how many lines the order has; those beyond them are new */
    Correction toCommand(int standing) {
        return new Correction(
                text(site),
                wantedLines(standing),
                new Arrangement(
                        day,
                        Objects.requireNonNull(timeWindow),
                        text(comment),
                        text(contactName),
                        text(contactPhone),
                        text(reference)));
    }

    private List<Correction.Line> wantedLines(int standing) {
        return places(standing).stream()
                .map(i -> new Correction.Line(
                        i < standing ? i : null,
                        Objects.requireNonNull(lineAt(i)).toLine()))
                .toList();
    }

    /** Those of the form's lines that the order is to have. */
    private List<Integer> places(int standing) {
        return IntStream.range(0, lines == null ? 0 : lines.size())
                .filter(i -> lineAt(i) instanceof Line line
                        && !Boolean.TRUE.equals(line.removed())
                        && (i < standing || line.isTyped()))
                .boxed()
                .toList();
    }

    private @Nullable Line lineAt(int place) {
        return lines == null ? null : lines.get(place);
    }

    /** A rule counts the lines that the order is to have; the form has those too that are taken away. */
    Refusal placed(Refusal refusal, int standing) {
        var parts = LINE.matcher(Objects.toString(refusal.field(), ""));
        if (!parts.matches()) return refusal;
        var place = places(standing).get(Integer.parseInt(parts.group(1)));
        return refusal.at("lines[" + place + "]." + parts.group(2));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable String code(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
