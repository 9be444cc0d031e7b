package no.kundeportal.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of containers, kept by the operator. A kind keeps its volume: a container of another size is another kind. */
@Service
@Transactional
public class ContainerTypeRegister {

    private final JdbcClient database;

    ContainerTypeRegister(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public Optional<Kept<ContainerType>> find(String code) {
        return database.sql(
                        "select code, name, name_en, name_sv, litres, version from container_type where code = :code")
                .param("code", code)
                .query(ContainerTypeRegister::kept)
                .optional();
    }

    /** @throws Refusal at the field "code" when it is known already */
    public void add(ContainerType wanted) {
        var added = database.sql("""
                        insert into container_type (code, name, name_en, name_sv, litres) values (:code, :nb, :en, :sv, :litres)
                        on conflict do nothing
                        """)
                .param("code", wanted.code())
                .param("nb", wanted.name().nb())
                .param("en", wanted.name().en())
                .param("sv", wanted.name().sv())
                .param("litres", wanted.litres())
                .update();
        if (added == 0) throw Refusal.of("code", "catalogue.code.known");
    }

    public void rename(String code, Named name, int version) {
        var stored = find(code).orElseThrow(NotFound::new);
        var changed = database.sql("""
                        update container_type set name = :nb, name_en = :en, name_sv = :sv, version = version + 1
                        where code = :code and version = :version
                        """)
                .param("code", code)
                .param("version", version)
                .param("nb", name.nb())
                .param("en", name.en())
                .param("sv", name.sv())
                .update();
        if (changed == 0)
            throw Kept.stale("/operator/container-types", stored.it().name(), name);
    }

    private static Kept<ContainerType> kept(ResultSet row, int number) throws SQLException {
        var type = new ContainerType(row.getString("code"), Named.of(row), row.getInt("litres"));
        return new Kept<>(type, row.getInt("version"), true);
    }
}
