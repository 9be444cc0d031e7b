package no.kundeportal.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.web.Languages;
import org.jspecify.annotations.Nullable;

/**
 * A member who sees the site of a pickup, with what the member has chosen for one kind of notice.
 *
 * @param portal and letter null where nothing was chosen
 */
record Recipient(
        UUID person,
        AccessLevel level,
        @Nullable String email,
        @Nullable String language,
        @Nullable Extent portal,
        @Nullable Extent letter) {

    /** To be read with site s and the parameter kind. */
    static final String COLUMNS =
            " m.person_id, m.level, person.email, person.language, portal.extent portal, letter.extent letter ";

    static final String JOINS = """
            join membership m on m.customer_number = s.customer_number and m.disabled_at is null
              and (m.all_sites or exists (select 1 from membership_site ms where ms.membership_id = m.id and ms.site_number = s.number))
            join person on person.id = m.person_id and person.disabled_at is null and person.removed_at is null
            left join lateral (
              select c.extent from notice_choice c where c.membership_id = m.id and c.kind = :kind and c.channel = 'PORTAL'
                and (c.site_number = s.number or c.site_number is null) order by c.site_number limit 1) portal on true
            left join lateral (
              select c.extent from notice_choice c where c.membership_id = m.id and c.kind = :kind and c.channel = 'EMAIL'
                and (c.site_number = s.number or c.site_number is null) order by c.site_number limit 1) letter on true
            """;

    static Recipient row(ResultSet row, int number) throws SQLException {
        return new Recipient(
                row.getObject("person_id", UUID.class),
                AccessLevel.valueOf(row.getString("level")),
                row.getString("email"),
                row.getString("language"),
                extent(row.getString("portal")),
                extent(row.getString("letter")));
    }

    private static @Nullable Extent extent(@Nullable String stored) {
        return stored == null ? null : Extent.valueOf(stored);
    }

    /** Nobody is told of the own doing; what a colleague does is news only to whoever has ordered. */
    boolean hears(NoticeKind kind, Channel channel, News news) {
        if (person.equals(news.by()) || channel == Channel.EMAIL && email == null) return false;
        var mine = person.equals(news.placedBy());
        if (news.isByCustomer() && !mine) return false;
        var chosen = channel == Channel.PORTAL ? portal : letter;
        return (chosen == null ? kind.usual(channel, level) : chosen).covers(mine);
    }

    Locale locale() {
        return Languages.localeOf(language);
    }
}
