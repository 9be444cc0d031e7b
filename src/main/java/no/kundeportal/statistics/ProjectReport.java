package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.catalogue.Named;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.project.ProjectRow;
import no.kundeportal.project.Projects;
import no.kundeportal.treatment.HierarchyStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The waste of building projects. What is sorted is decided where it is delivered: by the fraction of the article, and by
 * the slip's code for what is re-used.
 */
@Service
@Transactional(readOnly = true)
public class ProjectReport {

    /** A project and what it has come to. */
    public record Line(ProjectRow project, Sorting sorting) {}

    private static final String SORTED = "f.clean or c.step = 'REUSE'";

    private final Projects projects;
    private final Catalogue catalogue;
    private final JdbcClient database;
    private final Clock clock;

    ProjectReport(Projects projects, Catalogue catalogue, JdbcClient database, Clock clock) {
        this.projects = projects;
        this.catalogue = catalogue;
        this.database = database;
        this.clock = clock;
    }

    /** All that the viewer sees, each with its figures. */
    public List<Line> overview(Viewer viewer) {
        var rows = projects.of(viewer);
        var sums = rows.isEmpty() ? Map.<UUID, BigDecimal[]>of() : sums(viewer);
        return rows.stream()
                .map(row -> {
                    var sum = sums.getOrDefault(row.id(), new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
                    return new Line(row, new Sorting(sum[0], sum[1], row.required()));
                })
                .toList();
    }

    private Map<UUID, BigDecimal[]> sums(Viewer viewer) {
        var sums = new HashMap<UUID, BigDecimal[]>();
        database.sql("""
                        select p.id, w.kg, w.sorted_kg
                        from building_project p cross join lateral (
                          select coalesce(sum(s.net_kg), 0) kg, coalesce(sum(s.net_kg) filter (where %s), 0) sorted_kg
                          from current_weigh_slip s
                          join article a on a.code = s.article_code join fraction f on f.code = a.fraction_code
                          left join treatment_code c on c.code = s.rd_code
                          where s.customer_number = p.customer_number and s.site_number = p.site_number
                            and s.weighed_at >= p.starts_on and s.weighed_at < least(coalesce(p.ends_on, :today), :today) + 1
                        ) w
                        where p.customer_number = :customer and p.site_number = any(:sites) and p.deleted_at is null
                        """.formatted(SORTED))
                .param("today", LocalDate.now(clock))
                .param("customer", viewer.customer().value())
                .param("sites", Sites.keysOf(viewer))
                .query(row -> {
                    sums.put(
                            row.getObject("id", UUID.class),
                            new BigDecimal[] {row.getBigDecimal("kg"), row.getBigDecimal("sorted_kg")});
                });
        return sums;
    }

    public ProjectWaste of(Viewer viewer, String id) {
        var project = projects.find(viewer, id);
        var period = project.period(LocalDate.now(clock));
        var scope = Scope.of(viewer, filter(project), period);
        var parts = database.sql("""
                        select a.fraction_code, f.name, f.name_en, f.name_sv, f.clean, coalesce(w.hazardous, false) hazardous,
                               case when w.hazardous then a.name end article, case when w.hazardous then a.name_en end article_en,
                               case when w.hazardous then a.name_sv end article_sv, s.facility_code, y.name facility,
                               y.address || ', ' || y.postal_code || ' ' || y.city facility_address,
                               array_agg(distinct coalesce(s.rd_code, '') || ':' || coalesce(c.step, 'UNKNOWN')) treatments,
                               array_agg(distinct s.article_code) articles, array_remove(array_agg(distinct a.material_code), null) material_codes,
                               array_remove(array_agg(distinct a.waste_code), null) waste_codes,
                               array_remove(array_agg(distinct case when w.hazardous then s.declaration_number end), null) declarations,
                               count(*) filter (where w.hazardous and s.declaration_number is null) undeclared,
                               sum(s.net_kg) kg, coalesce(sum(s.net_kg) filter (where %s), 0) sorted_kg,
                               coalesce(sum(s.net_kg) filter (where s.weight_kind = 'measured'), 0) measured_kg, count(*) slips
                        from current_weigh_slip s
                        join article a on a.code = s.article_code
                        join fraction f on f.code = a.fraction_code
                        join facility y on y.code = s.facility_code
                        left join waste_code w on w.code = a.waste_code
                        left join treatment_code c on c.code = s.rd_code
                        %s
                        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 order by kg desc, a.fraction_code, s.facility_code
                        """.formatted(SORTED, scope.slips()))
                .params(scope.parameters())
                .query(ProjectReport::part)
                .list();
        return new ProjectWaste(project, period, parts, plan(project, parts));
    }

    /** The slips that are the project's, within its period. */
    public static SlipFilter filter(ProjectRow project) {
        var none = SlipFilter.none();
        return new SlipFilter(
                null,
                null,
                List.of(project.terms().site()),
                none.article(),
                none.fraction(),
                none.wasteCode(),
                none.facility(),
                none.container(),
                none.hazardous());
    }

    /** Beside what came: each fraction that was planned or is there. */
    private List<ProjectWaste.Planned> plan(ProjectRow project, List<ProjectWaste.Part> parts) {
        var planned = new HashMap<String, BigDecimal>();
        database.sql("select fraction_code, kg from building_project_plan where project_id = :project")
                .param("project", project.id())
                .query(row -> {
                    planned.put(row.getString("fraction_code"), row.getBigDecimal("kg"));
                });
        if (planned.isEmpty()) return List.of();
        return catalogue.fractions().stream()
                .map(fraction -> new ProjectWaste.Planned(
                        fraction.code(),
                        fraction.name(),
                        fraction.clean(),
                        planned.getOrDefault(fraction.code(), BigDecimal.ZERO),
                        parts.stream()
                                .filter(part -> part.fractionCode().equals(fraction.code()))
                                .map(ProjectWaste.Part::kg)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .filter(each -> each.planned().signum() > 0 || each.actual().signum() > 0)
                .toList();
    }

    private static ProjectWaste.Part part(ResultSet row, int number) throws SQLException {
        var hazardous = row.getBoolean("hazardous");
        var name = hazardous ? "article" : "name";
        return new ProjectWaste.Part(
                row.getString("fraction_code"),
                new Named(row.getString(name), row.getString(name + "_en"), row.getString(name + "_sv")),
                row.getBoolean("clean"),
                hazardous,
                row.getString("facility_code"),
                row.getString("facility"),
                row.getString("facility_address"),
                strings(row, "treatments").stream()
                        .map(ProjectReport::treatment)
                        .toList(),
                strings(row, "articles"),
                strings(row, "material_codes"),
                strings(row, "waste_codes"),
                strings(row, "declarations"),
                row.getLong("undeclared"),
                row.getBigDecimal("kg"),
                row.getBigDecimal("sorted_kg"),
                row.getBigDecimal("measured_kg"),
                row.getLong("slips"));
    }

    private static ProjectWaste.Treatment treatment(String text) {
        var parts = text.split(":", 2);
        return new ProjectWaste.Treatment(parts[0].isEmpty() ? null : parts[0], HierarchyStep.valueOf(parts[1]));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
