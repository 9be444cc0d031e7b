package no.kundeportal.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.kundeportal.catalogue.Named;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a pickup in one go, or, without any event, the pickup as it stands.
 *
 * @param event the first of its events
 * @param by who did it, null where nobody did
 * @param kinds of its events as the history has them, in their order
 * @param fields what was corrected
 * @param before the value that a day had: a day, or the moment until which an answer was promised
 * @param after the day that it is now
 * @param day of the pickup as it stands
 * @param article of the first line; null while Annet is being clarified
 * @param more lines beside the first
 */
public record News(
        @Nullable Long event,
        String order,
        String customer,
        String site,
        String siteName,
        String facilityName,
        String country,
        boolean withdrawn,
        @Nullable UUID placedBy,
        @Nullable UUID by,
        boolean byFacility,
        List<String> kinds,
        List<String> fields,
        String reason,
        @Nullable String before,
        @Nullable String after,
        @Nullable LocalDate day,
        TimeWindow timeWindow,
        @Nullable Named article,
        Action action,
        int more) {

    /** To be read with pickup p and, where there is one, its event e. */
    static final String COLUMNS = """
            e.id event_id, p.number, p.customer_number, p.site_number, s.name site_name, f.name facility_name, f.country, p.withdrawn,
            p.placed_by, e.person_id by_person, coalesce(e.by_facility, false) by_facility, act.kinds, act.fields,
            coalesce(act.reason, '') reason, act.before, act.after, p.day pickup_day, p.time_window,
            a.name article, a.name_en article_en, a.name_sv article_sv, l.action,
            (select count(*) - 1 from pickup_line every where every.pickup_number = p.number) more
            """;

    static final String JOINS = """
            join site s on s.number = p.site_number
            join facility f on f.code = p.facility_code
            join pickup_line l on l.pickup_number = p.number and l.position = 0
            left join article a on a.code = l.article_code
            left join lateral (
              select array_agg(x.kind order by x.id) kinds, array_remove(array_agg(distinct x.field), null) fields, max(x.reason) filter (where x.kind <> 'CLARIFIED') reason,
                     max(x.old_value) filter (where x.kind in ('CONFIRMED', 'MOVED', 'DELAYED') or x.field = 'day') before,
                     max(x.new_value) filter (where x.kind in ('CONFIRMED', 'MOVED', 'DELAYED', 'RETURNING') or x.field = 'day') after
              from pickup_event x
              where x.pickup_number = e.pickup_number and x.id >= e.id and x.at = e.at and x.person_id is not distinct from e.person_id
            ) act on e.id is not null
            """;

    static News row(ResultSet row, int number) throws SQLException {
        var event = row.getObject("event_id", Long.class);
        var article = row.getString("article");
        return new News(
                event,
                row.getString("number"),
                row.getString("customer_number"),
                row.getString("site_number"),
                row.getString("site_name"),
                row.getString("facility_name"),
                row.getString("country"),
                row.getBoolean("withdrawn"),
                row.getObject("placed_by", UUID.class),
                row.getObject("by_person", UUID.class),
                row.getBoolean("by_facility"),
                event == null ? List.of() : texts(row, "kinds"),
                event == null ? List.of() : texts(row, "fields"),
                row.getString("reason"),
                row.getString("before"),
                row.getString("after"),
                row.getObject("pickup_day", LocalDate.class),
                TimeWindow.valueOf(row.getString("time_window")),
                article == null ? null : new Named(article, row.getString("article_en"), row.getString("article_sv")),
                Action.valueOf(row.getString("action")),
                row.getInt("more"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    public boolean did(String kind) {
        return kinds.contains(kind);
    }

    /** By a colleague of whoever reads it. */
    boolean isByCustomer() {
        return by != null && !byFacility;
    }

    boolean isMoved() {
        var old = oldDay();
        return old != null && !old.equals(newDay());
    }

    public @Nullable LocalDate oldDay() {
        return dayOf(before);
    }

    public @Nullable LocalDate newDay() {
        return dayOf(after);
    }

    /** A day is written with ten characters; a moment is longer, and nothing is empty. */
    private static @Nullable LocalDate dayOf(@Nullable String value) {
        return value == null || value.length() != 10 ? null : LocalDate.parse(value);
    }
}
