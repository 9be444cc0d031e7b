package no.kundeportal.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the record, newest first: all of it for support, its own part for an organisation, and what concerns oneself. */
@Service
@Transactional(readOnly = true)
public class AuditLog {

    public static final int PAGE = 50;

    /** @param next the key with which the next page begins, null on the last */
    public record Page(List<AuditRow> rows, @Nullable Long next) {}

    private static final String COLUMNS =
            "select a.id, a.at, a.kind, a.user_id, b.user_id about, a.customer_number, a.address, ";
    private static final String DETAIL = "a.detail";

    /** Why support looked may concern another organisation of the same person. */
    private static final String DETAIL_FOR_ORGANISATION =
            "case when a.kind = 'VIEWED_AS' then '' else a.detail end detail";

    private static final String FROM = " from audit_entry a left join person b on b.id = a.about_person ";
    private static final String ROWS = COLUMNS + DETAIL + FROM;

    private final JdbcClient database;
    private final Clock clock;

    AuditLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Page page(Viewer viewer, AuditFilter filter, @Nullable Long after) {
        var query = new Query(viewer, filter);
        if (after != null) query.and("a.id < :after", "after", after);
        var rows = database.sql(query.sql() + " limit " + (PAGE + 1))
                .params(query.params)
                .query(AuditRow.class)
                .list();
        if (rows.size() <= PAGE) return new Page(rows, null);
        return new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).id());
    }

    public void each(Viewer viewer, AuditFilter filter, Consumer<? super AuditRow> sink) {
        var query = new Query(viewer, filter);
        try (var rows =
                database.sql(query.sql()).withFetchSize(500).params(query.params).query(AuditRow.class).stream()) {
            rows.forEach(sink);
        }
    }

    /** When staff have seen the portal as this person, and why. */
    public List<AuditRow> looksAt(UUID person) {
        return database.sql(
                        ROWS + " where a.about_person = :person and a.kind = 'VIEWED_AS' order by a.at desc limit 20")
                .param("person", person)
                .query(AuditRow.class)
                .list();
    }

    /** What a person has done and what was done to the person's access. */
    public List<AuditRow> of(UUID person, int most) {
        return database.sql(
                        ROWS
                                + " where a.person_id = :person or a.about_person = :person order by a.at desc, a.id desc limit :most")
                .param("person", person)
                .param("most", most)
                .query(AuditRow.class)
                .list();
    }

    private final class Query {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> params = new HashMap<>();
        private String detail = DETAIL;

        Query(Viewer viewer, AuditFilter filter) {
            scope(viewer);
            if (filter.from() != null) and("a.at >= :from", "from", startOf(filter.from()));
            if (filter.to() != null) and("a.at < :to", "to", startOf(filter.to().plusDays(1)));
            if (filter.q() != null && !filter.q().isBlank())
                and("a.user_id = :userId or b.user_id = :userId", "userId", UserIds.normalised(filter.q()));
            if (!filter.kind().isEmpty())
                and(
                        "a.kind = any(:kinds)",
                        "kinds",
                        filter.kind().stream().map(Enum::name).toArray(String[]::new));
        }

        /** An organisation sees what was done in its name, and when its members came and went. */
        private void scope(Viewer viewer) {
            if (!viewer.may(Right.RECORD)) throw new NotFound();
            if (viewer.may(Right.CUSTOMERS)) return;
            detail = DETAIL_FOR_ORGANISATION;
            and("""
                    a.customer_number = :customer
                    or a.kind in ('SIGNED_IN', 'SIGN_IN_FAILED', 'SIGNED_OUT', 'PASSWORD_CHANGED', 'PASSWORD_ASKED') and exists (
                      select 1 from membership m where m.customer_number = :customer and m.person_id in (a.person_id, a.about_person))
                    or a.kind = 'VIEWED_AS' and exists (
                      select 1 from membership m where m.customer_number = :customer and m.person_id = a.about_person)
                    """, "customer", viewer.customer().value());
        }

        void and(String condition, String name, Object value) {
            conditions.add("(" + condition + ")");
            params.put(name, value);
        }

        private OffsetDateTime startOf(LocalDate day) {
            return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
        }

        String sql() {
            var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
            return COLUMNS + detail + FROM + where + " order by a.id desc";
        }
    }
}
