package no.kundeportal.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import no.kundeportal.catalogue.Named;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.treatment.HierarchyStep;
import no.kundeportal.treatment.MeasuringPoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the waste for ESRS E5-5 and GRI 306 in one statement, and the edition of the standard in another. */
@Service
@Transactional(readOnly = true)
public class DisclosureReport {

    private final JdbcClient database;

    DisclosureReport(JdbcClient database) {
        this.database = database;
    }

    public Disclosure of(Viewer viewer, SlipFilter filter, Period period, Disclosure.Standard standard) {
        var edition = new String[] {""};
        var asked = new HashMap<String, Disclosure.Place>();
        // The edition that holds on the last day; for days before the first one, the first.
        database.sql("""
                        select edition, line, reference, datapoint from waste_datapoint p
                        where standard = :standard and valid_from = (
                          select coalesce(max(valid_from) filter (where valid_from <= :day), min(valid_from)) from waste_datapoint
                          where standard = :standard)
                        """)
                .param("standard", standard.name())
                .param("day", period.to())
                .query(row -> {
                    edition[0] = row.getString("edition");
                    asked.put(
                            row.getString("line"),
                            new Disclosure.Place(row.getString("reference"), row.getString("datapoint")));
                });
        var scope = Scope.of(viewer, filter, period);
        return new Disclosure(
                standard,
                edition[0],
                asked,
                database.sql(TreatedDays.of(scope, Basis.PROFILE) + """
                        select coalesce(w.hazardous, false) hazardous, s.step, c.disposal, coalesce(s.code = 'R1', false) energy,
                               a.fraction_code, f.name, f.name_en, f.name_sv, p.measuring_point, array_agg(distinct s.article_code) articles,
                               sum(s.kg) kg, coalesce(sum(s.kg) filter (where s.weight_kind = 'measured'), 0) measured_kg
                        from treated s
                        join article a on a.code = s.article_code
                        join fraction f on f.code = a.fraction_code
                        left join waste_code w on w.code = a.waste_code
                        left join treatment_code c on c.code = s.code
                        left join treatment_profile p on p.id = s.profile_id
                        group by 1, 2, 3, 4, 5, 6, 7, 8, 9 order by a.fraction_code, s.step, c.disposal
                        """)
                        .params(scope.parameters())
                        .query(DisclosureReport::part)
                        .list());
    }

    private static Disclosure.Part part(ResultSet row, int number) throws SQLException {
        var measuring = row.getString("measuring_point");
        return new Disclosure.Part(
                row.getBoolean("hazardous"),
                HierarchyStep.valueOf(row.getString("step")),
                row.getString("disposal"),
                row.getBoolean("energy"),
                row.getString("fraction_code"),
                new Named(row.getString("name"), row.getString("name_en"), row.getString("name_sv")),
                List.of((String[]) row.getArray("articles").getArray()),
                measuring == null ? null : MeasuringPoint.valueOf(measuring),
                row.getBigDecimal("kg"),
                row.getBigDecimal("measured_kg"));
    }
}
