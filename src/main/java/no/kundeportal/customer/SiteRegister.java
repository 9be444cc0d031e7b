package no.kundeportal.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sites, kept by the operator. One stays with its customer; orders under way stay with the facility that has them. */
@Service
@Transactional
public class SiteRegister {

    /** @param version that whoever changes it has seen */
    public record Entry(SiteNumber number, CustomerNumber customer, SiteTerms terms, int version) {}

    private final JdbcClient database;

    SiteRegister(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public Optional<Entry> find(String number) {
        return database.sql("""
                        select number, customer_number, name, address, postal_code, city, facility_code, access_note, version
                        from site where number = :number
                        """)
                .param("number", number)
                .query(SiteRegister::entry)
                .optional();
    }

    /** @throws Refusal at the field that does not hold */
    public void add(CustomerNumber customer, String number, SiteTerms wanted) {
        requireAddress(wanted);
        var added = bound("""
                        insert into site (number, customer_number, facility_code, name, address, postal_code, city, access_note)
                        values (:number, :customer, :facility, :name, :address, :postalCode, :city, :accessNote) on conflict do nothing
                        """, wanted)
                .param("number", number)
                .param("customer", customer.value())
                .update();
        if (added == 0) throw Refusal.of("number", "site.number.known");
    }

    public void change(String number, int version, SiteTerms wanted) {
        var stored = find(number).orElseThrow(NotFound::new).terms();
        requireAddress(wanted);
        var changed = bound("""
                        update site set facility_code = :facility, name = :name, address = :address, postal_code = :postalCode, city = :city,
                          access_note = :accessNote, version = version + 1
                        where number = :number and version = :version
                        """, wanted)
                .param("number", number)
                .param("version", version)
                .update();
        if (changed == 0) throw stale(number, stored, wanted);
    }

    private JdbcClient.StatementSpec bound(String sql, SiteTerms wanted) {
        return database.sql(sql)
                .param("facility", wanted.facility())
                .param("name", wanted.name())
                .param("address", wanted.address())
                .param("postalCode", wanted.postalCode())
                .param("city", wanted.city())
                .param("accessNote", wanted.accessNote());
    }

    /** A site is in the country of the facility that serves it. */
    private void requireAddress(SiteTerms wanted) {
        var country = database.sql("select country from facility where code = :facility")
                .param("facility", wanted.facility())
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.of("facility", "site.facility.unknown"));
        PostalCode.require(country, wanted.postalCode());
    }

    private static Stale stale(String number, SiteTerms stored, SiteTerms typed) {
        return new Stale(
                "/operator/sites/" + number,
                List.of(
                        new Stale.Difference("site.name", stored.name(), typed.name()),
                        new Stale.Difference("facility.address", stored.address(), typed.address()),
                        new Stale.Difference("facility.postalCode", stored.postalCode(), typed.postalCode()),
                        new Stale.Difference("facility.city", stored.city(), typed.city()),
                        new Stale.Difference("site.facility", stored.facility(), typed.facility()),
                        new Stale.Difference("site.access", stored.accessNote(), typed.accessNote())));
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                new SiteNumber(row.getString("number")),
                new CustomerNumber(row.getString("customer_number")),
                new SiteTerms(
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("postal_code"),
                        row.getString("city"),
                        row.getString("facility_code"),
                        row.getString("access_note")),
                row.getInt("version"));
    }
}
