package no.kundeportal.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.kundeportal.catalogue.Named;
import no.kundeportal.catalogue.Service;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.Declaration;
import no.kundeportal.pickup.PickupRequest;
import no.kundeportal.pickup.Status;
import no.kundeportal.pickup.TimeWindow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pickups of the viewer's facility as stops: those of a day in the order in which they are driven. */
@Component
class Stops {

    /** More than a facility drives in a day. */
    static final int MOST = 600;

    private static final String ROWS = """
            select p.number, p.version, p.status, p.day, p.time_window, p.request_kind, p.comment, p.contact_name, p.contact_phone,
                   c.name customer_name, p.site_number, s.name site_name, s.address, s.postal_code, s.city, s.access_note, p.vehicle_code,
                   p.declared_by, p.declaration_number,
                   l.article_code, a.name article, a.name_en article_en, a.name_sv article_sv, coalesce(a.service, 'GENERAL_CARGO') service,
                   coalesce(w.hazardous, false) hazardous, l.description, l.action, t.name container, t.name_en container_en,
                   t.name_sv container_sv, l.container_count, l.estimated_kg
            from (%s) p
            join customer c on c.number = p.customer_number
            join site s on s.number = p.site_number
            join pickup_line l on l.pickup_number = p.number
            left join article a on a.code = l.article_code
            left join waste_code w on w.code = a.waste_code
            left join container_type t on t.code = l.container_type
            order by p.position, s.postal_code, s.address, p.number, l.position
            """;

    /** A stop counts for the day and the facility that it was made for. */
    private static final String PICKUPS = """
            select p.*, v.vehicle_code, v.position from pickup p
            left join stop v on v.pickup_number = p.number and v.day = p.day and v.facility_code = p.facility_code
            where p.facility_code = :facility
            """;

    /** Annet comes as general cargo until it is known. */
    static final String OF_KIND = """
             and exists (select from pickup_line k left join article r on r.code = k.article_code
                         where k.pickup_number = p.number and coalesce(r.service, 'GENERAL_CARGO') = :kind)
            """;

    private final JdbcClient database;

    Stops(JdbcClient database) {
        this.database = database;
    }

    /** What is to be collected on a day, or was; one more than {@link #MOST} where there is more. */
    List<Stop> of(Viewer viewer, PlanFilter filter) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("day", filter.day());
        var conditions = new StringBuilder(" and coalesce(p.day, 'infinity') = :day and p.status <> 'CANCELLED'");
        if (PlanFilter.NONE.equals(filter.vehicle())) conditions.append(" and v.vehicle_code is null");
        else if (filter.vehicle() != null) {
            conditions.append(" and v.vehicle_code = :vehicle");
            parameters.put("vehicle", filter.vehicle());
        }
        var kind = filter.kind();
        if (kind != null) {
            conditions.append(OF_KIND);
            parameters.put("kind", kind.name());
        }
        return read(viewer, conditions + " order by v.position, p.number limit " + (MOST + 1), parameters);
    }

    /** Those of these pickups that the viewer's facility has. */
    List<Stop> numbered(Viewer viewer, Collection<String> numbers) {
        return read(viewer, " and p.number = any(:numbers)", Map.of("numbers", numbers.toArray(String[]::new)));
    }

    private List<Stop> read(Viewer viewer, String rest, Map<String, ?> parameters) {
        var stops = new LinkedHashMap<String, Stop>();
        database.sql(ROWS.formatted(PICKUPS + rest))
                .params(parameters)
                .param("facility", viewer.facility().value())
                .query(row -> {
                    var known = stops.get(row.getString("number"));
                    if (known == null) {
                        known = stop(row);
                        stops.put(known.number(), known);
                    }
                    known.lines().add(line(row));
                });
        return List.copyOf(stops.values());
    }

    private static Stop stop(ResultSet row) throws SQLException {
        var asked = row.getString("request_kind");
        return new Stop(
                row.getString("number"),
                row.getInt("version"),
                Status.valueOf(row.getString("status")),
                row.getObject("day", LocalDate.class),
                TimeWindow.valueOf(row.getString("time_window")),
                row.getString("customer_name"),
                new Stop.Place(
                        row.getString("site_number"),
                        row.getString("site_name"),
                        row.getString("address"),
                        row.getString("postal_code"),
                        row.getString("city"),
                        row.getString("access_note")),
                new Stop.Contact(row.getString("contact_name"), row.getString("contact_phone")),
                row.getString("comment"),
                row.getString("vehicle_code"),
                declaration(row),
                asked == null ? null : PickupRequest.Kind.valueOf(asked),
                new ArrayList<>());
    }

    private static @Nullable Declaration declaration(ResultSet row) throws SQLException {
        var by = row.getString("declared_by");
        return Declaration.of(
                by == null ? null : Declaration.By.valueOf(by),
                Objects.toString(row.getString("declaration_number"), ""));
    }

    private static Stop.Line line(ResultSet row) throws SQLException {
        return new Stop.Line(
                row.getString("article_code"),
                named(row, "article"),
                row.getBoolean("hazardous"),
                Service.valueOf(row.getString("service")),
                row.getString("description"),
                Action.valueOf(row.getString("action")),
                named(row, "container"),
                row.getObject("container_count", Integer.class),
                row.getBigDecimal("estimated_kg"));
    }

    private static @Nullable Named named(ResultSet row, String column) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : new Named(name, row.getString(column + "_en"), row.getString(column + "_sv"));
    }
}
