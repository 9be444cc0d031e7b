package no.kundeportal.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.NotFound;
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

    private static final String ROWS = """
            select c.number, c.name, c.organisation_number, c.country,
                   (select count(*) from site s where s.customer_number = c.number) sites
            from customer c
            """;

    /**
     * By number, one page.
     *
     * @param words beginning of a name, a customer number or an organisation number; blank for all
     * @param after the last number of the page before, or empty
     */
    public List<Row> page(String words, String after) {
        return database.sql(ROWS + """
                        where c.number > :after
                          and (:words = '' or c.number = :words or replace(c.organisation_number, '-', '') = replace(:words, '-', '') or lower(c.name) like :begins)
                        order by c.number limit :limit
                        """)
                .param("after", after)
                .param("words", words.strip())
                .param("begins", words.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("limit", PAGE + 1)
                .query(Customers::row)
                .list();
    }

    public Optional<Row> find(CustomerNumber number) {
        return database.sql(ROWS + " where c.number = :number")
                .param("number", number.value())
                .query(Customers::row)
                .optional();
    }

    /** At most ten that somebody may mean by these two numbers. */
    public List<Row> meant(String number, String organisationNumber) {
        return database.sql(
                        ROWS
                                + " where c.number = :number or replace(c.organisation_number, '-', '') = replace(:organisation, '-', '') order by c.number limit 10")
                .param("number", number)
                .param("organisation", organisationNumber)
                .query(Customers::row)
                .list();
    }

    /** @throws NotFound when there is no such customer */
    public String nameOf(CustomerNumber number) {
        return find(number).map(Row::name).orElseThrow(NotFound::new);
    }

    /** Holds others who lock the same customer back until the transaction at hand is over. */
    public void lock(CustomerNumber number) {
        database.sql("select number from customer where number = :number for update")
                .param("number", number.value())
                .query(String.class)
                .optional();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                new CustomerNumber(row.getString("number")),
                row.getString("name"),
                row.getString("organisation_number"),
                row.getString("country"),
                row.getInt("sites"));
    }
}
