package no.kundeportal.project;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.kernel.PersonalRecords;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what to a project, append-only. */
@Component
public class ProjectHistory implements PersonalRecords {

    public enum Kind {
        MADE,
        CHANGED,
        PLANNED,
        ENDED,
        DELETED
    }

    /** @param field of a change, as {@link #fields} names it */
    public record Event(
            Instant at,
            Kind kind,
            String by,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after) {}

    private final JdbcClient database;
    private final Clock clock;

    ProjectHistory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of a project that the caller has found through its viewer; the newest first. */
    public List<Event> of(ProjectRow project) {
        return database.sql("""
                        select e.at, e.kind, p.name by, e.field, e.old_value, e.new_value
                        from building_project_event e join person p on p.id = e.person_id
                        where e.project_id = :project order by e.id desc limit 100
                        """)
                .param("project", project.id())
                .query((row, i) -> new Event(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("by"),
                        row.getString("field"),
                        row.getString("old_value"),
                        row.getString("new_value")))
                .list();
    }

    void tell(BuildingProject project, Kind kind, Viewer by) {
        write(project, kind, by, null, null, null);
    }

    /** One line for each field that differs. */
    void tell(BuildingProject project, Kind kind, Viewer by, Map<String, String> before, Map<String, String> after) {
        after.forEach((field, value) -> {
            var old = before.getOrDefault(field, "");
            if (!old.equals(value)) write(project, kind, by, field, old, value);
        });
    }

    private void write(
            BuildingProject project,
            Kind kind,
            Viewer by,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after) {
        database.sql("""
                        insert into building_project_event (project_id, at, kind, person_id, field, old_value, new_value)
                        values (:project, :at, :kind, :person, :field, :before, :after)
                        """)
                .param("project", project.id())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
                .param("kind", kind.name())
                .param("person", by.person())
                .param("field", field)
                .param("before", before)
                .param("after", after)
                .update();
    }

    /** The terms as they are compared and told: plain, in no language. */
    static Map<String, String> fields(Terms terms) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", terms.name());
        fields.put("site", terms.site());
        fields.put("kind", terms.kind().name());
        fields.put("floorArea", plain(terms.floorArea()));
        fields.put("startsOn", terms.startsOn().toString());
        fields.put("endsOn", Objects.toString(terms.endsOn(), ""));
        fields.put("appliedOn", terms.appliedOn().toString());
        fields.put("earlierRules", String.valueOf(terms.earlierRules()));
        fields.put("caseNumber", terms.caseNumber());
        fields.put("property", terms.property());
        return fields;
    }

    /** What is planned of all fractions together. */
    static Map<String, String> fields(Map<String, BigDecimal> plan) {
        return Map.of("plan", plain(plan.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public List<Map<String, Object>> of(UUID person) {
        return database.sql("""
                        select p.name, e.kind, e.at::text, e.field, e.old_value, e.new_value
                        from building_project_event e join building_project p on p.id = e.project_id
                        where e.person_id = :person order by e.id desc limit 2000
                        """).param("person", person).query().listOfRows();
    }
}
