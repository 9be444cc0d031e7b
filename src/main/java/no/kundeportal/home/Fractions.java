package no.kundeportal.home;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kundeportal.catalogue.Named;
import no.kundeportal.customer.DeliveryDuties;
import no.kundeportal.customer.DeliveryDuty;
import no.kundeportal.customer.LastDeliveries.Held;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the viewer's sites sort out: each article with where it stands, when it was last weighed and comes next, and its kilos. */
@Service
@Transactional(readOnly = true)
public class Fractions {

    /**
     * What stands at one site.
     *
     * @param duty when it must be delivered next; null for what is not hazardous
     */
    public record Place(
            String siteNumber,
            String siteName,
            String containerCode,
            Named container,
            int count,
            @Nullable DeliveryDuty duty) {

        Place owing(@Nullable DeliveryDuty owed) {
            return new Place(siteNumber, siteName, containerCode, container, count, owed);
        }
    }

    /** The next pickup that is under way. */
    public record Next(String number, LocalDate day, String siteName) {}

    /**
     * @param kg weighed this year until today
     * @param last the latest day with a weighing, null where there is none this year or the year before
     */
    public record Fraction(
            String article,
            Named name,
            Named fraction,
            boolean hazardous,
            BigDecimal kg,
            @Nullable LocalDate last,
            @Nullable Next next,
            List<Place> places) {}

    private final JdbcClient database;
    private final DeliveryDuties duties;

    Fractions(JdbcClient database, DeliveryDuties duties) {
        this.database = database;
        this.duties = duties;
    }

    /** By name. Weights are asked for two years only. */
    public List<Fraction> of(Viewer viewer, LocalDate today) {
        var places = places(viewer);
        return database.sql("""
                        select a.code, a.name, a.name_en, a.name_sv, f.name fraction, f.name_en fraction_en, f.name_sv fraction_sv,
                               coalesce(w.hazardous, false) hazardous, coalesce(weighed.kg, 0) kg, weighed.last, coming.number, coming.day,
                               coming.site_name
                        from article a
                        join fraction f on f.code = a.fraction_code
                        left join waste_code w on w.code = a.waste_code
                        left join (
                          select s.article_code, sum(s.kg) filter (where s.weighed_on >= :year) kg, max(s.weighed_on) as last
                          from weigh_day s
                          where s.customer_number = :customer and s.weighed_on >= :since and s.weighed_on <= :today and s.site_number = any(:sites)
                          group by s.article_code) weighed on weighed.article_code = a.code
                        left join (
                          select distinct on (l.article_code) l.article_code, p.number, p.day, i.name site_name
                          from pickup p
                          join pickup_line l on l.pickup_number = p.number
                          join site i on i.number = p.site_number
                          where p.customer_number = :customer and p.site_number = any(:sites) and coalesce(p.day, 'infinity') >= :today
                            and p.day is not null and p.finished_at is null
                          order by l.article_code, p.day, p.number) coming on coming.article_code = a.code
                        where a.code = any(:standing) or weighed.kg > 0 or coming.number is not null
                        order by a.name, a.code
                        """)
                .param("customer", viewer.customer().value())
                .param("sites", Sites.keysOf(viewer))
                .param("year", today.withDayOfYear(1))
                .param("since", today.withDayOfYear(1).minusYears(1))
                .param("today", today)
                .param("standing", places.keySet().toArray(String[]::new))
                .query((row, i) -> fraction(row, places))
                .list();
    }

    /** By article; the sites by name. */
    private Map<String, List<Place>> places(Viewer viewer) {
        var places = new HashMap<String, List<Place>>();
        var held = new HashMap<Held, LocalDate>();
        database.sql("""
                        select c.article_code, c.container_type, c.count, c.since, coalesce(w.hazardous, false) hazardous, t.name, t.name_en, t.name_sv, s.number, s.name site_name
                        from site s
                        join site_container c on c.site_number = s.number
                        join container_type t on t.code = c.container_type
                        join article a on a.code = c.article_code
                        left join waste_code w on w.code = a.waste_code
                        where s.customer_number = :customer and s.number = any(:sites)
                        order by s.name, s.number, c.id
                        """)
                .param("customer", viewer.customer().value())
                .param("sites", Sites.keysOf(viewer))
                .query(row -> {
                    places.computeIfAbsent(row.getString("article_code"), article -> new ArrayList<>())
                            .add(new Place(
                                    row.getString("number"),
                                    row.getString("site_name"),
                                    row.getString("container_type"),
                                    named(row, "name"),
                                    row.getInt("count"),
                                    null));
                    if (row.getBoolean("hazardous"))
                        held.merge(
                                new Held(row.getString("number"), row.getString("article_code")),
                                row.getObject("since", LocalDate.class),
                                (one, other) -> one.isBefore(other) ? one : other);
                });
        var owed = duties.of(viewer.customer(), held);
        places.replaceAll((article, all) -> all.stream()
                .map(place -> place.owing(owed.get(new Held(place.siteNumber(), article))))
                .toList());
        return places;
    }

    private static Fraction fraction(ResultSet row, Map<String, List<Place>> places) throws SQLException {
        var number = row.getString("number");
        return new Fraction(
                row.getString("code"),
                named(row, "name"),
                named(row, "fraction"),
                row.getBoolean("hazardous"),
                row.getBigDecimal("kg"),
                row.getObject("last", LocalDate.class),
                number == null
                        ? null
                        : new Next(number, row.getObject("day", LocalDate.class), row.getString("site_name")),
                places.getOrDefault(row.getString("code"), List.of()));
    }

    private static Named named(ResultSet row, String column) throws SQLException {
        return new Named(row.getString(column), row.getString(column + "_en"), row.getString(column + "_sv"));
    }
}
