package no.kundeportal.treatment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import no.kundeportal.catalogue.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Versions of profiles as they are read: one row each, the shares in it as arrays. */
final class ProfileRows {

    static final String SELECT = """
            select p.id, p.article_code, a.name article, a.name_en article_en, a.name_sv article_sv, p.facility_code, f.name facility,
                   p.valid_from, p.valid_to, p.measuring_point, p.source, p.made_at, p.superseded_at, h.codes, h.steps, h.percents
            from treatment_profile p
            join article a on a.code = p.article_code
            join facility f on f.code = p.facility_code
            join lateral (
              select array_agg(code order by position) codes, array_agg(coalesce(step, 'UNKNOWN') order by position) steps,
                     array_agg(percent order by position) percents
              from treatment_share where profile_id = p.id
            ) h on true
            """;

    private ProfileRows() {}

    static List<ProfileVersion> of(JdbcClient.StatementSpec statement) {
        return statement.query((row, i) -> version(row)).list();
    }

    static ProfileVersion version(ResultSet row) throws SQLException {
        return new ProfileVersion(
                row.getLong("id"),
                row.getString("article_code"),
                new Named(row.getString("article"), row.getString("article_en"), row.getString("article_sv")),
                row.getString("facility_code"),
                row.getString("facility"),
                new ProfileTerms(
                        new Days(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class)),
                        MeasuringPoint.valueOf(row.getString("measuring_point")),
                        row.getString("source"),
                        shares(row)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("superseded_at", OffsetDateTime.class)));
    }

    private static Shares shares(ResultSet row) throws SQLException {
        var codes = (String[]) row.getArray("codes").getArray();
        var steps = (String[]) row.getArray("steps").getArray();
        var percents = (java.math.BigDecimal[]) row.getArray("percents").getArray();
        var shares = new ArrayList<Share>();
        for (int i = 0; i < codes.length; i++)
            shares.add(new Share(codes[i], HierarchyStep.valueOf(steps[i]), percents[i]));
        return new Shares(shares);
    }

    private static java.time.@Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
