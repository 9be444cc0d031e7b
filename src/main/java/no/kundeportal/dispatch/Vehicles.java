package no.kundeportal.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.kundeportal.catalogue.Service;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Stale;
import no.kundeportal.kernel.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The vehicles of the viewer's facility, which its staff keep themselves. */
@org.springframework.stereotype.Service
@Transactional
public class Vehicles {

    private final JdbcClient database;

    Vehicles(JdbcClient database) {
        this.database = database;
    }

    /** Those in use first, each by name. */
    @Transactional(readOnly = true)
    public List<Vehicle> of(Viewer viewer) {
        return database.sql("""
                        select code, name, services, active, version from vehicle where facility_code = :facility
                        order by active desc, name, code
                        """)
                .param("facility", viewer.facility().value())
                .query(Vehicles::vehicle)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Vehicle> find(Viewer viewer, String code) {
        return of(viewer).stream()
                .filter(vehicle -> vehicle.code().equals(code))
                .findFirst();
    }

    /** @throws Refusal at the field "code" when it is no registration number, or one that is known already */
    public void add(Viewer viewer, String code, String name, List<Service> services) {
        var registration = code.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (!registration.matches("[A-Z0-9][A-Z0-9 -]{0,18}[A-Z0-9]")) throw Refusal.of("code", "vehicle.code.wrong");
        var added = database.sql("""
                        insert into vehicle (facility_code, code, name, services) values (:facility, :code, :name, :services)
                        on conflict do nothing
                        """)
                .param("facility", viewer.facility().value())
                .param("code", registration)
                .param("name", name)
                .param("services", names(services))
                .update();
        if (added == 0) throw Refusal.of("code", "vehicle.code.known");
    }

    public void change(Viewer viewer, String code, int version, String name, List<Service> services, boolean active) {
        var stored = find(viewer, code).orElseThrow(NotFound::new);
        var changed = database.sql("""
                        update vehicle set name = :name, services = :services, active = :active, version = version + 1
                        where facility_code = :facility and code = :code and version = :version
                        """)
                .param("facility", viewer.facility().value())
                .param("code", code)
                .param("version", version)
                .param("name", name)
                .param("services", names(services))
                .param("active", active)
                .update();
        if (changed == 0)
            throw new Stale("/facility/vehicles", List.of(new Stale.Difference("vehicle.name", stored.name(), name)));
    }

    private static String[] names(List<Service> services) {
        return services.stream().map(Service::name).toArray(String[]::new);
    }

    private static Vehicle vehicle(ResultSet row, int number) throws SQLException {
        return new Vehicle(
                row.getString("code"),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("services").getArray())
                        .map(Service::valueOf)
                        .toList(),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
