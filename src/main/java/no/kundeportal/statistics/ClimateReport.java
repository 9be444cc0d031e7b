package no.kundeportal.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import no.kundeportal.catalogue.Named;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.treatment.Factor;
import no.kundeportal.treatment.FactorKind;
import no.kundeportal.treatment.FactorRow;
import no.kundeportal.treatment.HierarchyStep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each part of each weight, by what it became, times the factor that counts on its day. */
@Service
@Transactional(readOnly = true)
public class ClimateReport {

    private final JdbcClient database;

    ClimateReport(JdbcClient database) {
        this.database = database;
    }

    /** By fraction and code, with a line for each edition of a factor; both figures in one statement. */
    public Climate of(Viewer viewer, SlipFilter filter, Period period) {
        var scope = Scope.of(viewer, filter, period);
        return new Climate(database.sql(TreatedDays.of(scope, Basis.PROFILE) + """
                        select sums.kind, f.code fraction_code, f.name, f.name_en, f.name_sv, sums.articles, sums.step, sums.code, sums.kg,
                               e.id, e.material, e.treatment, e.kg_per_tonne, e.source, e.edition, e.region, e.boundary, e.note,
                               e.valid_from, e.valid_to
                        from (
                          select k.kind, a.fraction_code, s.step, s.code, e.id, array_agg(distinct s.article_code) articles, sum(s.kg) kg
                          from treated s
                          join article a on a.code = s.article_code
                          cross join (values ('EMISSION'), ('AVOIDED')) k (kind)
                          left join emission_factor_use u on u.fraction_code = a.fraction_code and u.code = s.code and u.kind = k.kind
                          left join emission_factor e on e.kind = u.kind and e.material = u.material and e.treatment = u.treatment
                            and e.superseded_at is null and s.weighed_on between e.valid_from and coalesce(e.valid_to, 'infinity')
                          group by k.kind, a.fraction_code, s.step, s.code, e.id
                        ) sums
                        join fraction f on f.code = sums.fraction_code
                        left join emission_factor e on e.id = sums.id
                        order by sums.kg desc, f.code, sums.code, e.valid_from
                        """)
                .params(scope.parameters())
                .query(ClimateReport::line)
                .list());
    }

    private static Climate.Line line(ResultSet row, int number) throws SQLException {
        return new Climate.Line(
                FactorKind.valueOf(row.getString("kind")),
                row.getString("fraction_code"),
                new Named(row.getString("name"), row.getString("name_en"), row.getString("name_sv")),
                List.of((String[]) row.getArray("articles").getArray()),
                HierarchyStep.valueOf(row.getString("step")),
                row.getString("code"),
                row.getBigDecimal("kg"),
                factor(row));
    }

    private static @Nullable Factor factor(ResultSet row) throws SQLException {
        row.getLong("id");
        return row.wasNull() ? null : FactorRow.read(row, null);
    }
}
