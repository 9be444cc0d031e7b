package no.kundeportal.notification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.PersonalRecords;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a member wants to be told: at all sites, and otherwise at some. They belong to the membership, so each customer has
 * its own and they end with it. Only what differs from the usual, or at a site from all sites, is kept.
 */
@Service
@Transactional
public class Choices implements PersonalRecords {

    /** What holds for each kind, by channel. A site's has only what is chosen there. */
    public record Table(Map<NoticeKind, Map<Channel, Extent>> extents) {

        public @Nullable Extent of(NoticeKind kind, Channel channel) {
            return extents.getOrDefault(kind, Map.of()).get(channel);
        }
    }

    private record Choice(NoticeKind kind, Channel channel, Extent extent) {}

    private final JdbcClient database;

    Choices(JdbcClient database) {
        this.database = database;
    }

    /** What holds at all sites, chosen or usual. */
    @Transactional(readOnly = true)
    public Table everywhere(Viewer viewer) {
        var table = usual(viewer);
        chosen(viewer, null).forEach(each -> put(table, each));
        return new Table(table);
    }

    @Transactional(readOnly = true)
    public Table at(Viewer viewer, SiteNumber site) {
        requireSeen(viewer, site);
        var table = new EnumMap<NoticeKind, Map<Channel, Extent>>(NoticeKind.class);
        chosen(viewer, site).forEach(each -> put(table, each));
        return new Table(table);
    }

    /** The sites with choices of their own. */
    @Transactional(readOnly = true)
    public List<SiteNumber> sites(Viewer viewer) {
        return database
                .sql(
                        "select distinct c.site_number from notice_choice c join membership m on m.id = c.membership_id where m.person_id = :person and m.customer_number = :customer and c.site_number is not null order by c.site_number")
                .param("person", viewer.person())
                .param("customer", viewer.customer().value())
                .query(String.class)
                .list()
                .stream()
                .map(SiteNumber::new)
                .filter(viewer.sites()::contains)
                .toList();
    }

    /** Whether letters reach the person. */
    @Transactional(readOnly = true)
    public boolean hasEmail(Viewer viewer) {
        return database.sql("select email is not null from person where id = :person")
                .param("person", viewer.person())
                .query(Boolean.class)
                .single();
    }

    /**
     * @param site null for all sites
     * @param wanted what is missing stays as it is at all sites, or as usual
     */
    public void choose(Viewer viewer, @Nullable SiteNumber site, Table wanted) {
        if (site != null) requireSeen(viewer, site);
        var membership = membership(viewer);
        database.sql(
                        "delete from notice_choice where membership_id = :membership and site_number is not distinct from :site")
                .param("membership", membership)
                .param("site", site == null ? null : site.value())
                .update();
        var usual = site == null ? new Table(usual(viewer)) : new Table(Map.of());
        wanted.extents()
                .forEach((kind, channels) -> channels.forEach((channel, extent) -> {
                    if (extent != usual.of(kind, channel)) keep(membership, site, new Choice(kind, channel, extent));
                }));
    }

    private void keep(UUID membership, @Nullable SiteNumber site, Choice choice) {
        database.sql("""
                        insert into notice_choice (membership_id, site_number, kind, channel, extent)
                        values (:membership, :site, :kind, :channel, :extent)
                        on conflict (membership_id, kind, channel, site_number) do update set extent = excluded.extent
                        """)
                .param("membership", membership)
                .param("site", site == null ? null : site.value())
                .param("kind", choice.kind().name())
                .param("channel", choice.channel().name())
                .param("extent", choice.extent().name())
                .update();
    }

    private List<Choice> chosen(Viewer viewer, @Nullable SiteNumber site) {
        return database.sql("""
                        select c.kind, c.channel, c.extent from notice_choice c join membership m on m.id = c.membership_id
                        where m.person_id = :person and m.customer_number = :customer and c.site_number is not distinct from :site
                        """)
                .param("person", viewer.person())
                .param("customer", viewer.customer().value())
                .param("site", site == null ? null : site.value())
                .query((row, i) -> new Choice(
                        NoticeKind.valueOf(row.getString("kind")),
                        Channel.valueOf(row.getString("channel")),
                        Extent.valueOf(row.getString("extent"))))
                .list();
    }

    private static EnumMap<NoticeKind, Map<Channel, Extent>> usual(Viewer viewer) {
        var level = viewer.member().level();
        var table = new EnumMap<NoticeKind, Map<Channel, Extent>>(NoticeKind.class);
        for (var kind : NoticeKind.values())
            for (var channel : Channel.values()) put(table, new Choice(kind, channel, kind.usual(channel, level)));
        return table;
    }

    private static void put(Map<NoticeKind, Map<Channel, Extent>> table, Choice choice) {
        table.computeIfAbsent(choice.kind(), kind -> new EnumMap<>(Channel.class))
                .put(choice.channel(), choice.extent());
    }

    private UUID membership(Viewer viewer) {
        return database.sql("select id from membership where person_id = :person and customer_number = :customer")
                .param("person", viewer.person())
                .param("customer", viewer.customer().value())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static void requireSeen(Viewer viewer, SiteNumber site) {
        if (!viewer.sites().contains(site)) throw new NotFound();
    }

    @Override
    public String name() {
        return "noticeChoices";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Map<String, Object>> of(UUID person) {
        return database.sql("""
                        select m.customer_number, c.site_number, c.kind, c.channel, c.extent
                        from notice_choice c join membership m on m.id = c.membership_id where m.person_id = :person
                        order by m.customer_number, c.site_number nulls first, c.kind, c.channel
                        """).param("person", person).query().listOfRows();
    }
}
