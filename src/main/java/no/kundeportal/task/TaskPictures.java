package no.kundeportal.task;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import no.kundeportal.document.Pictures.Picture;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures in a task: either side adds some, both see all. */
@Service
@Transactional(readOnly = true)
public class TaskPictures {

    public record Shown(UUID id, Instant at, Side side) {}

    /** @param content JPEG */
    public record Stored(String task, byte[] content) {}

    /** Of one side in one task. */
    static final int MOST = 12;

    private final JdbcClient database;
    private final TaskList list;
    private final Clock clock;

    TaskPictures(JdbcClient database, TaskList list, Clock clock) {
        this.database = database;
        this.list = list;
        this.clock = clock;
    }

    /** Those of a task that the caller has found for its viewer, the oldest first. */
    public List<Shown> of(Task task) {
        return database.sql("select id, at, side from task_picture where task_number = :task order by at, id")
                .param("task", task.number())
                .query(Shown.class)
                .list();
    }

    /** For whoever sees the task; a picture of any other does not exist. */
    public Stored find(Viewer viewer, UUID id, boolean small) {
        var stored = database.sql("select task_number task, " + (small ? "thumbnail" : "content")
                        + " content from task_picture where id = :id")
                .param("id", id)
                .query((row, i) -> new Stored(row.getString("task"), row.getBytes("content")))
                .optional()
                .orElseThrow(NotFound::new);
        list.row(viewer, stored.task());
        return stored;
    }

    /** All of them or none. A picture that this side has added before is not added again. */
    @Transactional
    void add(Task task, Side side, Viewer by, List<Picture> pictures) {
        if (pictures.isEmpty()) return;
        pictures.forEach(picture -> add(task, side, by, picture));
        if (of(task).stream().filter(shown -> shown.side() == side).count() > MOST)
            throw Refusal.of("files", "task.pictures.tooMany", MOST);
    }

    private void add(Task task, Side side, Viewer by, Picture picture) {
        database.sql("""
                        insert into task_picture (id, task_number, at, side, person_id, content, thumbnail, digest)
                        values (:id, :task, :at, :side, :person, :content, :thumbnail, :digest)
                        on conflict (task_number, side, digest) do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("task", task.number())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
                .param("side", side.name())
                .param("person", by.person())
                .param("content", picture.content())
                .param("thumbnail", picture.thumbnail())
                .param("digest", sha256(picture.content()))
                .update();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
