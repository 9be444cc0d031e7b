package no.kundeportal.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.kundeportal.account.Audit;
import no.kundeportal.account.AuditKind;
import no.kundeportal.account.Secrets;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members share with people without an account: a report as it was at that moment, behind a secret address. */
@Service
@Transactional
public class SharedReports {

    /** The days that a link may hold. */
    public static final List<Integer> VALIDITIES = List.of(7, 30, 90);

    /** What one person may have running: each keeps its files in the database. */
    static final int MOST = 100;

    /** @param amounts whether it shows any; sites: all that it tells of */
    public record Snapshot(
            String report,
            String name,
            Period period,
            boolean amounts,
            Collection<String> sites,
            byte[] pdf,
            byte[] xlsx) {}

    private static final String ROWS = """
            select r.id, r.report, r.name, r.from_day, r.to_day, r.customer_number, c.name customer, r.person_id, p.name by, r.economy,
                   r.made_at, r.expires_at, r.withdrawn_at, r.opened, r.opened_at
            from shared_report r join person p on p.id = r.person_id join customer c on c.number = r.customer_number
            """;

    private final JdbcClient database;
    private final SharingEnds ends;
    private final Audit audit;
    private final Clock clock;

    SharedReports(JdbcClient database, SharingEnds ends, Audit audit, Clock clock) {
        this.database = database;
        this.ends = ends;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the secret of its address, never to be seen again */
    public String share(Viewer viewer, Snapshot snapshot, @Nullable Integer days) {
        if (days == null || !VALIDITIES.contains(days)) throw Refusal.of("days", "shared.days.choose");
        if (running(viewer.person()) >= MOST) throw new Refusal("shared.tooMany", MOST);
        var secret = Secrets.random();
        var expires = clock.instant().plus(Duration.ofDays(days));
        database.sql("""
                        insert into shared_report (id, person_id, customer_number, hash, report, name, from_day, to_day, economy, sites, pdf, xlsx, made_at, expires_at)
                        values (:id, :person, :customer, :hash, :report, :name, :from, :to, :economy, :sites, :pdf, :xlsx, :now, :expires)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", viewer.person())
                .param("customer", viewer.customer().value())
                .param("hash", Secrets.hash(secret))
                .param("report", snapshot.report())
                .param("name", snapshot.name())
                .param("from", snapshot.period().from())
                .param("to", snapshot.period().to())
                .param("economy", snapshot.amounts())
                .param("sites", snapshot.sites().toArray(String[]::new))
                .param("pdf", snapshot.pdf())
                .param("xlsx", snapshot.xlsx())
                .param("now", now())
                .param("expires", expires.atOffset(now().getOffset()))
                .update();
        audit.record(AuditKind.SHARED, viewer, snapshot.name() + " → " + LocalDate.ofInstant(expires, clock.getZone()));
        return secret;
    }

    private long running(UUID person) {
        return database.sql(
                        "select count(*) from shared_report where person_id = :person and withdrawn_at is null and expires_at > :now")
                .param("person", person)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** The viewer's own, for administrators all of the organisation's; the newest first. */
    @Transactional(readOnly = true)
    public List<SharedReport> of(Viewer viewer) {
        return database.sql(ROWS + """
                        where r.customer_number = :customer and (:all or r.person_id = :person) order by r.made_at desc, r.id limit 500
                        """)
                .param("customer", viewer.customer().value())
                .param("all", viewer.may(Right.RECORD))
                .param("person", viewer.person())
                .query((row, i) -> report(row, viewer.person()))
                .list();
    }

    /** @throws NotFound for one that the viewer does not see in the list */
    public void withdraw(Viewer viewer, UUID id) {
        if (of(viewer).stream().noneMatch(each -> each.id().equals(id))) throw new NotFound();
        ends.end(id);
    }

    // For whoever holds the secret.

    /** A visit to its page. @throws NotFound for a secret that nobody was given */
    public SharedReport open(String secret) {
        var report = find(secret);
        if (report.state(clock.instant()) != SharedReport.State.RUNNING) return report;
        database.sql("update shared_report set opened = opened + 1, opened_at = :now where id = :id")
                .param("now", now())
                .param("id", report.id())
                .update();
        return report;
    }

    /** @throws NotFound for a secret that nobody was given */
    public SharedReport find(String secret) {
        var hash = Secrets.hash(secret);
        ends.endWhatMayNotBeSeen(hash);
        return database.sql(ROWS + " where r.hash = :hash")
                .param("hash", hash)
                .query((row, i) -> report(row, null))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @param ending "pdf" or "xlsx" */
    @Transactional(readOnly = true)
    public byte[] file(SharedReport report, String ending) {
        var column = ending.equals("pdf") ? "pdf" : "xlsx";
        return database.sql("select " + column + " from shared_report where id = :id and " + column + " is not null")
                .param("id", report.id())
                .query((row, i) -> row.getBytes(1))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static SharedReport report(ResultSet row, @Nullable UUID viewer) throws SQLException {
        return new SharedReport(
                row.getObject("id", UUID.class),
                row.getString("report"),
                row.getString("name"),
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                row.getString("customer"),
                row.getString("by"),
                row.getObject("person_id", UUID.class).equals(viewer),
                row.getBoolean("economy"),
                moment(row, "made_at"),
                moment(row, "expires_at"),
                row.getObject("withdrawn_at") == null ? null : moment(row, "withdrawn_at"),
                row.getInt("opened"),
                row.getObject("opened_at") == null ? null : moment(row, "opened_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
