package no.kundeportal.weighing;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deliveries and their files in the database, where every node can go on with them. */
@Component
class IntakeStore {

    private static final int CHUNK = 1024 * 1024;
    private static final String COLUMNS = """
            select id, content, file_name, created_at, state, done, total, cancelling, fresh, unchanged, corrections, bad, taken, net_kg, refusal,
                   refusal_detail
            from intake
            """;

    private final JdbcClient database;
    private final List<IntakeContent> contents;
    private final Clock clock;

    IntakeStore(JdbcClient database, List<IntakeContent> contents, Clock clock) {
        this.database = database;
        this.contents = contents;
        this.clock = clock;
    }

    @Transactional
    UUID create(Intake.Content content, String fileName, @Nullable UUID person) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into intake (id, content, file_name, person_id, created_at, state, total_bytes)
                        values (:id, :content, :name, :person, :at, 'CHECKING', 0)
                        """)
                .param("id", id)
                .param("content", content.name())
                .param("name", fileName)
                .param("person", person)
                .param("at", OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /** Keeps the file chunk by chunk, so that its size is no matter. */
    @Transactional
    void keep(UUID id, InputStream file) throws IOException {
        long size = 0;
        byte[] chunk;
        for (int position = 0; (chunk = file.readNBytes(CHUNK)).length > 0; position++) {
            database.sql("insert into intake_chunk (intake_id, position, bytes) values (:id, :position, :bytes)")
                    .param("id", id)
                    .param("position", position)
                    .param("bytes", chunk)
                    .update();
            size += chunk.length;
        }
        database.sql("update intake set total_bytes = :size, total = :size where id = :id")
                .param("id", id)
                .param("size", size)
                .update();
    }

    /** The file again. Reads one chunk at a time over the connection of the surrounding transaction. */
    InputStream file(UUID id) {
        return new ChunkStream(position -> database.sql(
                        "select bytes from intake_chunk where intake_id = :id and position = :position")
                .param("id", id)
                .param("position", position)
                .query((row, i) -> row.getBytes(1))
                .optional()
                .orElse(null));
    }

    @Transactional(readOnly = true)
    Optional<Intake> find(UUID id) {
        return database.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(IntakeStore::intake)
                .optional();
    }

    @Transactional(readOnly = true)
    List<Intake> latest() {
        return database.sql(COLUMNS + " order by created_at desc, id limit 20")
                .query(IntakeStore::intake)
                .list();
    }

    @Transactional(readOnly = true)
    List<Problem> problems(UUID id, int afterLine, String afterColumn, int count) {
        return database.sql("""
                        select line, column_name "column", value, reason from intake_problem
                        where intake_id = :id and (line, column_name) > (:line, :column)
                        order by line, column_name limit :count
                        """)
                .param("id", id)
                .param("line", afterLine)
                .param("column", afterColumn)
                .param("count", count)
                .query(Problem.class)
                .list();
    }

    void keep(UUID id, List<Problem> problems) {
        for (var problem : problems) {
            database.sql("""
                            insert into intake_problem (intake_id, line, column_name, value, reason)
                            values (:id, :line, :column, :value, :reason) on conflict do nothing
                            """)
                    .param("id", id)
                    .param("line", problem.line())
                    .param("column", problem.column())
                    .param("value", problem.value())
                    .param("reason", problem.reason())
                    .update();
        }
    }

    /**
     * Says how far it is, at once for all to see.
     *
     * @throws IntakeCancelled when somebody asked to stop
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(UUID id, long done, long total) {
        var cancelling = database.sql(
                        "update intake set done = :done, total = :total where id = :id returning cancelling")
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .query(Boolean.class)
                .optional();
        if (cancelling.orElse(false)) throw new IntakeCancelled();
    }

    /** @return false when it is not in that state any more */
    @Transactional
    boolean move(UUID id, Intake.State from, Intake.State to) {
        return database.sql(
                                "update intake set state = :to, done = 0, cancelling = false where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    /** Who took it in or let it go. */
    @Transactional
    void decidedBy(UUID id, UUID person) {
        database.sql("update intake set decided_by = :person where id = :id")
                .param("id", id)
                .param("person", person)
                .update();
    }

    @Transactional
    void askToCancel(UUID id) {
        database.sql("update intake set cancelling = true where id = :id and state in ('CHECKING', 'TAKING_IN')")
                .param("id", id)
                .update();
    }

    @Transactional
    void checked(UUID id, IntakeContent.Checked found) {
        database.sql("""
                        update intake set state = 'CHECKED', fresh = :fresh, unchanged = :unchanged, corrections = :corrections,
                               bad = :bad, net_kg = :netKg, done = total where id = :id
                        """)
                .param("id", id)
                .param("fresh", found.fresh())
                .param("unchanged", found.unchanged())
                .param("corrections", found.corrections())
                .param("bad", found.bad())
                .param("netKg", found.netKg())
                .update();
    }

    /** So many were really written: another delivery may have brought some of them meanwhile. */
    @Transactional
    void taken(UUID id, long count) {
        database.sql("update intake set taken = :count where id = :id")
                .param("id", id)
                .param("count", count)
                .update();
    }

    /** Ends it and lets go of the file. */
    @Transactional
    void finish(UUID id, Intake.State state, @Nullable String refusal, String detail) {
        database.sql("""
                        update intake set state = :state, refusal = :refusal, refusal_detail = :detail, finished_at = :at, cancelling = false
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("refusal", refusal)
                .param("detail", detail)
                .param("at", OffsetDateTime.now(clock))
                .update();
        database.sql("delete from intake_chunk where intake_id = :id")
                .param("id", id)
                .update();
        contents.forEach(content -> content.forget(id));
    }

    private static Intake intake(ResultSet row, int number) throws SQLException {
        return new Intake(
                row.getObject("id", UUID.class),
                Intake.Content.valueOf(row.getString("content")),
                row.getString("file_name"),
                Instant.from(row.getObject("created_at", OffsetDateTime.class)),
                Intake.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getBoolean("cancelling"),
                row.getLong("fresh"),
                row.getLong("unchanged"),
                row.getLong("corrections"),
                row.getLong("bad"),
                row.getLong("taken"),
                row.getBigDecimal("net_kg"),
                row.getString("refusal"),
                row.getString("refusal_detail"));
    }
}
