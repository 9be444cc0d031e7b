package no.kundeportal.project;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kundeportal.customer.Customers;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Stale;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The building projects at the viewer's sites; kept by whoever administers those. */
@Service
@Transactional
public class Projects {

    private static final String ROWS = """
            select p.*, s.name site_name, s.address || ', ' || s.postal_code || ' ' || s.city address, r.percent, r.source
            from building_project p join site s on s.number = p.site_number
            cross join lateral (
              select q.percent, q.source from sorting_requirement q
              where q.valid_from <= p.applied_on and not (p.earlier_rules and p.applied_on <= coalesce(q.optional_until, '-infinity'))
              order by q.valid_from desc limit 1
            ) r
            where p.customer_number = :customer and p.site_number = any(:sites) and p.deleted_at is null
            """;

    private final BuildingProjectRepository projects;
    private final Requirements requirements;
    private final ProjectHistory history;
    private final ProjectWords words;
    private final Sites sites;
    private final Customers customers;
    private final JdbcClient database;
    private final Clock clock;

    Projects(
            BuildingProjectRepository projects,
            Requirements requirements,
            ProjectHistory history,
            ProjectWords words,
            Sites sites,
            Customers customers,
            JdbcClient database,
            Clock clock) {
        this.projects = projects;
        this.requirements = requirements;
        this.history = history;
        this.words = words;
        this.sites = sites;
        this.customers = customers;
        this.database = database;
        this.clock = clock;
    }

    /** Those that run first, then by their start, the newest first. */
    @Transactional(readOnly = true)
    public List<ProjectRow> of(Viewer viewer) {
        return database.sql(
                        ROWS
                                + " order by coalesce(p.ends_on, 'infinity') >= :today desc, p.starts_on desc, p.name, p.id limit 500")
                .param("customer", viewer.customer().value())
                .param("sites", Sites.keysOf(viewer))
                .param("today", today())
                .query(Projects::row)
                .list();
    }

    /** @throws NotFound also for a project at a site that the viewer does not see */
    @Transactional(readOnly = true)
    public ProjectRow find(Viewer viewer, String id) {
        return database.sql(ROWS + " and p.id = :id")
                .param("customer", viewer.customer().value())
                .param("sites", Sites.keysOf(viewer))
                .param("id", parsed(id))
                .query(Projects::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** As it is changed. */
    @Transactional(readOnly = true)
    public BuildingProject get(Viewer viewer, String id) {
        return projects.findById(parsed(id))
                .filter(project -> project.isFor(viewer))
                .orElseThrow(NotFound::new);
    }

    /** @return the project's id */
    public UUID make(Viewer viewer, Terms terms) {
        check(viewer, terms);
        // The same form sent twice waits here for the first one.
        customers.lock(viewer.customer());
        refuseAnother(null, terms);
        var project = projects.saveAndFlush(new BuildingProject(viewer, terms, clock.instant()));
        history.tell(project, ProjectHistory.Kind.MADE, viewer);
        return project.id();
    }

    /** @param version that the person saw; when the project has changed since, it is refused with both versions */
    public void change(Viewer viewer, String id, int version, Terms terms) {
        var project = get(viewer, id);
        check(viewer, terms);
        var before = ProjectHistory.fields(project.terms());
        var after = ProjectHistory.fields(terms);
        refuseStale(project, version, before, after);
        customers.lock(viewer.customer());
        refuseAnother(project.id(), terms);
        project.change(terms);
        projects.saveAndFlush(project);
        history.tell(project, ProjectHistory.Kind.CHANGED, viewer, before, after);
    }

    /** What is left out is not planned any more. */
    public void plan(Viewer viewer, String id, int version, Map<String, BigDecimal> kgByFraction) {
        var project = get(viewer, id);
        var before = ProjectHistory.fields(project.planned());
        var after = ProjectHistory.fields(kgByFraction);
        refuseStale(project, version, before, after);
        project.plan(kgByFraction);
        projects.saveAndFlush(project);
        history.tell(project, ProjectHistory.Kind.PLANNED, viewer, before, after);
    }

    public void end(Viewer viewer, String id, int version, LocalDate lastDay) {
        var project = get(viewer, id);
        var before = ProjectHistory.fields(project.terms());
        refuseStale(project, version, before, Map.of("endsOn", lastDay.toString()));
        project.end(lastDay, today());
        projects.saveAndFlush(project);
        history.tell(project, ProjectHistory.Kind.ENDED, viewer, before, Map.of("endsOn", lastDay.toString()));
    }

    /** @throws Refusal once waste was weighed for it: then it has been reported on, and is ended instead */
    public void delete(Viewer viewer, String id) {
        var project = get(viewer, id);
        if (hasSlips(find(viewer, id))) throw new Refusal("project.deletion.hasSlips");
        project.delete(clock.instant());
        projects.saveAndFlush(project);
        history.tell(project, ProjectHistory.Kind.DELETED, viewer);
    }

    /** Whether any waste is its own; of a project that the caller has found through its viewer. */
    @Transactional(readOnly = true)
    public boolean hasSlips(ProjectRow project) {
        var period = project.period(today());
        return database.sql("""
                        select exists (
                          select 1 from current_weigh_slip s join building_project p on p.customer_number = s.customer_number
                          where p.id = :id and s.site_number = p.site_number and s.weighed_at >= :from and s.weighed_at < :end)
                        """)
                .param("id", project.id())
                .param("from", period.from().atStartOfDay())
                .param("end", period.to().plusDays(1).atStartOfDay())
                .query(Boolean.class)
                .single();
    }

    private void check(Viewer viewer, Terms terms) {
        if (sites.find(viewer, terms.site()).isEmpty()) throw Refusal.of("site", "project.site.unknown");
        requirements.check(terms.checked(today()));
    }

    private void refuseAnother(@Nullable UUID id, Terms terms) {
        var known = database.sql("""
                        select exists (select 1 from building_project
                          where site_number = :site and lower(name) = lower(:name) and deleted_at is null and id is distinct from cast(:id as uuid))
                        """)
                .param("site", terms.site())
                .param("name", terms.name())
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (known) throw Refusal.of("name", "project.name.known");
    }

    private void refuseStale(
            BuildingProject project, int version, Map<String, String> stored, Map<String, String> typed) {
        if (project.currentVersion() == version) return;
        var differences = new ArrayList<Stale.Difference>();
        typed.forEach((field, value) -> {
            if (!value.equals(stored.get(field)))
                differences.add(new Stale.Difference(
                        "project.field." + field, words.value(field, stored.get(field)), words.value(field, value)));
        });
        throw new Stale("/follow-up/tek17?project=" + project.id(), differences);
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static ProjectRow row(ResultSet row, int number) throws SQLException {
        return new ProjectRow(
                row.getObject("id", UUID.class),
                new Terms(
                        row.getString("site_number"),
                        row.getString("name"),
                        Work.valueOf(row.getString("kind")),
                        row.getBigDecimal("floor_area"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("applied_on", LocalDate.class),
                        row.getBoolean("earlier_rules"),
                        row.getString("case_number"),
                        row.getString("property")),
                row.getString("site_name"),
                row.getString("address"),
                row.getBigDecimal("percent"),
                row.getString("source"),
                row.getInt("version"));
    }
}
