package no.kundeportal.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The fractions, kept by the operator. */
@Service
@Transactional
public class FractionRegister {

    private final JdbcClient database;
    private final WeighedWaste weighed;

    FractionRegister(JdbcClient database, WeighedWaste weighed) {
        this.database = database;
        this.weighed = weighed;
    }

    @Transactional(readOnly = true)
    public Optional<Kept<Fraction>> find(String code) {
        return database.sql("select code, name, name_en, name_sv, clean, version from fraction where code = :code")
                .param("code", code)
                .query((row, i) -> new Kept<>(fraction(row), row.getInt("version"), weighed.ofFraction(code)))
                .optional();
    }

    /** @throws Refusal at the field "code" when it is known already */
    public void add(Fraction wanted) {
        var added = database.sql("""
                        insert into fraction (code, name, name_en, name_sv, clean) values (:code, :nb, :en, :sv, :clean)
                        on conflict do nothing
                        """)
                .param("code", wanted.code())
                .param("nb", wanted.name().nb())
                .param("en", wanted.name().en())
                .param("sv", wanted.name().sv())
                .param("clean", wanted.clean())
                .update();
        if (added == 0) throw Refusal.of("code", "catalogue.code.known");
    }

    /** @throws Refusal where figures are counted by what would change */
    public void change(Fraction wanted, int version) {
        var stored = find(wanted.code()).orElseThrow(NotFound::new);
        if (stored.weighed() && stored.it().clean() != wanted.clean())
            throw Refusal.of("clean", "catalogue.weighed.fraction");
        var changed = database.sql("""
                        update fraction set name = :nb, name_en = :en, name_sv = :sv, clean = :clean, version = version + 1
                        where code = :code and version = :version
                        """)
                .param("code", wanted.code())
                .param("version", version)
                .param("nb", wanted.name().nb())
                .param("en", wanted.name().en())
                .param("sv", wanted.name().sv())
                .param("clean", wanted.clean())
                .update();
        if (changed == 0) throw Kept.stale("/operator/fractions", stored.it().name(), wanted.name());
    }

    private static Fraction fraction(ResultSet row) throws SQLException {
        return new Fraction(row.getString("code"), Named.of(row), row.getBoolean("clean"));
    }
}
