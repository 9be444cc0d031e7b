package no.kundeportal.statistics.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.kundeportal.document.Table.Fact;
import no.kundeportal.project.ProjectRow;
import no.kundeportal.project.ProjectRules;
import no.kundeportal.project.Work;
import no.kundeportal.statistics.ProjectReport;
import no.kundeportal.statistics.ProjectWaste;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The waste of a project in words, for page, paper and file. */
@Component
class ProjectLines {

    /**
     * @param codes of NS 9431, or of the European list for hazardous waste too
     * @param sorted whether it counts as sorted, and how much of it where that is not all or nothing
     * @param door the slips behind it
     */
    public record Line(
            ProjectWaste.Part part,
            String codes,
            String treatment,
            String sorted,
            @Nullable BigDecimal share,
            @Nullable BigDecimal measured,
            List<String> declarations,
            String door) {}

    private final ProjectRules rules;
    private final Words words;
    private final Formats formats;

    ProjectLines(ProjectRules rules, Words words, Formats formats) {
        this.rules = rules;
        this.words = words;
        this.formats = formats;
    }

    List<Line> of(ProjectWaste waste, List<ProjectWaste.Part> parts) {
        return parts.stream().map(part -> line(waste, part)).toList();
    }

    private Line line(ProjectWaste waste, ProjectWaste.Part part) {
        return new Line(
                part,
                codes(part),
                part.treatments().stream().map(this::treatment).collect(Collectors.joining(", ")),
                sorted(part),
                waste.share(part.kg()),
                waste.measuredShare(part),
                declarations(part),
                door(waste, part.articles(), List.of(part.facilityCode())));
    }

    /** Where the report is shared with somebody without an account: for its site and its days. */
    String sharing(ProjectWaste waste) {
        return UriComponentsBuilder.fromPath("/follow-up/tek17/share")
                .queryParam("project", waste.project().id())
                .queryParam("site", waste.project().terms().site())
                .queryParam("from", waste.period().from())
                .queryParam("to", waste.period().to())
                .toUriString();
    }

    /** All slips of the project. */
    String door(ProjectWaste waste) {
        return door(waste, List.of(), List.of());
    }

    /** Other reports over the same slips, by their keys. */
    Map<String, String> reports(ProjectWaste waste, boolean amounts) {
        var selection = door(waste).substring(door(waste).indexOf('?'));
        var reports = new LinkedHashMap<String, String>();
        for (var key :
                amounts ? List.of("hierarchy", "climate", "year", "cost") : List.of("hierarchy", "climate", "year"))
            reports.put(key, "/follow-up/" + key + selection);
        return reports;
    }

    /** Those of its clean fractions. */
    String cleanDoor(ProjectWaste waste) {
        var articles = waste.parts().stream()
                .filter(ProjectWaste.Part::clean)
                .flatMap(part -> part.articles().stream())
                .distinct()
                .sorted()
                .toList();
        return door(waste, articles, List.of());
    }

    String door(ProjectWaste waste, String fraction) {
        var filter =
                SlipFilter.ofFraction(fraction, List.of(waste.project().terms().site()));
        return Doors.to(filter, waste.period().from(), waste.period().to());
    }

    private static String door(ProjectWaste waste, List<String> articles, List<String> facilities) {
        var of = ProjectReport.filter(waste.project());
        var filter = new SlipFilter(
                null,
                null,
                of.site(),
                articles,
                of.fraction(),
                of.wasteCode(),
                facilities,
                of.container(),
                of.hazardous());
        return Doors.to(filter, waste.period().from(), waste.period().to());
    }

    private String codes(ProjectWaste.Part part) {
        var codes = new ArrayList<String>();
        part.materialCodes().forEach(code -> codes.add("NS " + code));
        if (part.hazardous()) part.wasteCodes().forEach(code -> codes.add("EAL " + formats.wasteCode(code, true)));
        return String.join(", ", codes);
    }

    private String treatment(ProjectWaste.Treatment treatment) {
        return Objects.requireNonNullElse(treatment.code(), "–") + " " + words.of(treatment.step());
    }

    private String sorted(ProjectWaste.Part part) {
        if (part.clean()) return words.of("followUp.tek17.sorted.yes");
        if (part.sortedKg().signum() == 0) return words.of("followUp.tek17.sorted.no");
        return words.of("followUp.tek17.sorted.reused", formats.kg(part.sortedKg()));
    }

    private List<String> declarations(ProjectWaste.Part part) {
        var all = new ArrayList<>(part.declarations());
        if (part.undeclared() > 0) all.add(words.of("followUp.tek17.undeclared", part.undeclared()));
        return all;
    }

    /** What the figures come to, in plain sentences: the law, good practice, and the amount for the floor area. */
    List<String> sentences(ProjectWaste waste) {
        var sorting = waste.sorting();
        var rate = sorting.rate();
        if (rate == null) return List.of();
        var sentences = new ArrayList<String>();
        var law = waste.project().source();
        sentences.add(
                sorting.isMet()
                        ? words.of("followUp.tek17.met", percent(rate), law, percent(sorting.required()))
                        : words.of(
                                "followUp.tek17.notMet",
                                percent(rate),
                                law,
                                percent(sorting.required()),
                                formats.kg(sorting.missingKg())));
        var practice = rules.goodPractice();
        sentences.add(
                sorting.reaches(practice)
                        ? words.of("followUp.tek17.practice", percent(practice))
                        : words.of(
                                "followUp.tek17.practice.not",
                                percent(practice),
                                formats.kg(sorting.missingKg(practice))));
        sentences.add(words.of(
                "followUp.tek17.area." + density(waste),
                formats.shortPercent(waste.kgPerSquareMetre()),
                formats.kg(rules.averageKg()),
                formats.kg(rules.pointKg()),
                formats.kg(rules.bestKg())));
        return sentences;
    }

    /** What the project is, as the head of a report says it. */
    List<Fact> facts(ProjectRow project) {
        var terms = project.terms();
        var facts = new ArrayList<Fact>();
        fact(facts, "site", project.siteName() + ", " + project.address());
        fact(facts, "kind", words.of(terms.kind()));
        fact(facts, "floorArea", formats.kg(terms.floorArea()) + " m²");
        fact(facts, "startsOn", formats.date(terms.startsOn()));
        fact(facts, "endsOn", terms.endsOn() == null ? words.of("project.open") : formats.date(terms.endsOn()));
        fact(facts, "appliedOn", formats.date(terms.appliedOn()));
        fact(facts, "requirement", requirement(project));
        fact(facts, "caseNumber", terms.caseNumber());
        fact(facts, "property", terms.property());
        return facts;
    }

    /** How it was counted, and where the waste went. */
    List<Fact> method(ProjectWaste waste) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.of("followUp.tek17.belongs"), words.of("followUp.tek17.belongs.how")));
        facts.add(new Fact(words.of("followUp.tek17.sorted"), words.of("followUp.tek17.sorted.how")));
        var measured = waste.measuredShare();
        if (measured != null)
            facts.add(new Fact(
                    words.of("followUp.tek17.weights"),
                    words.of("followUp.tek17.measured.of", formats.shortPercent(measured))));
        waste.parts().stream()
                .map(part -> part.facility() + ", " + part.facilityAddress())
                .distinct()
                .forEach(facility -> facts.add(new Fact(words.of("followUp.tek17.facility"), facility)));
        return facts;
    }

    private void fact(List<Fact> facts, String field, String value) {
        if (!value.isEmpty()) facts.add(new Fact(words.of("project.field." + field), value));
    }

    private String requirement(ProjectRow project) {
        return words.of(
                project.terms().earlierRules() ? "followUp.tek17.requirement.chosen" : "followUp.tek17.requirement",
                percent(project.required()),
                project.source());
    }

    /** The comparison is made for what is built: what is taken down weighs what it weighs. */
    private String density(ProjectWaste waste) {
        if (waste.project().terms().kind() == Work.DEMOLITION) return "DEMOLITION";
        var kg = waste.total();
        var area = waste.project().terms().floorArea();
        if (kg.compareTo(rules.bestKg().multiply(area)) <= 0) return "BEST";
        if (kg.compareTo(rules.pointKg().multiply(area)) < 0) return "POINT";
        return kg.compareTo(rules.averageKg().multiply(area)) <= 0 ? "AVERAGE" : "ABOVE";
    }

    private String percent(BigDecimal percent) {
        return formats.kg(percent);
    }

    BigDecimal goodPractice() {
        return rules.goodPractice();
    }
}
