package no.kundeportal.customer;

import java.util.List;
import no.kundeportal.kernel.FacilityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The operator's plants. */
@Service
public class Facilities {

    private final JdbcClient database;

    Facilities(JdbcClient database) {
        this.database = database;
    }

    /** By name. */
    public List<Facility> all() {
        return database.sql("""
                        select code, name, country, address || ', ' || postal_code || ' ' || city address, phone, opening_hours
                        from facility order by name, code
                        """)
                .query((row, i) -> new Facility(
                        new FacilityCode(row.getString("code")),
                        row.getString("name"),
                        row.getString("country"),
                        row.getString("address"),
                        row.getString("phone"),
                        row.getString("opening_hours")))
                .list();
    }
}
