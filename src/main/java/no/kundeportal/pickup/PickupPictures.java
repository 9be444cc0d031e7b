package no.kundeportal.pickup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import no.kundeportal.document.Pictures.Picture;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures of an order: what there is to collect, what blocked the way. Either side adds some, both see all. */
@Service
@Transactional
public class PickupPictures {

    /** @param content JPEG */
    public record Stored(String pickup, Instant at, byte[] content) {}

    private final Pickups pickups;
    private final PickupRepository repository;
    private final JdbcClient database;
    private final Clock clock;

    PickupPictures(Pickups pickups, PickupRepository repository, JdbcClient database, Clock clock) {
        this.pickups = pickups;
        this.repository = repository;
        this.database = database;
        this.clock = clock;
    }

    /** All of them or none. A picture that is there already is not added again. */
    public void add(Viewer viewer, String number, List<Picture> pictures) {
        repository.lock("pickup " + number);
        var pickup = pickups.find(viewer, number);
        for (var picture : pictures) {
            var id = UUID.randomUUID();
            if (store(id, viewer, pickup, picture)) pickup.addPicture(id, viewer, clock.instant());
        }
    }

    /** @return false where this side has added the same picture before */
    private boolean store(UUID id, Viewer viewer, Pickup pickup, Picture picture) {
        return database.sql("""
                        insert into pickup_picture (id, pickup_number, at, by_facility, person_id, width, height, content, thumbnail, digest)
                        values (:id, :pickup, :at, :byFacility, :person, :width, :height, :content, :thumbnail, :digest)
                        on conflict (pickup_number, by_facility, digest) do nothing
                        """)
                        .param("id", id)
                        .param("pickup", pickup.number())
                        .param("at", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
                        .param("byFacility", viewer.serves(pickup.facility()))
                        .param("person", viewer.person())
                        .param("width", picture.width())
                        .param("height", picture.height())
                        .param("content", picture.content())
                        .param("thumbnail", picture.thumbnail())
                        .param("digest", sha256(picture.content()))
                        .update()
                == 1;
    }

    /** For whoever sees the order; a picture of any other does not exist. */
    @Transactional(readOnly = true)
    public Stored find(Viewer viewer, UUID id, boolean small) {
        var stored = database.sql("select pickup_number, at, " + (small ? "thumbnail" : "content")
                        + " content from pickup_picture where id = :id")
                .param("id", id)
                .query((row, i) -> new Stored(
                        row.getString("pickup_number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBytes("content")))
                .optional()
                .orElseThrow(NotFound::new);
        pickups.find(viewer, stored.pickup());
        return stored;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
