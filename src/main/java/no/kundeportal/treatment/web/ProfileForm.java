package no.kundeportal.treatment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.treatment.Days;
import no.kundeportal.treatment.MeasuringPoint;
import no.kundeportal.treatment.ProfileTerms;
import no.kundeportal.treatment.Profiles;
import no.kundeportal.web.Decimals;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A version of a profile as it is typed.
 *
 * @param shares code and step of each row, "R5:RECOVERY"; blank where a row is not used
 * @param percent the share of each row, as text, since it is shown again as it was typed
 * @param previewed the name of what the preview has shown
 */
record ProfileForm(
        @NotNull @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotNull @Nullable MeasuringPoint measuringPoint,
        @NotBlank @Size(max = 300) @Nullable String source,
        @Nullable List<String> shares,
        @Nullable List<String> percent,
        @Nullable String previewed) {

    static final int ROWS = 6;

    /** @param before the version that it follows, whose shares are the ones to begin with */
    static ProfileForm following(@Nullable ProfileTerms before, LocalDate from, Function<BigDecimal, String> written) {
        if (before == null) return new ProfileForm(from, null, MeasuringPoint.ESTIMATE, "", List.of(), List.of(), "");
        var known = before.shares().all();
        return new ProfileForm(
                from,
                null,
                before.measuringPoint(),
                "",
                known.stream().map(share -> share.code() + ":" + share.step()).toList(),
                known.stream().map(share -> written.apply(share.percent())).toList(),
                "");
    }

    /** A row as it is shown, also when the form could not be read. */
    public record Row(String choice, String percent) {}

    List<Row> rows() {
        return rows(toArray(shares), toArray(percent));
    }

    static List<Row> rows(String @Nullable [] choice, String @Nullable [] percent) {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> new Row(at(choice, row), at(percent, row)))
                .toList();
    }

    private static String @Nullable [] toArray(@Nullable List<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }

    private static String at(String @Nullable [] values, int row) {
        return values == null || row >= values.length ? "" : Objects.toString(values[row], "");
    }

    /** @throws Refusal at "shares" for a row that is half filled in or no number */
    List<Profiles.Typed> typed() {
        var typed = new ArrayList<Profiles.Typed>();
        var number = 0;
        for (var row : rows()) {
            number++;
            var code = row.choice().strip();
            var share = row.percent().strip();
            if (code.isEmpty() && share.isEmpty()) continue;
            if (code.isEmpty() || share.isEmpty()) throw Refusal.of("shares", "treatment.shares.half", number);
            typed.add(new Profiles.Typed(
                    code,
                    Decimals.parse(share, LocaleContextHolder.getLocale())
                            .orElseThrow(() -> Refusal.of("shares", "treatment.shares.number", share))));
        }
        return typed;
    }

    ProfileTerms toTerms(Profiles profiles) {
        var days = new Days(Objects.requireNonNull(validFrom), validTo);
        return new ProfileTerms(
                days,
                Objects.requireNonNull(measuringPoint),
                Objects.requireNonNull(source).strip(),
                profiles.shares(typed()));
    }
}
