package no.kundeportal.project.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.kundeportal.catalogue.Fraction;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.project.BuildingProject;
import org.jspecify.annotations.Nullable;

/** How much of each waste is planned, as it is typed; an empty field plans none of it. */
record PlanForm(
        @NotNull @Nullable Integer version, @Nullable List<@Valid @Nullable PlannedLine> lines) {

    record PlannedLine(
            @Nullable String fraction,

            @DecimalMin("0.001") @DecimalMax("100000000") @Digits(integer = 9, fraction = 3) @Nullable
            BigDecimal kg) {}

    /** More wastes than any catalogue has. */
    private static final int ROOM = 200;

    /** Room for every waste, whatever was sent. */
    PlanForm {
        var whole = new ArrayList<@Nullable PlannedLine>(lines == null ? List.of() : lines);
        while (whole.size() < ROOM) whole.add(null);
        whole.replaceAll(line -> line == null ? new PlannedLine(null, null) : line);
        lines = whole;
    }

    static PlanForm of(BuildingProject project, List<Fraction> fractions) {
        var planned = project.planned();
        return new PlanForm(
                project.currentVersion(),
                fractions.stream()
                        .<@Nullable PlannedLine>map(each -> new PlannedLine(each.code(), planned.get(each.code())))
                        .toList());
    }

    /** @throws Refusal for a waste that is not in the catalogue, which no page offers */
    Map<String, BigDecimal> toPlan(List<Fraction> fractions) {
        var known = fractions.stream().map(Fraction::code).toList();
        var plan = new HashMap<String, BigDecimal>();
        for (var line : Objects.requireNonNullElse(lines, List.<@Nullable PlannedLine>of())) {
            if (line == null || line.kg() == null) continue;
            if (!known.contains(Objects.toString(line.fraction(), ""))) throw new Refusal("project.plan.unknown");
            plan.put(Objects.requireNonNull(line.fraction()), line.kg());
        }
        return plan;
    }
}
