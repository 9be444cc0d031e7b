package no.kundeportal.statistics;

import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions of reports put to the slips themselves: what they would cost without the days. */
final class OverSlips {

    private static final String VOLUME = """
            select begin, a.fraction_code, array_agg(distinct s.article_code) as articles,
                   coalesce(sum(net_kg) filter (where now), 0) as kg,
                   coalesce(sum(net_kg) filter (where now and weight_kind = 'measured'), 0) as measured_kg,
                   coalesce(sum(net_kg) filter (where not now), 0) as kg_before,
                   count(*) filter (where now) as slips,
                   count(distinct visit) filter (where now) as visits,
                   coalesce(sum(amount) filter (where now and amount > 0), 0) as invoiced,
                   coalesce(-sum(amount) filter (where now and amount < 0), 0) as paid
            from (select s.*, cut.now, %s as begin from current_weigh_slip s cross join (values (true), (false)) as cut (now) %s
                    and case when cut.now then s.weighed_at >= :begin else s.weighed_at < :beforeEnd end) s
            join article a on a.code = s.article_code
            group by grouping sets ((), (begin), (a.fraction_code))
            """;

    private static final String HIERARCHY = """
            select a.fraction_code, s.facility_code, s.step, array_agg(distinct s.code) codes, array_agg(distinct s.article_code) articles,
                   array_agg(distinct s.profile_id) profiles, sum(s.kg) kg, count(distinct s.number) slips
            from slip_treatment s join article a on a.code = s.article_code %s and s.basis = 'PROFILE'
            group by a.fraction_code, s.facility_code, s.step
            """;

    private final JdbcClient database;
    private final Viewer viewer;

    OverSlips(JdbcClient database, Viewer viewer) {
        this.database = database;
        this.viewer = viewer;
    }

    void volume(Period period) {
        ask(VOLUME.formatted(PeriodUnit.MONTH.sql(), "%s"), Scope.beside(viewer, SlipFilter.none(), period));
    }

    void hierarchy(Period period) {
        ask(HIERARCHY, Scope.of(viewer, SlipFilter.none(), period));
    }

    private void ask(String question, Scope scope) {
        var rows = database.sql(question.formatted(scope.slips()))
                .params(scope.parameters())
                .query((row, i) -> row.getBigDecimal("kg"))
                .list();
        if (rows.isEmpty()) throw new IllegalStateException("The customer has no slips");
    }
}
