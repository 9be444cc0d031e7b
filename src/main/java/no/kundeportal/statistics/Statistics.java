package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import no.kundeportal.catalogue.Named;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one calculation over weigh slips. Page, chart and file of a report read it from here. */
@Service
@Transactional(readOnly = true)
public class Statistics {

    private static final int LONGEST_YEARS = 12;

    private final JdbcClient database;

    Statistics(JdbcClient database) {
        this.database = database;
    }

    /** @throws Refusal at the field "to" when it is longer than anybody keeps slips */
    public static Period bounded(Period period) {
        if (period.from().plusYears(LONGEST_YEARS).isBefore(period.to()))
            throw Refusal.of("to", "period.tooLong", LONGEST_YEARS);
        return period;
    }

    /** By month. */
    public Volume volume(Viewer viewer, SlipFilter filter, Period period) {
        return volume(viewer, filter, period, PeriodUnit.MONTH);
    }

    private static final String VOLUME = """
            with days as (
              select s.article_code, cut.now, %1$s as begin, sum(s.kg) as kg, sum(s.kg) filter (where s.weight_kind = 'measured') as measured_kg,
                     sum(s.slips) as slips, sum(s.visits) as visits, sum(s.invoiced) as invoiced, sum(s.paid) as paid
              from weigh_day s cross join (values (true), (false)) as cut (now) %2$s
                and case when cut.now then s.weighed_on >= :begin else s.weighed_on < :beforeEnd end
              group by 1, 2, 3
            ), shared as (
              select count(*) as visits from (
                select distinct v.order_number
                from weigh_day s join weigh_visit v on v.customer_number = s.customer_number and v.day_id = s.id and v.shared
                %2$s and s.weighed_on >= :begin) orders
            )
            select begin, f.code, f.name, f.name_en, f.name_sv, articles, kg, measured_kg, kg_before, slips, invoiced, paid,
                   sums.visits + shared.visits as visits
            from (
              select begin, a.fraction_code, array_agg(distinct s.article_code) as articles,
                     coalesce(sum(kg) filter (where now), 0) as kg,
                     coalesce(sum(measured_kg) filter (where now), 0) as measured_kg,
                     coalesce(sum(kg) filter (where not now), 0) as kg_before,
                     coalesce(sum(slips) filter (where now), 0) as slips,
                     coalesce(sum(visits) filter (where now), 0) as visits,
                     coalesce(sum(invoiced) filter (where now), 0) as invoiced,
                     coalesce(sum(paid) filter (where now), 0) as paid
              from days s join article a on a.code = s.article_code
              group by grouping sets ((), (begin), (a.fraction_code))
            ) sums cross join shared left join fraction f on f.code = sums.fraction_code
            """;

    /**
     * Total, units of time and fractions in one statement; this period and the one a year before in the same pass. In a
     * period of more than a year a day stands in both.
     */
    public Volume volume(Viewer viewer, SlipFilter filter, Period period, PeriodUnit unit) {
        var scope = Scope.beside(viewer, filter, period);
        var total = new Volume.Total[1];
        var spans = new HashMap<LocalDate, Volume.Span>();
        var fractions = new ArrayList<Volume.Fraction>();
        database.sql(VOLUME.formatted(unit.sql(), scope.days()))
                .params(scope.parameters())
                .query(row -> {
                    if (row.getString("code") != null) fractions.add(fraction(row));
                    else if (row.getDate("begin") != null) {
                        var span = span(
                                unit,
                                row.getObject("begin", LocalDate.class),
                                row.getBigDecimal("kg"),
                                row.getBigDecimal("kg_before"));
                        spans.put(span.begin(), span);
                    } else total[0] = total(row, viewer.seesAmounts());
                });
        var every = unit.beginnings(period).stream()
                .map(begin -> spans.getOrDefault(begin, span(unit, begin, BigDecimal.ZERO, BigDecimal.ZERO)))
                .toList();
        return new Volume(total[0], unit, every, fractions);
    }

    private static Volume.Span span(PeriodUnit unit, LocalDate begin, BigDecimal kg, BigDecimal kgBefore) {
        return new Volume.Span(begin, unit.end(begin), kg, kgBefore);
    }

    /** The latest day on which the viewer's sites have a slip at all: where to look when a period is empty. */
    public Optional<LocalDate> latestDay(Viewer viewer) {
        return database.sql("""
                        select s.weighed_on from current_weigh_slip s
                        where s.customer_number = :customer and s.site_number = any(:sites)
                        order by s.weighed_at desc limit 1
                        """)
                .param("customer", viewer.customer().value())
                .param("sites", no.kundeportal.customer.Sites.keysOf(viewer))
                .query(LocalDate.class)
                .optional();
    }

    private static Volume.Total total(ResultSet row, boolean amounts) throws SQLException {
        return new Volume.Total(
                row.getBigDecimal("kg"),
                row.getBigDecimal("measured_kg"),
                row.getBigDecimal("kg_before"),
                row.getLong("slips"),
                row.getLong("visits"),
                amounts ? row.getBigDecimal("invoiced") : BigDecimal.ZERO,
                amounts ? row.getBigDecimal("paid") : BigDecimal.ZERO);
    }

    private static Volume.Fraction fraction(ResultSet row) throws SQLException {
        return new Volume.Fraction(
                row.getString("code"),
                new Named(row.getString("name"), row.getString("name_en"), row.getString("name_sv")),
                List.of((String[]) row.getArray("articles").getArray()),
                row.getBigDecimal("kg"),
                row.getBigDecimal("kg_before"));
    }
}
