package no.kundeportal.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import no.kundeportal.catalogue.Named;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.treatment.HierarchyStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the weights: one statement for each report, over the days. */
@Service
@Transactional(readOnly = true)
public class TreatmentReports {

    private final JdbcClient database;

    TreatmentReports(JdbcClient database) {
        this.database = database;
    }

    public Hierarchy hierarchy(Viewer viewer, SlipFilter filter, Period period, Basis basis) {
        var scope = Scope.of(viewer, filter, period);
        return new Hierarchy(
                basis,
                database.sql(TreatedDays.of(scope, basis) + """
                        select a.fraction_code, f.name, f.name_en, f.name_sv, s.facility_code, w.name facility, s.step,
                               array_remove(array_agg(distinct s.code), null) codes, array_agg(distinct s.article_code) articles,
                               array_remove(array_agg(distinct s.profile_id), null) profiles,
                               sum(s.kg) kg, sum(s.slips) slips
                        from treated s
                        join article a on a.code = s.article_code
                        join fraction f on f.code = a.fraction_code
                        join facility w on w.code = s.facility_code
                        group by a.fraction_code, f.name, f.name_en, f.name_sv, s.facility_code, w.name, s.step
                        order by a.fraction_code, s.facility_code, s.step
                        """)
                        .params(scope.parameters())
                        .query(TreatmentReports::treated)
                        .list());
    }

    /** By the code of the receiving operation, the most first. */
    public CodeSums codes(Viewer viewer, SlipFilter filter, Period period) {
        var scope = Scope.of(viewer, filter, period);
        return new CodeSums(database.sql(TreatedDays.of(scope, Basis.CODE) + """
                        select s.code, s.step, array_agg(distinct s.article_code) articles, sum(s.kg) kg, sum(s.slips) slips
                        from treated s group by s.code, s.step order by kg desc, s.code
                        """)
                .params(scope.parameters())
                .query((row, i) -> new CodeSums.CodeSum(
                        row.getString("code"),
                        HierarchyStep.valueOf(row.getString("step")),
                        strings(row, "articles"),
                        row.getBigDecimal("kg"),
                        row.getLong("slips")))
                .list());
    }

    /** Both bases beside the volume, fraction by fraction. */
    public Reconciliation reconciliation(Viewer viewer, SlipFilter filter, Period period, Volume volume) {
        var scope = Scope.of(viewer, filter, period);
        return Reconciliation.of(
                volume,
                database.sql(TreatedDays.ofBoth(scope) + """
                        select s.basis, a.fraction_code, s.step, array_remove(array_agg(distinct s.code), null) codes,
                               coalesce(sum(s.kg) filter (where s.code is null), 0) kg_without,
                               count(distinct s.profile_id) <> count(distinct s.article_code || '@' || s.facility_code)
                                 filter (where s.profile_id is not null) changed, sum(s.kg) kg
                        from treated s join article a on a.code = s.article_code
                        group by s.basis, a.fraction_code, s.step
                        """)
                        .params(scope.parameters())
                        .query((row, i) -> new Reconciliation.Part(
                                Basis.valueOf(row.getString("basis")),
                                row.getString("fraction_code"),
                                HierarchyStep.valueOf(row.getString("step")),
                                strings(row, "codes"),
                                row.getBigDecimal("kg_without"),
                                row.getBoolean("changed"),
                                row.getBigDecimal("kg")))
                        .list());
    }

    static Treated treated(ResultSet row, int number) throws SQLException {
        return new Treated(
                row.getString("fraction_code"),
                new Named(row.getString("name"), row.getString("name_en"), row.getString("name_sv")),
                row.getString("facility_code"),
                row.getString("facility"),
                HierarchyStep.valueOf(row.getString("step")),
                strings(row, "codes"),
                strings(row, "articles"),
                List.of((Long[]) row.getArray("profiles").getArray()),
                row.getBigDecimal("kg"),
                row.getLong("slips"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
