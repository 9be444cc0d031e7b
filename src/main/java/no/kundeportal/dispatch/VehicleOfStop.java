package no.kundeportal.dispatch;

import no.kundeportal.pickup.AssignedVehicle;
import no.kundeportal.pickup.Pickup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the plan says, for the slip that a pickup becomes. */
@Component
class VehicleOfStop implements AssignedVehicle {

    private final JdbcClient database;

    VehicleOfStop(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String of(Pickup pickup) {
        return database.sql("""
                        select vehicle_code from stop where pickup_number = :pickup and facility_code = :facility and day = :day
                        """)
                .param("pickup", pickup.number())
                .param("facility", pickup.facility().value())
                .param("day", pickup.day())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
