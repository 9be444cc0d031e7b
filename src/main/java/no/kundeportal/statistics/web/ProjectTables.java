package no.kundeportal.statistics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.kundeportal.document.Table;
import no.kundeportal.document.Table.Column;
import no.kundeportal.document.Table.Fact;
import no.kundeportal.document.Table.Kind;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.Grouping;
import no.kundeportal.statistics.ProjectReport;
import no.kundeportal.statistics.ProjectWaste;
import no.kundeportal.statistics.ReportColumn;
import no.kundeportal.statistics.SlipReport;
import no.kundeportal.statistics.SlipRow;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Building projects as files: all of them, or one with its plan and its slips on sheets of their own. */
@Component
class ProjectTables {

    /** What stands of each slip that the report is documented by. */
    private static final List<ReportColumn> OF_SLIPS = List.of(
            ReportColumn.DATE,
            ReportColumn.SLIP,
            ReportColumn.FRACTION,
            ReportColumn.ARTICLE,
            ReportColumn.MATERIAL_CODE,
            ReportColumn.WASTE_CODE,
            ReportColumn.HAZARDOUS,
            ReportColumn.KG,
            ReportColumn.WEIGHT_KIND,
            ReportColumn.RD_CODE,
            ReportColumn.FACILITY,
            ReportColumn.DECLARATION,
            ReportColumn.CARRIER,
            ReportColumn.VEHICLE,
            ReportColumn.ORDER,
            ReportColumn.REFERENCE);

    private final FollowUpTables tables;
    private final ProjectLines lines;
    private final SlipReport slips;
    private final SlipCells cells;
    private final Words words;
    private final Formats formats;

    ProjectTables(
            FollowUpTables tables,
            ProjectLines lines,
            SlipReport slips,
            SlipCells cells,
            Words words,
            Formats formats) {
        this.tables = tables;
        this.lines = lines;
        this.slips = slips;
        this.cells = cells;
        this.words = words;
        this.formats = formats;
    }

    Table<ProjectLines.Line> of(Viewer viewer, ProjectWaste waste) {
        var columns = List.<Column<ProjectLines.Line>>of(
                text("statistics.field.fraction", line -> line.part().name().toString()),
                text(
                        "statistics.field.hazardous",
                        line -> words.of("statistics.hazardous." + line.part().hazardous())),
                text("followUp.tek17.codes", ProjectLines.Line::codes),
                weight("statistics.field.kg", line -> line.part().kg()),
                weight("followUp.tek17.share", ProjectLines.Line::share),
                weight("followUp.tek17.sortedKg", line -> line.part().sortedKg()),
                text("followUp.tek17.facility", line -> line.part().facility()),
                text("followUp.tek17.treatment", ProjectLines.Line::treatment),
                weight("followUp.tek17.measured", ProjectLines.Line::measured),
                new Column<>(
                        words.of("followUp.slips"),
                        Kind.COUNT,
                        line -> line.part().slips()));
        var more = new ArrayList<Table<?>>();
        if (!waste.plan().isEmpty()) more.add(plan(waste));
        more.add(slips(viewer, waste));
        return tables.table(
                        "tek17",
                        viewer,
                        ProjectReport.filter(waste.project()),
                        waste.period(),
                        columns,
                        facts(waste),
                        sink -> lines.of(waste, waste.parts()).forEach(sink))
                .with(more);
    }

    private Table<ProjectWaste.Planned> plan(ProjectWaste waste) {
        var columns = List.<Column<ProjectWaste.Planned>>of(
                text("statistics.field.fraction", each -> each.fraction().toString()),
                weight("followUp.tek17.planned", ProjectWaste.Planned::planned),
                weight("followUp.tek17.actual", ProjectWaste.Planned::actual),
                weight("followUp.tek17.difference", ProjectWaste.Planned::difference));
        return new Table<>(
                "",
                words.of("followUp.tek17.plan"),
                columns,
                List.of(),
                sink -> waste.plan().forEach(sink));
    }

    private Table<SlipRow> slips(Viewer viewer, ProjectWaste waste) {
        var columns = IntStream.range(0, OF_SLIPS.size())
                .mapToObj(i -> new Column<SlipRow>(
                        cells.title(viewer, OF_SLIPS.get(i)),
                        OF_SLIPS.get(i).kind(),
                        row -> cells.inWords(OF_SLIPS.get(i), row.values().get(i))))
                .toList();
        return new Table<>(
                "",
                words.of("followUp.tek17.slips"),
                columns,
                List.of(),
                sink -> slips.each(
                        viewer,
                        OF_SLIPS,
                        ProjectReport.filter(waste.project()),
                        waste.period(),
                        Grouping.none(),
                        sink));
    }

    private List<Fact> facts(ProjectWaste waste) {
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact(words.of("project.field.name"), waste.project().terms().name()));
        facts.addAll(lines.facts(waste.project()));
        lines.sentences(waste).forEach(sentence -> facts.add(new Fact(words.of("followUp.tek17.result"), sentence)));
        facts.addAll(lines.method(waste));
        return facts;
    }

    Table<ProjectReport.Line> of(Viewer viewer, List<ProjectReport.Line> overview) {
        var columns = List.<Column<ProjectReport.Line>>of(
                text("project.field.name", line -> line.project().terms().name()),
                text("project.field.site", line -> line.project().siteName()),
                text(
                        "project.field.kind",
                        line -> words.of(line.project().terms().kind())),
                day("project.field.startsOn", line -> line.project().terms().startsOn()),
                day("project.field.endsOn", line -> line.project().terms().endsOn()),
                day("project.field.appliedOn", line -> line.project().terms().appliedOn()),
                weight(
                        "followUp.tek17.floorArea",
                        line -> line.project().terms().floorArea()),
                weight("statistics.field.kg", line -> line.sorting().kg()),
                weight("followUp.tek17.sortedKg", line -> line.sorting().sortedKg()),
                weight("followUp.tek17.ratePercent", line -> line.sorting().rate()),
                weight("followUp.tek17.required", line -> line.sorting().required()));
        return new Table<>(
                words.of("followUp.tek17.listFile") + "-" + formats.today(),
                words.of("followUp.tek17"),
                columns,
                List.of(
                        new Fact(words.of("file.for"), viewer.member().title() + " (" + viewer.customer() + ")"),
                        new Fact(words.of("followUp.tek17.belongs"), words.of("followUp.tek17.belongs.how")),
                        new Fact(words.of("followUp.tek17.sorted"), words.of("followUp.tek17.sorted.how")),
                        new Fact(words.of("file.madeAt"), formats.now())),
                sink -> overview.forEach(sink));
    }

    private <T> Column<T> text(String key, Function<T, @Nullable Object> value) {
        return new Column<>(words.of(key), Kind.TEXT, value);
    }

    private <T> Column<T> day(String key, Function<T, @Nullable Object> value) {
        return new Column<>(words.of(key), Kind.DATE, value);
    }

    private <T> Column<T> weight(String key, Function<T, @Nullable Object> value) {
        return new Column<>(words.of(key), Kind.WEIGHT, value);
    }
}
