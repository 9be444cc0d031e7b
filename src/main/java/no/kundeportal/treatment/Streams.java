package no.kundeportal.treatment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.kundeportal.catalogue.Named;
import no.kundeportal.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is collected where: articles that stand at a facility's sites, or have a profile there. */
@Service
@Transactional(readOnly = true)
public class Streams {

    private static final int SIZE = 50;

    /** @param next the key with which the next page begins, null on the last */
    public record Page(List<Stream> rows, @Nullable String next) {}

    private static final String ROWS = """
            select k.article_code, k.facility_code, r.name, r.name_en, r.name_sv, w.name facility_name, p.id profile,
                   (select min(n.valid_from) from treatment_profile n where n.article_code = k.article_code and n.facility_code = k.facility_code
                      and n.superseded_at is null and n.valid_from > :today) begins
            from (select c.article_code, s.facility_code from site_container c join site s on s.number = c.site_number
                  union select article_code, facility_code from treatment_profile) k
            join article r on r.code = k.article_code
            join facility w on w.code = k.facility_code
            left join treatment_profile p on p.article_code = k.article_code and p.facility_code = k.facility_code and p.superseded_at is null
              and :today between p.valid_from and coalesce(p.valid_to, 'infinity')
            """;

    private final JdbcClient database;
    private final Profiles profiles;
    private final Clock clock;

    Streams(JdbcClient database, Profiles profiles, Clock clock) {
        this.database = database;
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * By article, then facility.
     *
     * @param facility only those of it, blank for all
     * @param missing only those without a profile today
     */
    public Page page(String facility, boolean missing, @Nullable String after) {
        var key = after == null ? new String[] {"", ""} : after.split("@", 2);
        if (key.length != 2) throw new NotFound();
        var condition = " where (k.article_code, k.facility_code) > (:article, :afterFacility)"
                + (facility.isBlank() ? "" : " and k.facility_code = :facility") + (missing ? " and p.id is null" : "")
                + " order by k.article_code, k.facility_code limit " + (SIZE + 1);
        var found = database.sql(ROWS + condition)
                .param("today", LocalDate.now(clock))
                .param("article", key[0])
                .param("afterFacility", key[1])
                .param("facility", facility)
                .query(Found::of)
                .list();
        var versions = profiles.versions(found.stream()
                .map(Found::profile)
                .filter(java.util.Objects::nonNull)
                .toList());
        var rows = found.stream()
                .map(each -> each.with(versions.stream()
                        .filter(version -> Long.valueOf(version.id()).equals(each.profile()))
                        .findFirst()
                        .orElse(null)))
                .toList();
        if (rows.size() <= SIZE) return new Page(rows, null);
        return new Page(rows.subList(0, SIZE), rows.get(SIZE - 1).key());
    }

    private record Found(Stream stream, @Nullable Long profile) {
        static Found of(ResultSet row, int number) throws SQLException {
            var profile = row.getLong("profile");
            var none = row.wasNull();
            return new Found(
                    new Stream(
                            row.getString("article_code"),
                            new Named(row.getString("name"), row.getString("name_en"), row.getString("name_sv")),
                            row.getString("facility_code"),
                            row.getString("facility_name"),
                            null,
                            row.getObject("begins", LocalDate.class)),
                    none ? null : profile);
        }

        Stream with(@Nullable ProfileVersion version) {
            return new Stream(
                    stream.articleCode(),
                    stream.article(),
                    stream.facilityCode(),
                    stream.facility(),
                    version,
                    stream.begins());
        }
    }
}
