package no.kundeportal.statistics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.kundeportal.document.Table;
import no.kundeportal.document.Table.Column;
import no.kundeportal.document.Table.Fact;
import no.kundeportal.document.Table.Kind;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.Climate;
import no.kundeportal.statistics.CodeSums;
import no.kundeportal.statistics.Hierarchy;
import no.kundeportal.statistics.Reconciliation;
import no.kundeportal.statistics.Reconciliation.StepShare;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.treatment.Factor;
import no.kundeportal.treatment.FactorKind;
import no.kundeportal.treatment.HierarchyStep;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reports of treatment as files. */
@Component
class FollowUpTables {

    private final Words words;
    private final Formats formats;
    private final ReportFacts about;
    private final DifferenceWords differences;

    FollowUpTables(Words words, Formats formats, ReportFacts about, DifferenceWords differences) {
        this.words = words;
        this.formats = formats;
        this.about = about;
        this.differences = differences;
    }

    Table<Hierarchy.Behind> hierarchy(Viewer viewer, SlipFilter filter, Period period, Hierarchy hierarchy) {
        var columns = List.<Column<Hierarchy.Behind>>of(
                column("followUp.step", Kind.TEXT, each -> words.of(each.row().step())),
                column(
                        "statistics.field.fraction",
                        Kind.TEXT,
                        each -> each.row().fraction().toString()),
                column("followUp.facility", Kind.TEXT, each -> each.row().facility()),
                column(
                        "followUp.codes",
                        Kind.TEXT,
                        each -> String.join(", ", each.row().codes())),
                column("followUp.share", Kind.WEIGHT, Hierarchy.Behind::share),
                column("statistics.field.kg", Kind.WEIGHT, each -> each.row().kg()),
                column("followUp.slips", Kind.COUNT, each -> each.row().slips()));
        return table(
                "hierarchy",
                viewer,
                filter,
                period,
                columns,
                List.of(new Fact(
                        words.of("followUp.basis"),
                        words.of("followUp.basis." + hierarchy.basis().key()))),
                sink -> List.of(HierarchyStep.values())
                        .forEach(step -> hierarchy.behind(step).forEach(sink)));
    }

    Table<CodeSums.CodeSum> sectors(Viewer viewer, SlipFilter filter, Period period, CodeSums sums) {
        var columns = List.<Column<CodeSums.CodeSum>>of(
                column("followUp.codes", Kind.TEXT, CodeSums.CodeSum::code),
                column("followUp.step", Kind.TEXT, each -> words.of(each.step())),
                column("statistics.field.kg", Kind.WEIGHT, CodeSums.CodeSum::kg),
                column("followUp.slips", Kind.COUNT, CodeSums.CodeSum::slips));
        return table(
                "sectors",
                viewer,
                filter,
                period,
                columns,
                List.of(new Fact(words.of("followUp.basis"), words.of("followUp.basis.code"))),
                sink -> sums.codes().forEach(sink));
    }

    Table<Reconciliation.Line> reconciliation(
            Viewer viewer, SlipFilter filter, Period period, Reconciliation reconciliation) {
        var columns = new ArrayList<Column<Reconciliation.Line>>();
        columns.add(column(
                "statistics.field.fraction", Kind.TEXT, line -> line.fraction().toString()));
        columns.add(column("followUp.volume", Kind.WEIGHT, Reconciliation.Line::volume));
        if (viewer.seesAmounts())
            columns.add(column(
                    "followUp.billed",
                    Kind.WEIGHT,
                    line -> line.billed() == null ? null : line.billed().kg()));
        for (var step : HierarchyStep.values()) {
            if (!step.isWeighed()) continue;
            columns.add(step("code", step, Reconciliation.Line::byCode));
            columns.add(step("profile", step, Reconciliation.Line::byProfile));
        }
        columns.add(column("followUp.why", Kind.TEXT, differences::of));
        return table(
                "reconciliation",
                viewer,
                filter,
                period,
                columns,
                List.of(),
                sink -> reconciliation.lines().forEach(sink));
    }

    Table<Climate.Line> climate(Viewer viewer, SlipFilter filter, Period period, Climate climate) {
        var columns = List.<Column<Climate.Line>>of(
                column("followUp.figure", Kind.TEXT, line -> words.of(line.kind())),
                column(
                        "statistics.field.fraction",
                        Kind.TEXT,
                        line -> line.fraction().toString()),
                column("followUp.codes", Kind.TEXT, Climate.Line::code),
                column("followUp.step", Kind.TEXT, line -> words.of(line.step())),
                column("statistics.field.kg", Kind.WEIGHT, Climate.Line::kg),
                factor("followUp.factor", Kind.WEIGHT, Factor.Terms::kgPerTonne),
                column("followUp.co2e", Kind.WEIGHT, Climate.Line::co2e),
                factor("treatment.source", Kind.TEXT, Factor.Terms::source),
                factor("factor.edition", Kind.TEXT, Factor.Terms::edition),
                factor("factor.region", Kind.TEXT, Factor.Terms::region),
                factor("factor.boundary", Kind.TEXT, terms -> words.of(terms.boundary())));
        return table(
                "climate",
                viewer,
                filter,
                period,
                columns,
                List.of(
                        new Fact(words.of(FactorKind.EMISSION), words.of("followUp.climate.caution")),
                        new Fact(words.of(FactorKind.AVOIDED), words.of("followUp.climate.avoided"))),
                sink -> climate.lines().forEach(sink));
    }

    private Column<Climate.Line> factor(String key, Kind kind, Function<Factor.Terms, Object> value) {
        return column(
                key,
                kind,
                line -> line.factor() == null ? null : value.apply(line.factor().terms()));
    }

    private Column<Reconciliation.Line> step(
            String basis, HierarchyStep step, Function<Reconciliation.Line, List<StepShare>> shares) {
        return new Column<>(
                words.of(step) + ", " + words.of("followUp.basis." + basis) + ", kg",
                Kind.WEIGHT,
                line -> shares.apply(line).stream()
                        .filter(share -> share.step() == step)
                        .findFirst()
                        .map(StepShare::kg)
                        .orElse(java.math.BigDecimal.ZERO));
    }

    private <T> Column<T> column(String key, Kind kind, Function<T, @Nullable Object> value) {
        return new Column<>(words.of(key), kind, value);
    }

    /** With what every one of these reports says of itself. */
    <T> Table<T> table(
            String report,
            Viewer viewer,
            SlipFilter filter,
            Period period,
            List<Column<T>> columns,
            List<Fact> more,
            Table.Rows<T> rows) {
        var facts = new ArrayList<>(about.selection(viewer, filter, period));
        facts.addAll(more);
        facts.add(new Fact(words.of("followUp.sources"), words.of("followUp." + report + ".sources")));
        facts.add(new Fact(words.of("statistics.field.kg"), words.of("followUp.about.kg")));
        facts.add(new Fact(words.of("file.madeAt"), formats.now()));
        return new Table<>(
                about.name(words.of("followUp." + report + ".file"), period),
                words.of("followUp." + report),
                columns,
                facts,
                rows);
    }
}
