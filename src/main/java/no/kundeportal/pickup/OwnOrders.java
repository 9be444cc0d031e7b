package no.kundeportal.pickup;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kundeportal.kernel.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The orders that a person has placed, for the person's own file. */
@Component
class OwnOrders implements PersonalRecords {

    private final JdbcClient database;

    OwnOrders(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public List<Map<String, Object>> of(UUID person) {
        return database.sql("""
                        select number, placed_at::text, customer_number, site_number, status, day::text, contact_name, contact_phone, comment, reference
                        from pickup where placed_by = :person order by placed_at desc limit 5000
                        """).param("person", person).query().listOfRows();
    }
}
