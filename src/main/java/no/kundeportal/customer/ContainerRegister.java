package no.kundeportal.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands at a site, kept by the operator: together the site's own list of what can be ordered. */
@Service
@Transactional
public class ContainerRegister {

    /**
     * @param routeDay ISO weekday on which the rear-loader passes; null where none does
     * @param version that whoever changes it has seen
     */
    public record Entry(
            String article,
            String type,
            int count,
            LocalDate since,
            @Nullable Integer routeDay,
            int version) {}

    private final JdbcClient database;
    private final Clock clock;

    ContainerRegister(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In the order in which they were set out. */
    @Transactional(readOnly = true)
    public List<Entry> at(SiteNumber site) {
        return database.sql("""
                        select article_code, container_type, count, since, route_weekday, version from site_container
                        where site_number = :site order by id
                        """)
                .param("site", site.value())
                .query(ContainerRegister::entry)
                .list();
    }

    @Transactional(readOnly = true)
    public Entry find(SiteNumber site, String article, String type) {
        return at(site).stream()
                .filter(each -> each.article().equals(article) && each.type().equals(type))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @throws Refusal at the field that does not hold */
    public void add(SiteNumber site, Entry wanted) {
        if (wanted.since().isAfter(LocalDate.now(clock))) throw Refusal.of("since", "container.since.future");
        if (!isKnown(wanted)) throw Refusal.of("article", "container.unknown");
        var added = database.sql("""
                        insert into site_container (site_number, article_code, container_type, count, since, route_weekday)
                        values (:site, :article, :type, :count, :since, :routeDay) on conflict do nothing
                        """)
                .param("site", site.value())
                .param("article", wanted.article())
                .param("type", wanted.type())
                .param("count", wanted.count())
                .param("since", wanted.since())
                .param("routeDay", wanted.routeDay())
                .update();
        if (added == 0) throw Refusal.of("article", "container.known");
    }

    /** Count and route. */
    public void change(SiteNumber site, Entry wanted) {
        var stored = find(site, wanted.article(), wanted.type());
        var changed = database.sql("""
                        update site_container set count = :count, route_weekday = :routeDay, version = version + 1
                        where site_number = :site and article_code = :article and container_type = :type and version = :version
                        """)
                .param("site", site.value())
                .param("article", wanted.article())
                .param("type", wanted.type())
                .param("version", wanted.version())
                .param("count", wanted.count())
                .param("routeDay", wanted.routeDay())
                .update();
        if (changed == 0) throw stale(site, stored, wanted.count());
    }

    /** It is taken away; what was ordered of it stays as it was ordered. */
    public void remove(SiteNumber site, String article, String type, int version) {
        var stored = find(site, article, type);
        var removed = database.sql("""
                        delete from site_container
                        where site_number = :site and article_code = :article and container_type = :type and version = :version
                        """)
                .param("site", site.value())
                .param("article", article)
                .param("type", type)
                .param("version", version)
                .update();
        if (removed == 0) throw stale(site, stored, 0);
    }

    private static Stale stale(SiteNumber site, Entry stored, int typed) {
        var difference = new Stale.Difference("container.count", String.valueOf(stored.count()), String.valueOf(typed));
        return new Stale("/operator/sites/" + site.value(), List.of(difference));
    }

    private boolean isKnown(Entry wanted) {
        return database.sql("""
                        select exists (select 1 from article where code = :article) and exists (select 1 from container_type where code = :type)
                        """)
                .param("article", wanted.article())
                .param("type", wanted.type())
                .query(Boolean.class)
                .single();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getString("article_code"),
                row.getString("container_type"),
                row.getInt("count"),
                row.getObject("since", LocalDate.class),
                row.getObject("route_weekday", Integer.class),
                row.getInt("version"));
    }
}
