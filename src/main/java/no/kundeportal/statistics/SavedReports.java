package no.kundeportal.statistics;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.PersonRemoved;
import no.kundeportal.kernel.PersonalRecords;
import no.kundeportal.kernel.Stale;
import no.kundeportal.kernel.Viewer;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports of one's own: what somebody shares, each reader sees within the own rights. */
@Service
@Transactional
public class SavedReports implements PersonalRecords {

    /** @param by who made it; monthly: whether the viewer gets it by e-mail */
    public record Row(
            UUID id,
            String name,
            String by,
            boolean own,
            boolean shared,
            boolean monthly,
            java.time.Instant changedAt) {}

    private final SavedReportRepository reports;
    private final JdbcClient database;
    private final Clock clock;

    SavedReports(SavedReportRepository reports, JdbcClient database, Clock clock) {
        this.reports = reports;
        this.database = database;
        this.clock = clock;
    }

    /** The own ones first, then what others share. */
    @Transactional(readOnly = true)
    public List<Row> of(Viewer viewer) {
        return database.sql("""
                        select r.id, r.name, p.name as by, r.owner_id = :person as own, r.shared, s.person_id is not null as monthly, r.changed_at
                        from saved_report r join person p on p.id = r.owner_id
                        left join report_subscription s on s.report_id = r.id and s.person_id = :person
                        where r.customer_number = :customer and (r.shared or r.owner_id = :person)
                        order by own desc, r.name, r.id limit 500
                        """)
                .param("person", viewer.person())
                .param("customer", viewer.customer().value())
                .query((row, i) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("by"),
                        row.getBoolean("own"),
                        row.getBoolean("shared"),
                        row.getBoolean("monthly"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @throws NotFound also for a report that somebody else keeps to themselves */
    @Transactional(readOnly = true)
    public SavedReport find(Viewer viewer, UUID id) {
        return reports.findById(id).filter(report -> report.isFor(viewer)).orElseThrow(NotFound::new);
    }

    /** @throws NotFound for a report of somebody else's, even a shared one */
    @Transactional(readOnly = true)
    public SavedReport findOwn(Viewer viewer, UUID id) {
        var report = find(viewer, id);
        if (!report.isBy(viewer)) throw new NotFound();
        return report;
    }

    public UUID save(Viewer viewer, String name, ReportDefinition definition, boolean shared) {
        return reports.saveAndFlush(new SavedReport(viewer, name, definition, shared, clock.instant()))
                .id();
    }

    /** @param version that the person saw; when the report has changed since, it is refused with both versions */
    public void change(Viewer viewer, UUID id, int version, String name, ReportDefinition definition, boolean shared) {
        var report = findOwn(viewer, id);
        if (report.currentVersion() != version)
            throw new Stale("/reports/" + id, List.of(new Stale.Difference("reports.name", report.name(), name)));
        report.change(name, definition, shared, clock.instant());
        reports.saveAndFlush(report);
    }

    /** For the viewer alone, whatever the original was. */
    public UUID copy(Viewer viewer, UUID id, String name) {
        return save(viewer, name, find(viewer, id).definition(), false);
    }

    public void delete(Viewer viewer, UUID id) {
        reports.delete(findOwn(viewer, id));
    }

    /** What was shared stays with the organisation; what was private goes with the person. */
    @EventListener
    void forget(PersonRemoved event) {
        database.sql("delete from saved_report where owner_id = :person and not shared")
                .param("person", event.person())
                .update();
        database.sql("delete from report_subscription where person_id = :person")
                .param("person", event.person())
                .update();
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public List<Map<String, Object>> of(UUID person) {
        return database.sql(
                        "select name, definition, shared, made_at::text from saved_report where owner_id = :person order by made_at")
                .param("person", person)
                .query()
                .listOfRows();
    }
}
