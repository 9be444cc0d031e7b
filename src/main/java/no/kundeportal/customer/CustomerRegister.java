package no.kundeportal.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.OrganisationNumber;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customers, kept by the operator. One keeps country and currency: amounts of two currencies are never added. */
@Service
@Transactional
public class CustomerRegister {

    /** @param version that whoever changes it has seen */
    public record Entry(CustomerNumber number, CustomerTerms terms, int version) {}

    private final JdbcClient database;

    CustomerRegister(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public Optional<Entry> find(String number) {
        return database.sql(
                        "select number, name, organisation_number, country, currency, version from customer where number = :number")
                .param("number", number)
                .query(CustomerRegister::entry)
                .optional();
    }

    /** @throws Refusal at the field that does not hold */
    public void add(String number, CustomerTerms wanted) {
        var added = database.sql("""
                        insert into customer (number, name, organisation_number, country, currency)
                        values (:number, :name, :organisation, :country, :currency) on conflict do nothing
                        """)
                .param("number", number)
                .param("name", wanted.name())
                .param("organisation", organisation(wanted.country(), wanted))
                .param("country", wanted.country())
                .param("currency", wanted.currency())
                .update();
        if (added == 0) throw Refusal.of("number", "customer.number.known");
    }

    /** Name and organisation number. */
    public void change(String number, int version, CustomerTerms wanted) {
        var stored = find(number).orElseThrow(NotFound::new).terms();
        var changed = database.sql("""
                        update customer set name = :name, organisation_number = :organisation, version = version + 1
                        where number = :number and version = :version
                        """)
                .param("number", number)
                .param("version", version)
                .param("name", wanted.name())
                .param("organisation", organisation(stored.country(), wanted))
                .update();
        if (changed == 0)
            throw new Stale(
                    "/operator/customers/" + number,
                    List.of(
                            new Stale.Difference("customer.field.name", stored.name(), wanted.name()),
                            new Stale.Difference(
                                    "customer.field.organisationNumber",
                                    stored.organisationNumber(),
                                    wanted.organisationNumber())));
    }

    private static String organisation(String country, CustomerTerms wanted) {
        return OrganisationNumber.of(country, wanted.organisationNumber())
                .orElseThrow(() -> Refusal.of("organisationNumber", "customer.organisationNumber.wrong"));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                new CustomerNumber(row.getString("number")),
                new CustomerTerms(
                        row.getString("name"),
                        row.getString("organisation_number"),
                        row.getString("country"),
                        row.getString("currency")),
                row.getInt("version"));
    }
}
