package no.kundeportal.account;

import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sites are given to the people of the customer they belong to, and to nobody else. */
@Component
class SiteScope {

    private final JdbcClient database;

    SiteScope(JdbcClient database) {
        this.database = database;
    }

    void requireSitesOf(CustomerNumber customer, Grant grant) {
        if (grant.sites().isEmpty()) return;
        var known = database.sql("select count(*) from site where customer_number = :customer and number = any(:sites)")
                .param("customer", customer.value())
                .param("sites", grant.sites().toArray(String[]::new))
                .query(Integer.class)
                .single();
        if (known != grant.sites().size()) throw Refusal.of("scope", "users.sites.foreign");
    }
}
