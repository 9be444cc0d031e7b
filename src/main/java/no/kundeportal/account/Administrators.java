package no.kundeportal.account;

import java.util.List;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.web.InTemplates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who can give a colleague what is missing. */
@Service
@InTemplates
public class Administrators {

    private final JdbcClient database;

    Administrators(JdbcClient database) {
        this.database = database;
    }

    /** Names, in alphabetical order. */
    public List<String> of(CustomerNumber customer) {
        return database.sql("""
                        select p.name from membership m join person p on p.id = m.person_id
                        where m.customer_number = :customer and m.level = 'ADMINISTRATOR' and m.disabled_at is null and p.disabled_at is null
                        order by p.name
                        """)
                .param("customer", customer.value())
                .query(String.class)
                .list();
    }
}
