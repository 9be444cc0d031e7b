package no.kundeportal.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which vehicle goes where on a day, and in which order. The customer sees none of it: the pickup itself stays as it is,
 * and of two people at once the last one is right.
 */
@Service
@Transactional
public class Assignments {

    private final JdbcClient database;
    private final Vehicles vehicles;

    Assignments(JdbcClient database, Vehicles vehicles) {
        this.database = database;
        this.vehicles = vehicles;
    }

    /**
     * Puts pickups of a day on a vehicle, after those that it has, by postal code.
     *
     * @param vehicle null takes them off theirs
     * @return how many it were: what has been cancelled or moved meanwhile is left out
     */
    public int assign(Viewer viewer, LocalDate day, Collection<String> pickups, @Nullable String vehicle) {
        if (pickups.isEmpty()) throw Refusal.of("stop", "dispatch.nothingTicked");
        if (vehicle == null) {
            return database.sql("""
                            delete from stop where pickup_number = any(:pickups) and facility_code = :facility and day = :day
                            """)
                    .param("pickups", pickups.toArray(String[]::new))
                    .param("facility", viewer.facility().value())
                    .param("day", day)
                    .update();
        }
        if (!vehicles.find(viewer, vehicle).map(Vehicle::active).orElse(false))
            throw Refusal.of("to", "dispatch.vehicle.unknown");
        return database.sql("""
                        insert into stop (pickup_number, facility_code, vehicle_code, day, position)
                        select p.number, p.facility_code, :vehicle, p.day,
                               row_number() over (order by s.postal_code, s.address, p.number) + coalesce(
                                 (select max(position) from stop where facility_code = :facility and vehicle_code = :vehicle and day = :day), 0)
                        from pickup p join site s on s.number = p.site_number
                        where p.number = any(:pickups) and p.facility_code = :facility and p.day = :day and p.status <> 'CANCELLED'
                        on conflict (pickup_number) do update
                          set facility_code = excluded.facility_code, vehicle_code = excluded.vehicle_code, day = excluded.day,
                              position = excluded.position
                        """)
                .param("vehicle", vehicle)
                .param("facility", viewer.facility().value())
                .param("day", day)
                .param("pickups", pickups.toArray(String[]::new))
                .update();
    }

    /** One place earlier or later; the first and the last stay where they are. */
    public void move(Viewer viewer, LocalDate day, String pickup, boolean earlier) {
        var vehicle = database.sql("""
                        select vehicle_code from stop where pickup_number = :pickup and facility_code = :facility and day = :day
                        """)
                .param("pickup", pickup)
                .param("facility", viewer.facility().value())
                .param("day", day)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        var order = new ArrayList<>(inOrder(viewer, day, vehicle, "v.position, s.postal_code, s.address, p.number"));
        var from = order.indexOf(pickup);
        if (from < 0) throw new NotFound();
        var to = from + (earlier ? -1 : 1);
        if (to < 0 || to >= order.size()) return;
        order.remove(from);
        order.add(to, pickup);
        write(order);
    }

    /** As the postal codes and streets follow each other, the early windows first. */
    public void propose(Viewer viewer, LocalDate day, String vehicle) {
        write(
                inOrder(
                        viewer,
                        day,
                        vehicle,
                        "case p.time_window when 'MORNING' then 0 when 'ANY' then 1 else 2 end, s.postal_code, s.address, p.number"));
    }

    private List<String> inOrder(Viewer viewer, LocalDate day, String vehicle, String order) {
        return database.sql("""
                        select p.number from stop v join pickup p on p.number = v.pickup_number join site s on s.number = p.site_number
                        where v.facility_code = :facility and v.vehicle_code = :vehicle and v.day = :day and p.day = v.day
                          and p.facility_code = v.facility_code and p.status <> 'CANCELLED' order by
                        """ + order + " for update of v")
                .param("facility", viewer.facility().value())
                .param("vehicle", vehicle)
                .param("day", day)
                .query(String.class)
                .list();
    }

    private void write(List<String> order) {
        database.sql("""
                        update stop v set position = o.position from unnest(cast(:pickups as text[])) with ordinality o (pickup, position)
                        where v.pickup_number = o.pickup
                        """).param("pickups", order.toArray(String[]::new)).update();
    }
}
