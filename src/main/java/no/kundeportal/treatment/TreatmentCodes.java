package no.kundeportal.treatment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import no.kundeportal.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The R/D codes, and the step that each counts as. */
@Service
public class TreatmentCodes {

    private final JdbcClient database;

    TreatmentCodes(JdbcClient database) {
        this.database = database;
    }

    /** R0 to R13, then D1 to D15. */
    public List<TreatmentCode> all() {
        return database.sql("""
                        select code, step, other_step from treatment_code
                        order by left(code, 1) desc, substr(code, 2)::int
                        """).query(TreatmentCodes::code).list();
    }

    /**
     * @param choice code and step as a form names them, "R5:RECOVERY"
     * @throws Refusal at the field "shares" when there is no such code, or not with that step
     */
    static Share share(List<TreatmentCode> known, String choice, java.math.BigDecimal percent) {
        var parts = choice.split(":", 2);
        return known.stream()
                .filter(code -> code.code().equals(parts[0]))
                .flatMap(code -> code.steps().stream())
                .filter(step -> parts.length == 2 && step.name().equals(parts[1]))
                .findFirst()
                .map(step -> new Share(parts[0], step, percent))
                .orElseThrow(() -> Refusal.of("shares", "treatment.shares.unknown", parts[0]));
    }

    private static TreatmentCode code(ResultSet row, int number) throws SQLException {
        return new TreatmentCode(row.getString("code"), step(row.getString("step")), step(row.getString("other_step")));
    }

    private static @Nullable HierarchyStep step(@Nullable String name) {
        return name == null ? null : HierarchyStep.valueOf(name);
    }
}
