package no.kundeportal.weighing;

import no.kundeportal.customer.Weighed;
import no.kundeportal.kernel.CustomerNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WeighedCustomers implements Weighed {

    private final JdbcClient database;

    WeighedCustomers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean anythingFor(CustomerNumber customer) {
        return database.sql("select exists (select 1 from weigh_slip where customer_number = :customer)")
                .param("customer", customer.value())
                .query(Boolean.class)
                .single();
    }
}
