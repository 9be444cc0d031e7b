package no.kundeportal.treatment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A factor as it stands in a row of emission_factor, whatever else the row holds. */
public final class FactorRow {

    private FactorRow() {}

    public static Factor read(ResultSet row, @Nullable Instant superseded) throws SQLException {
        return new Factor(
                row.getLong("id"),
                new Factor.Name(
                        FactorKind.valueOf(row.getString("kind")),
                        row.getString("material"),
                        row.getString("treatment")),
                new Factor.Terms(
                        row.getBigDecimal("kg_per_tonne"),
                        row.getString("source"),
                        row.getString("edition"),
                        row.getString("region"),
                        Boundary.valueOf(row.getString("boundary")),
                        row.getString("note"),
                        new Days(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class))),
                superseded);
    }
}
