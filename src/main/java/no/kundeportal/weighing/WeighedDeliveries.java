package no.kundeportal.weighing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import no.kundeportal.customer.LastDeliveries;
import no.kundeportal.kernel.CustomerNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A delivery is what was weighed. */
@Component
class WeighedDeliveries implements LastDeliveries {

    private final JdbcClient database;

    WeighedDeliveries(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<Held, LocalDate> of(CustomerNumber customer, Collection<Held> held, LocalDate since) {
        var last = new HashMap<Held, LocalDate>();
        database.sql("""
                        select site_number, article_code, max(weighed_on) as last from weigh_day
                        where customer_number = :customer and weighed_on >= :since and site_number = any(:sites) and article_code = any(:articles)
                        group by site_number, article_code
                        """)
                .param("customer", customer.value())
                .param("since", since)
                .param("sites", held.stream().map(Held::site).distinct().toArray(String[]::new))
                .param("articles", held.stream().map(Held::article).distinct().toArray(String[]::new))
                .query(row -> {
                    last.put(
                            new Held(row.getString("site_number"), row.getString("article_code")),
                            row.getObject("last", LocalDate.class));
                });
        return last;
    }
}
