package no.kundeportal.customer;

import java.util.List;
import no.kundeportal.kernel.CustomerNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The companies, for those of the operator's people who look after them. */
@Service
public class Customers {

    public record Row(CustomerNumber number, String name, String organisationNumber, String country, int sites) {}

    public static final int PAGE = 50;

    private final JdbcClient database;

    Customers(JdbcClient database) {
        this.database = database;
    }

    /**
     * By number, one page.
     *
     * @param words beginning of a name, a customer number or an organisation number; blank for all
     * @param after the last number of the page before, or empty
     */
    public List<Row> page(String words, String after) {
        return database.sql("""
                        select c.number, c.name, c.organisation_number, c.country,
                               (select count(*) from site s where s.customer_number = c.number) sites
                        from customer c
                        where c.number > :after
                          and (:words = '' or c.number = :words or c.organisation_number = :words or lower(c.name) like :begins)
                        order by c.number limit :limit
                        """)
                .param("after", after)
                .param("words", words.strip())
                .param(
                        "begins",
                        words.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("limit", PAGE + 1)
                .query((row, i) -> new Row(
                        new CustomerNumber(row.getString("number")),
                        row.getString("name"),
                        row.getString("organisation_number"),
                        row.getString("country"),
                        row.getInt("sites")))
                .list();
    }
}
