package no.kundeportal.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person has been told in the portal, the newest first. Whoever only looks over the shoulder reads nothing away. */
@Service
@Transactional
public class Notices {

    public static final int PAGE = 50;

    /** @param next the key with which the next page begins, null on the last */
    public record Page(List<Notice> rows, @Nullable String next) {}

    /** @param waiting those among the unread that leave something to do */
    public record Unread(long all, long waiting) {
        static final Unread NONE = new Unread(0, 0);
    }

    /** @param order which the notice is about */
    public record Opened(CustomerNumber customer, String order) {}

    private static final String ROWS = "select n.id, n.kind, n.at, n.read_at, n.waits, " + News.COLUMNS
            + " from notice n join pickup p on p.number = n.pickup_number left join pickup_event e on e.id = n.event_id "
            + News.JOINS + """
             where n.person_id = :person and n.customer_number = :customer and n.channel = 'PORTAL' and p.site_number = any(:sites)
            """;

    private final JdbcClient database;
    private final Clock clock;

    Notices(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param after id of the last row of the page before; anything else is no page */
    @Transactional(readOnly = true)
    public Page page(Viewer viewer, NoticeFilter filter, @Nullable String after) {
        var conditions = (filter.kind() == null ? "" : " and n.kind = :kind")
                + (filter.site() == null ? "" : " and p.site_number = :site")
                + (after == null ? "" : " and n.id < :after");
        var query = database.sql(ROWS + conditions + " order by n.id desc limit " + (PAGE + 1))
                .params(scope(viewer));
        if (filter.kind() != null) query = query.param("kind", filter.kind().name());
        if (filter.site() != null) query = query.param("site", filter.site());
        if (after != null) query = query.param("after", key(after));
        var rows = query.query(Notice::row).list();
        if (rows.size() <= PAGE) return new Page(rows, null);
        return new Page(rows.subList(0, PAGE), String.valueOf(rows.get(PAGE - 1).id()));
    }

    private static long key(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }

    /** What is unread and leaves something to do that the order's own status does not say, the newest first. */
    @Transactional(readOnly = true)
    public List<Notice> waitingFor(Viewer viewer, int most) {
        return database.sql(ROWS
                        + " and n.read_at is null and n.waits and n.kind in ('ANSWER_NEEDED', 'DELAYED') order by n.id desc limit "
                        + most)
                .params(scope(viewer))
                .query(Notice::row)
                .list();
    }

    @Transactional(readOnly = true)
    public Unread unread(Viewer viewer) {
        if (!(viewer.standing() instanceof Standing.Member)) return Unread.NONE;
        return database.sql("""
                        select count(*) "all", count(*) filter (where n.waits) waiting from notice n
                        join pickup p on p.number = n.pickup_number
                        where n.person_id = :person and n.customer_number = :customer and n.channel = 'PORTAL' and n.read_at is null
                          and p.site_number = any(:sites)
                        """).params(scope(viewer)).query(Unread.class).single();
    }

    private static Map<String, Object> scope(Viewer viewer) {
        return Map.of(
                "person", viewer.person(),
                "customer", viewer.customer().value(),
                "sites", Sites.keysOf(viewer));
    }

    /**
     * Opens what the person was told, in the portal or by letter; with it all that was told of the same is read.
     *
     * @throws NotFound where it was told to somebody else
     */
    public Opened open(Viewer viewer, long id) {
        var opened = database.sql(
                        "select customer_number customer, pickup_number \"order\" from notice where id = :id and person_id = :person")
                .param("id", id)
                .param("person", viewer.person())
                .query((row, i) -> new Opened(new CustomerNumber(row.getString("customer")), row.getString("order")))
                .optional()
                .orElseThrow(NotFound::new);
        if (viewer.seer() == null)
            database.sql("""
                            update notice n set read_at = :now from notice told
                            where told.id = :id and n.person_id = told.person_id and n.pickup_number = told.pickup_number
                              and n.channel = 'PORTAL' and n.read_at is null
                              and (n.event_id, n.day) is not distinct from (told.event_id, told.day)
                            """)
                    .param("id", id)
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        return opened;
    }

    /** @param until the newest that the person has seen: what has come since stays unread */
    public void readAll(Viewer viewer, long until) {
        database.sql("""
                        update notice set read_at = :now
                        where person_id = :person and customer_number = :customer and channel = 'PORTAL' and read_at is null and id <= :until
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("person", viewer.person())
                .param("customer", viewer.customer().value())
                .param("until", until)
                .update();
    }
}
