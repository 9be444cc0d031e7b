package no.kundeportal.pickup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for an answer of the viewer's facility, by deadline and page by page. */
@Service
@Transactional(readOnly = true)
public class WaitingList {

    public static final int PAGE = 50;

    /** @param next the key with which the next page begins, null on the last */
    public record Page(List<PickupRow> rows, @Nullable String next) {}

    /**
     * What of the queue is shown, as it stands in the address, where each part may be missing.
     *
     * @param status what waits for the answer that this status asks for, and for no other
     * @param asked what customers have asked after the cut-off
     * @param dialogue what customers have asked or answered, and nobody has taken up
     * @param waits the other way round: what customers owe an answer
     */
    public record Filter(
            @Nullable Status status,
            @Nullable Boolean asked,
            @Nullable Boolean dialogue,
            @Nullable Boolean waits) {

        public static Filter all() {
            return new Filter(null, null, null, null);
        }

        /** One thing at a time, whatever the address says. */
        public String kind() {
            if (Boolean.TRUE.equals(waits)) return "waits";
            if (Boolean.TRUE.equals(dialogue)) return "dialogue";
            if (Boolean.TRUE.equals(asked)) return "asked";
            return status == null ? "all" : status.name();
        }
    }

    /** Figures that stop at {@link #MOST}, so that a long queue is not counted to its end. */
    public record Counts(
            int all, int clarifying, int asked, int ordered, int talking, int waits, int late, int missed) {}

    public static final int MOST = 100;

    /** The words of the partial index. */
    static final String WAITING = "p.facility_code = :facility and p.facility_due_at is not null";

    /** Reported by a customer, and the facility's turn. */
    static final String MISSED =
            "t.facility_code = :facility and t.kind = 'MISSED_PICKUP' and t.due_at is not null and t.status <> 'WAITING'";

    private static final String FROM_CUSTOMER = "p.facility_code = :facility and p.dialogue_state = 'FACILITY_ASKED'";
    private static final String ASKED = WAITING + " and p.request_due_at is not null";
    private static final String TALKING = WAITING + " and p.dialogue_state <> 'FACILITY_ASKED'";
    private static final String IN_STATUS =
            WAITING + " and p.request_due_at is null and p.dialogue_state is null and p.status = ";

    private final JdbcClient database;

    WaitingList(JdbcClient database) {
        this.database = database;
    }

    /** @param after key of the last row of the page before; anything else is no page */
    public Page page(Viewer viewer, Filter filter, @Nullable String after) {
        var parameters =
                new HashMap<String, Object>(Map.of("facility", viewer.facility().value()));
        var due = filter.kind().equals("waits") ? "p.dialogue_due_at" : "p.facility_due_at";
        var conditions = conditions(filter);
        if (after != null) {
            conditions += " and (" + due + ", p.number) > (:afterDue, :afterNumber)";
            var key = after.split(",", 2);
            if (key.length != 2) throw new NotFound();
            parameters.put("afterDue", moment(key[0]));
            parameters.put("afterNumber", key[1]);
        }
        var rows = database.sql(PickupList.ROWS + " where " + conditions + " order by " + due + ", p.number limit "
                        + (PAGE + 1))
                .params(parameters)
                .query(PickupList::row)
                .list();
        if (rows.size() <= PAGE) return new Page(rows, null);
        var last = rows.get(PAGE - 1);
        return new Page(rows.subList(0, PAGE), last.dueAt() + "," + last.number());
    }

    private static String conditions(Filter filter) {
        return switch (filter.kind()) {
            case "waits" -> FROM_CUSTOMER;
            case "dialogue" -> TALKING;
            case "asked" -> ASKED;
            case "all" -> WAITING;
            default -> IN_STATUS + "'" + filter.kind() + "'";
        };
    }

    private static OffsetDateTime moment(String text) {
        try {
            var moment = Instant.parse(text).atOffset(ZoneOffset.UTC);
            if (moment.getYear() < 1900 || moment.getYear() > 9999) throw new NotFound();
            return moment;
        } catch (DateTimeParseException e) {
            throw new NotFound();
        }
    }

    public Counts counts(Viewer viewer) {
        return database.sql(Stream.of(
                                WAITING,
                                IN_STATUS + "'CLARIFYING'",
                                ASKED,
                                IN_STATUS + "'ORDERED'",
                                TALKING,
                                FROM_CUSTOMER,
                                "p.facility_code = :facility and " + PickupList.LATE)
                        .map(conditions -> count("pickup p", conditions))
                        .collect(Collectors.joining(", ", "select ", ", " + count("task t", MISSED))))
                .param("facility", viewer.facility().value())
                .query((row, number) -> new Counts(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8)))
                .single();
    }

    private static String count(String table, String conditions) {
        return "(select count(*) from (select 1 from " + table + " where " + conditions + " limit " + MOST + ") found)";
    }

    /** What has come to the queue since a moment: orders, and what customers have asked about them. */
    public int newSince(Viewer viewer, Instant since) {
        return database.sql("select count(*) from (select 1 from pickup p where " + WAITING + """
                         and exists (select from pickup_event e where e.pickup_number = p.number and e.at > :since and not e.by_facility)
                         limit 100) p
                        """)
                .param("facility", viewer.facility().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
