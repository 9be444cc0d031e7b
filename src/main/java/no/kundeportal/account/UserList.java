package no.kundeportal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has access, and who is invited: one list, by name, within the viewer's reach. */
@Service
@Transactional(readOnly = true)
public class UserList {

    public static final int PAGE = 50;

    /** @param next the key with which the next page begins, null on the last */
    public record Page(List<UserRow> rows, @Nullable String next) {}

    private static final String MEMBERS = """
            select m.id, p.id person, p.name, p.user_id, p.email, m.customer_number, c.name customer_name, m.level, m.economy, m.all_sites,
                   coalesce((select string_agg(s.name, ', ' order by s.name) from membership_site ms join site s on s.number = ms.site_number
                             where ms.membership_id = m.id), '') sites,
                   p.last_signed_in_at,
                   case when p.disabled_at is not null then 'CLOSED' when m.disabled_at is not null then 'DISABLED' else 'ACTIVE' end state
            from membership m join person p on p.id = m.person_id join customer c on c.number = m.customer_number
            where true
            """;

    private static final String INVITED = """
            select i.id, null, i.name, null, i.email, i.customer_number, c.name, i.level, i.economy, i.all_sites,
                   coalesce((select string_agg(s.name, ', ' order by s.name) from invitation_site si join site s on s.number = si.site_number
                             where si.invitation_id = i.id), ''),
                   null,
                   case when exists (select 1 from secret_link l where l.invitation_id = i.id and l.replaced_at is null and l.expires_at > :now)
                     then 'INVITED' else 'EXPIRED' end
            from invitation i join customer c on c.number = i.customer_number
            where i.accepted_at is null and i.withdrawn_at is null
            """;

    private static final String WITHOUT = """
            select p.id, p.id, p.name, p.user_id, p.email, null, null, null, false, false, '', p.last_signed_in_at, 'WITHOUT'
            from person p
            where p.removed_at is null and not exists (select 1 from membership m where m.person_id = p.id)
              and not exists (select 1 from staff_role r where r.person_id = p.id)
            """;

    private final JdbcClient database;
    private final java.time.Clock clock;

    UserList(JdbcClient database, java.time.Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param after the key of the last row of the page before */
    public Page page(Viewer viewer, UserFilter filter, @Nullable String after) {
        var query = new Query(viewer, filter);
        if (after != null && !after.isBlank()) query.after(after);
        var rows = database.sql(query.sql() + " limit " + (PAGE + 1))
                .params(query.params)
                .query(UserList::row)
                .list();
        if (rows.size() <= PAGE) return new Page(rows, null);
        return new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).key());
    }

    /** All rows of the filter, one by one. */
    public void each(Viewer viewer, UserFilter filter, Consumer<? super UserRow> sink) {
        var query = new Query(viewer, filter);
        try (var rows =
                database.sql(query.sql()).withFetchSize(500).params(query.params).query(UserList::row).stream()) {
            rows.forEach(sink);
        }
    }

    private final class Query {

        private final Map<String, Object> params = new HashMap<>();
        private final List<String> members = new ArrayList<>();
        private final List<String> invited = new ArrayList<>();
        private final List<String> without = new ArrayList<>();
        private final List<String> rows = new ArrayList<>();
        private final boolean everybody;

        Query(Viewer viewer, UserFilter filter) {
            var reach = Reach.of(viewer);
            params.put("now", OffsetDateTime.now(clock));
            everybody = reach.customer() == null
                    && (filter.customer() == null || filter.customer().isBlank());
            var customer = reach.customer() == null
                    ? filter.customer()
                    : reach.customer().value();
            if (!everybody) {
                params.put("customer", Objects.requireNonNull(customer).strip());
                members.add("m.customer_number = :customer");
                invited.add("i.customer_number = :customer");
            }
            if (reach.sites() != null) within(reach.sites().toArray(String[]::new), "reach", false);
            if (!filter.site().isEmpty()) within(filter.site().toArray(String[]::new), "sites", true);
            if (!filter.words().isEmpty()) named(filter.words());
            if (!filter.level().isEmpty()) {
                params.put("levels", filter.level().stream().map(Enum::name).toArray(String[]::new));
                rows.add("level = any(:levels)");
            }
            if (!filter.state().isEmpty()) {
                params.put("states", filter.state().stream().map(Enum::name).toArray(String[]::new));
                rows.add("state = any(:states)");
            }
        }

        /** @param allToo whether access to all sites counts as access to these */
        private void within(String[] sites, String name, boolean allToo) {
            params.put(name, sites);
            var or = allToo ? "%s.all_sites or " : "";
            members.add((or
                            + "exists (select 1 from membership_site x where x.membership_id = m.id and x.site_number = any(:"
                            + name + "))")
                    .formatted("m"));
            invited.add((or
                            + "exists (select 1 from invitation_site x where x.invitation_id = i.id and x.site_number = any(:"
                            + name + "))")
                    .formatted("i"));
        }

        private void named(String words) {
            // Among all people only beginnings are looked for, which the indexes find.
            params.put("words", (everybody ? "" : "%") + words + "%");
            members.add("lower(p.name) like :words or p.user_id like :words or lower(p.email) like :words");
            without.addAll(members.subList(members.size() - 1, members.size()));
            invited.add("lower(i.name) like :words or lower(i.email) like :words");
        }

        void after(String key) {
            var comma = key.lastIndexOf(',');
            try {
                params.put("afterId", UUID.fromString(key.substring(comma + 1)));
            } catch (IllegalArgumentException e) {
                throw new NotFound();
            }
            params.put("afterName", key.substring(0, Math.max(comma, 0)));
            rows.add("(name, id) > (:afterName, :afterId)");
        }

        String sql() {
            var union = MEMBERS + and(members) + " union all " + INVITED + and(invited);
            if (everybody) union += " union all " + WITHOUT + and(without);
            return "select * from (" + union + ") users where true" + and(rows) + " order by name, id";
        }

        private static String and(List<String> conditions) {
            return conditions.stream().map(each -> " and (" + each + ")").reduce("", String::concat);
        }
    }

    private static UserRow row(ResultSet row, int number) throws SQLException {
        var level = row.getString("level");
        var signedIn = row.getObject("last_signed_in_at", OffsetDateTime.class);
        return new UserRow(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("user_id"),
                row.getString("email"),
                row.getString("customer_number"),
                row.getString("customer_name"),
                level == null ? null : AccessLevel.valueOf(level),
                row.getBoolean("economy"),
                row.getBoolean("all_sites"),
                row.getString("sites"),
                signedIn == null ? null : signedIn.toInstant(),
                UserState.valueOf(row.getString("state")));
    }
}
