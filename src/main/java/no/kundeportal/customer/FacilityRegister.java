package no.kundeportal.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import no.kundeportal.kernel.FacilityCode;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The facilities, kept by the operator. One keeps its country, whose holidays and currency its orders have gone by. */
@Service
@Transactional
public class FacilityRegister {

    /** @param version that whoever changes it has seen */
    public record Entry(FacilityCode code, FacilityTerms terms, int version) {}

    private final JdbcClient database;

    FacilityRegister(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public Optional<Entry> find(String code) {
        return database.sql("""
                        select code, name, country, address, postal_code, city, phone, opening_hours, version from facility where code = :code
                        """)
                .param("code", code)
                .query(FacilityRegister::entry)
                .optional();
    }

    /** @throws Refusal at the field that does not hold */
    public void add(String code, FacilityTerms wanted) {
        PostalCode.require(wanted.country(), wanted.postalCode());
        var added = bound("""
                        insert into facility (code, name, country, address, postal_code, city, phone, opening_hours)
                        values (:code, :name, :country, :address, :postalCode, :city, :phone, :openingHours) on conflict do nothing
                        """, wanted)
                .param("code", code)
                .param("country", wanted.country())
                .update();
        if (added == 0) throw Refusal.of("code", "facility.code.known");
    }

    /** All but the country. */
    public void change(String code, int version, FacilityTerms wanted) {
        var stored = find(code).orElseThrow(NotFound::new);
        PostalCode.require(stored.terms().country(), wanted.postalCode());
        var changed =
                bound("""
                        update facility set name = :name, address = :address, postal_code = :postalCode, city = :city, phone = :phone,
                          opening_hours = :openingHours, version = version + 1
                        where code = :code and version = :version
                        """, wanted).param("code", code).param("version", version).update();
        if (changed == 0) throw stale(stored.terms(), wanted);
    }

    private JdbcClient.StatementSpec bound(String sql, FacilityTerms wanted) {
        return database.sql(sql)
                .param("name", wanted.name())
                .param("address", wanted.address())
                .param("postalCode", wanted.postalCode())
                .param("city", wanted.city())
                .param("phone", wanted.phone())
                .param("openingHours", wanted.openingHours());
    }

    private static Stale stale(FacilityTerms stored, FacilityTerms typed) {
        return new Stale(
                "/operator/facilities",
                List.of(
                        new Stale.Difference("facility.name", stored.name(), typed.name()),
                        new Stale.Difference("facility.address", stored.address(), typed.address()),
                        new Stale.Difference("facility.postalCode", stored.postalCode(), typed.postalCode()),
                        new Stale.Difference("facility.city", stored.city(), typed.city()),
                        new Stale.Difference("facility.phone", stored.phone(), typed.phone()),
                        new Stale.Difference("facility.openingHours", stored.openingHours(), typed.openingHours())));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                new FacilityCode(row.getString("code")),
                new FacilityTerms(
                        row.getString("name"),
                        row.getString("country"),
                        row.getString("address"),
                        row.getString("postal_code"),
                        row.getString("city"),
                        row.getString("phone"),
                        row.getString("opening_hours")),
                row.getInt("version"));
    }
}
