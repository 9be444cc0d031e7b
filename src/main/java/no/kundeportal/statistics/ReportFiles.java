package no.kundeportal.statistics;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.PersonRemoved;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Viewer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Large files: asked for, made by a job, fetched by whoever asked, and gone after some days. */
@Service
@Transactional
public class ReportFiles {

    /** More rows than that are made in the background: what takes longer than a page may take is not waited for. */
    public static final long AT_ONCE = 5_000;

    public static final Duration KEPT = Duration.ofDays(7);
    private static final int CHUNK = 1 << 20;

    private final JdbcClient database;
    private final SchedulerClient scheduler;
    private final OneTimeTask<Void> making;
    private final Clock clock;

    ReportFiles(
            JdbcClient database,
            SchedulerClient scheduler,
            @Qualifier("reportFileMaking") OneTimeTask<Void> making,
            Clock clock) {
        this.database = database;
        this.scheduler = scheduler;
        this.making = making;
        this.clock = clock;
    }

    /** The same file asked for again while it is being made is the same file. */
    public UUID ask(Viewer viewer, String title, ReportDefinition definition, String ending, long total) {
        var known = of(viewer).stream()
                .filter(file -> file.isUnderway()
                        && file.ending().equals(ending)
                        && file.definition().equals(definition.query()))
                .findFirst();
        if (known.isPresent()) return known.get().id();
        var id = UUID.randomUUID();
        database.sql("""
                        insert into report_file (id, person_id, customer_number, title, definition, ending, economy, sites, total, asked_at, expires_at)
                        values (:id, :person, :customer, :title, :definition, :ending, :economy, :sites, :total, :now, :expires)
                        """)
                .param("id", id)
                .param("person", viewer.person())
                .param("customer", viewer.customer().value())
                .param("title", title)
                .param("definition", definition.query())
                .param("ending", ending)
                .param("economy", viewer.seesAmounts())
                .param("sites", Sites.keysOf(viewer))
                .param("total", total)
                .param("now", now())
                .param("expires", now().plus(KEPT))
                .update();
        scheduler.scheduleIfNotExists(making.instance(id.toString()), clock.instant());
        return id;
    }

    /** The viewer's own, the newest first; not those made with rights that the viewer has no more. */
    @Transactional(readOnly = true)
    public List<ReportFile> of(Viewer viewer) {
        var sites = viewer.sites().stream().map(SiteNumber::value).collect(Collectors.toSet());
        return database
                .sql("""
                        select * from report_file where person_id = :person and customer_number = :customer and expires_at > :now
                        order by asked_at desc, id limit 100
                        """)
                .param("person", viewer.person())
                .param("customer", viewer.customer().value())
                .param("now", now())
                .query((row, i) -> mayStill(viewer, sites, row) ? Optional.of(file(row)) : Optional.<ReportFile>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean mayStill(Viewer viewer, Set<String> sites, ResultSet row) throws SQLException {
        var then = Arrays.asList((String[]) row.getArray("sites").getArray());
        return sites.containsAll(then) && (viewer.seesAmounts() || !row.getBoolean("economy"));
    }

    /** @throws NotFound for a file of somebody else's, and for one that has expired */
    @Transactional(readOnly = true)
    public ReportFile find(Viewer viewer, UUID id) {
        return of(viewer).stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public void cancel(Viewer viewer, UUID id) {
        find(viewer, id);
        database.sql("update report_file set cancelling = true where id = :id and state = 'MAKING'")
                .param("id", id)
                .update();
    }

    /** Writes the file as it was made; a piece at a time is in memory. */
    @Transactional(readOnly = true)
    public void write(Viewer viewer, UUID id, OutputStream out) {
        if (find(viewer, id).state() != ReportFile.State.READY) throw new NotFound();
        for (int position = 0; ; position++) {
            var chunk = database.sql("select bytes from report_file_chunk where file_id = :id and position = :position")
                    .param("id", id)
                    .param("position", position)
                    .query((row, i) -> row.getBytes("bytes"))
                    .optional();
            if (chunk.isEmpty()) return;
            try {
                out.write(chunk.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    // For the job.

    /** Empty for one that is over: a second node finds nothing to do. */
    @Transactional(readOnly = true)
    public Optional<ReportFile> toMake(UUID id) {
        return database.sql("select * from report_file where id = :id and state = 'MAKING'")
                .param("id", id)
                .query((row, i) -> file(row))
                .optional();
    }

    /**
     * In a transaction of its own, since the rows come over one that only reads.
     *
     * @return whether it goes on
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean progress(UUID id, long done) {
        database.sql("update report_file set done = :done where id = :id")
                .param("done", done)
                .param("id", id)
                .update();
        return database.sql("select cancelling from report_file where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .map(cancelling -> !cancelling)
                .orElse(true);
    }

    public void keep(UUID id, InputStream content, long rows) throws IOException {
        database.sql("delete from report_file_chunk where file_id = :id")
                .param("id", id)
                .update();
        long size = 0;
        byte[] chunk;
        for (int position = 0; (chunk = content.readNBytes(CHUNK)).length > 0; position++) {
            database.sql("insert into report_file_chunk (file_id, position, bytes) values (:id, :position, :bytes)")
                    .param("id", id)
                    .param("position", position)
                    .param("bytes", chunk)
                    .update();
            size += chunk.length;
        }
        database.sql(
                        "update report_file set state = 'READY', done = :rows, size = :size, finished_at = :now where id = :id")
                .param("rows", rows)
                .param("size", size)
                .param("now", now())
                .param("id", id)
                .update();
    }

    public void end(UUID id, ReportFile.State state) {
        database.sql("update report_file set state = :state, finished_at = :now where id = :id and state = 'MAKING'")
                .param("state", state.name())
                .param("now", now())
                .param("id", id)
                .update();
    }

    public int expire() {
        return database.sql("delete from report_file where expires_at <= :now")
                .param("now", now())
                .update();
    }

    @EventListener
    void forget(PersonRemoved event) {
        database.sql("delete from report_file where person_id = :person")
                .param("person", event.person())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ReportFile file(ResultSet row) throws SQLException {
        return new ReportFile(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("customer_number"),
                row.getString("title"),
                row.getString("definition"),
                row.getString("ending"),
                ReportFile.State.valueOf(row.getString("state")),
                row.getBoolean("cancelling"),
                row.getLong("done"),
                row.getLong("total"),
                row.getLong("size"),
                moment(row, "asked_at"),
                moment(row, "expires_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
