package no.kundeportal.treatment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import no.kundeportal.catalogue.Named;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the factors are used for: each fraction and code that a profile names. */
@Service
@Transactional
public class FactorUses {

    private static final String ROWS = """
            select k.fraction_code, f.name, f.name_en, f.name_sv, k.code, e.material, e.treatment, v.material avoided_material,
                   v.treatment avoided_treatment
            from (select distinct a.fraction_code, h.code from treatment_profile p join treatment_share h on h.profile_id = p.id
                  join article a on a.code = p.article_code where p.superseded_at is null) k
            join fraction f on f.code = k.fraction_code
            left join emission_factor_use e on e.fraction_code = k.fraction_code and e.code = k.code and e.kind = 'EMISSION'
            left join emission_factor_use v on v.fraction_code = k.fraction_code and v.code = k.code and v.kind = 'AVOIDED'
            """;

    private final JdbcClient database;

    FactorUses(JdbcClient database) {
        this.database = database;
    }

    /** By fraction, then code. */
    @Transactional(readOnly = true)
    public List<FactorUse> all() {
        return database.sql(ROWS + " order by f.name, k.code")
                .query(FactorUses::use)
                .list();
    }

    @Transactional(readOnly = true)
    public FactorUse find(String fraction, String code) {
        return database.sql(ROWS + " where k.fraction_code = :fraction and k.code = :code")
                .param("fraction", fraction)
                .param("code", code)
                .query(FactorUses::use)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Every factor by name that counts on some day, to choose from. */
    @Transactional(readOnly = true)
    public List<Factor.Name> names() {
        return database.sql("""
                        select distinct kind, material, treatment from emission_factor where superseded_at is null
                        order by kind, material, treatment
                        """)
                .query((row, i) -> new Factor.Name(
                        FactorKind.valueOf(row.getString("kind")),
                        row.getString("material"),
                        row.getString("treatment")))
                .list();
    }

    /**
     * @param emission and avoided keys of names, blank for none
     * @throws Refusal at the field whose factor does not exist
     */
    public void choose(String fraction, String code, String emission, String avoided) {
        find(fraction, code);
        choose(fraction, code, FactorKind.EMISSION, "emission", emission);
        choose(fraction, code, FactorKind.AVOIDED, "avoided", avoided);
    }

    private void choose(String fraction, String code, FactorKind kind, String field, String key) {
        database.sql(
                        "delete from emission_factor_use where fraction_code = :fraction and code = :code and kind = :kind")
                .param("fraction", fraction)
                .param("code", code)
                .param("kind", kind.name())
                .update();
        if (key.isBlank()) return;
        var name = names().stream()
                .filter(each -> each.kind() == kind && each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.of(field, "factor.unknown"));
        database.sql("insert into emission_factor_use values (:fraction, :code, :kind, :material, :treatment)")
                .param("fraction", fraction)
                .param("code", code)
                .param("kind", kind.name())
                .param("material", name.material())
                .param("treatment", name.treatment())
                .update();
    }

    private static FactorUse use(ResultSet row, int number) throws SQLException {
        return new FactorUse(
                row.getString("fraction_code"),
                new Named(row.getString("name"), row.getString("name_en"), row.getString("name_sv")),
                row.getString("code"),
                name(FactorKind.EMISSION, row.getString("material"), row.getString("treatment")),
                name(FactorKind.AVOIDED, row.getString("avoided_material"), row.getString("avoided_treatment")));
    }

    private static Factor.@Nullable Name name(FactorKind kind, @Nullable String material, @Nullable String treatment) {
        return material == null || treatment == null ? null : new Factor.Name(kind, material, treatment);
    }
}
