package no.kundeportal.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** All that can be collected. Small and read in one statement. */
@Service
public class Catalogue {

    static final String ARTICLES = """
            select a.code, a.name, a.name_en, a.name_sv, a.fraction_code, f.name fraction, f.name_en fraction_en,
                   f.name_sv fraction_sv, a.service, a.waste_code, coalesce(w.hazardous, false) hazardous, a.material_code, a.version
            from article a join fraction f on f.code = a.fraction_code left join waste_code w on w.code = a.waste_code
            """;

    private final JdbcClient database;

    Catalogue(JdbcClient database) {
        this.database = database;
    }

    public Map<String, Article> articles() {
        var all = new LinkedHashMap<String, Article>();
        database.sql(ARTICLES + " order by a.name")
                .query(Catalogue::article)
                .list()
                .forEach(a -> all.put(a.code(), a));
        return all;
    }

    public Optional<Article> article(@Nullable String code) {
        return database.sql(ARTICLES + " where a.code = :code")
                .param("code", code)
                .query(Catalogue::article)
                .optional();
    }

    /** By name. */
    public List<Fraction> fractions() {
        return database.sql("select code, name, name_en, name_sv, clean from fraction order by name, code")
                .query((row, i) -> new Fraction(row.getString("code"), Named.of(row), row.getBoolean("clean")))
                .list();
    }

    public List<ContainerType> containerTypes() {
        return database.sql("select code, name, name_en, name_sv, litres from container_type order by litres, code")
                .query((row, i) -> new ContainerType(row.getString("code"), Named.of(row), row.getInt("litres")))
                .list();
    }

    static Article article(ResultSet row, int number) throws SQLException {
        return new Article(
                row.getString("code"),
                Named.of(row),
                row.getString("fraction_code"),
                new Named(row.getString("fraction"), row.getString("fraction_en"), row.getString("fraction_sv")),
                no.kundeportal.catalogue.Service.valueOf(row.getString("service")),
                row.getString("waste_code"),
                row.getBoolean("hazardous"),
                row.getString("material_code"));
    }
}
