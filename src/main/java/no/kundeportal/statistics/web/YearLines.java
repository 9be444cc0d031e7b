package no.kundeportal.statistics.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import no.kundeportal.statistics.Climate;
import no.kundeportal.statistics.YearReport;
import no.kundeportal.treatment.FactorKind;
import no.kundeportal.treatment.HierarchyStep;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of the yearly report as lines, each beside the year before: what the page sums up and what its files hold. */
@Component
class YearLines {

    public enum Unit {
        KG,
        PERCENT,
        CO2E,
        AMOUNT
    }

    /**
     * @param section "summary", or the report that it comes from
     * @param value null where nothing was weighed
     * @param shown the value as it is read, where that is less exact
     */
    public record Line(
            String section,
            String label,
            Unit unit,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before,
            @Nullable BigDecimal shown,
            @Nullable BigDecimal shownBefore) {

        Line(String section, String label, Unit unit, @Nullable BigDecimal value, @Nullable BigDecimal before) {
            this(section, label, unit, value, before, value, before);
        }

        /** Per cent with one decimal; of a percentage the points. Null without a year before to compare with. */
        public @Nullable BigDecimal change() {
            if (value == null || before == null || unit != Unit.PERCENT && before.signum() == 0) return null;
            return unit == Unit.PERCENT
                    ? value.subtract(before)
                    : value.subtract(before).movePointRight(2).divide(before.abs(), 1, RoundingMode.HALF_UP);
        }
    }

    private final Words words;
    private final GroupLines spans;

    YearLines(Words words, GroupLines spans) {
        this.words = words;
        this.spans = spans;
    }

    List<Line> summary(YearReport report) {
        var lines = new ArrayList<Line>();
        lines.add(kg(
                "summary",
                words.of("statistics.waste"),
                report.volume().total().kg(),
                report.volume().total().kgBefore()));
        var now = report.hierarchy();
        var before = report.hierarchyBefore();
        lines.add(percent(words.of("followUp.year.recycling"), now.recyclingRate(), before.recyclingRate()));
        lines.add(percent(words.of("followUp.year.recovery"), now.recoveryRate(), before.recoveryRate()));
        lines.add(step("summary", report, HierarchyStep.UNKNOWN));
        for (var kind : FactorKind.values())
            lines.add(new Line(
                    "summary",
                    words.of(kind),
                    Unit.CO2E,
                    co2e(report.climate(), kind),
                    co2e(report.climateBefore(), kind)));
        var cost = report.cost();
        if (cost != null)
            lines.add(new Line("summary", words.of("followUp.cost.all"), Unit.AMOUNT, cost.all(), cost.allBefore()));
        return lines;
    }

    /** What a file holds: the summary, and the parts that add up to it. */
    List<Line> all(YearReport report) {
        var lines = new ArrayList<>(summary(report));
        var volume = report.volume();
        volume.spans()
                .forEach(span ->
                        lines.add(kg("volume", spans.span(volume.unit(), span.begin()), span.kg(), span.kgBefore())));
        volume.fractions()
                .forEach(each -> lines.add(kg("fraction", each.name().toString(), each.kg(), each.kgBefore())));
        steps(report).forEach(lines::add);
        for (var line : report.reconciliation().lines())
            lines.add(kg("reconciliation", line.fraction().toString(), line.volume(), null));
        var cost = report.cost();
        if (cost != null) {
            for (var material : cost.fractions())
                lines.add(new Line(
                        "cost",
                        material.fraction().toString(),
                        Unit.AMOUNT,
                        material.sum().net(),
                        material.sum().before()));
            lines.add(
                    new Line("cost", words.of("followUp.cost.fees"), Unit.AMOUNT, cost.feeAmount(), cost.feesBefore()));
        }
        return lines;
    }

    List<Line> steps(YearReport report) {
        return List.of(HierarchyStep.values()).stream()
                .filter(HierarchyStep::isWeighed)
                .map(step -> step("hierarchy", report, step))
                .toList();
    }

    private Line step(String section, YearReport report, HierarchyStep step) {
        var now = report.hierarchy();
        var before = report.hierarchyBefore();
        return new Line(
                section,
                words.of(step),
                Unit.KG,
                now.kg(step),
                before.kg(step),
                now.kilos().get(step),
                before.kilos().get(step));
    }

    /** Null where nothing has a factor: that is not the same as no gases. */
    private static @Nullable BigDecimal co2e(Climate climate, FactorKind kind) {
        var sum = climate.of(kind);
        return sum.covered().signum() == 0 ? null : sum.co2e();
    }

    private static Line kg(String section, String label, BigDecimal value, @Nullable BigDecimal before) {
        return new Line(section, label, Unit.KG, value, before);
    }

    private static Line percent(String label, @Nullable BigDecimal value, @Nullable BigDecimal before) {
        return new Line("summary", label, Unit.PERCENT, value, before);
    }
}
