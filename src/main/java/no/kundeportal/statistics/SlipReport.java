package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every weigh slip of the selection, with as many columns as are asked for and the viewer may see. */
@Service
@Transactional(readOnly = true)
public class SlipReport {

    private static final String FROM = """
            , s.facility_code, s.number, s.weighed_at, s.order_number, %s::text as sort_value,
              (select n.number from invoice n where n.number = s.invoice_number and n.customer_number = s.customer_number) as invoice_here
            from current_weigh_slip s
            join site i on i.number = s.site_number
            join article a on a.code = s.article_code
            join fraction f on f.code = a.fraction_code
            left join waste_code w on w.code = a.waste_code
            left join container_type t on t.code = s.container_type
            left join customer c on c.number = s.customer_number
            left join facility y on y.code = s.facility_code
            left join pickup p on p.number = s.order_number and p.customer_number = s.customer_number
            """;

    /**
     * What became of the weight by the profile of the slip's day, which adds up to it, and both figures of its gases by the factors
     * of that day; null where nothing has a factor.
     */
    private static final String TREATMENT = """
            cross join lateral (
              select coalesce(sum(r.kg) filter (where r.step = 'REUSE'), 0) reuse,
                     coalesce(sum(r.kg) filter (where r.step = 'RECYCLING'), 0) recycling,
                     coalesce(sum(r.kg) filter (where r.step = 'RECOVERY'), 0) recovery,
                     coalesce(sum(r.kg) filter (where r.step = 'DISPOSAL'), 0) disposal,
                     coalesce(sum(r.kg) filter (where r.step = 'UNKNOWN'), 0) unknown,
                     sum(r.kg * m.kg_per_tonne) * 0.001 emission,
                     sum(r.kg * v.kg_per_tonne) * 0.001 avoided,
                     concat_ws('; ', string_agg(distinct m.source || ' ' || m.edition, '; '), string_agg(distinct v.source || ' ' || v.edition, '; '))
                       editions
              from slip_treatment r
              left join emission_factor_use mu on mu.fraction_code = a.fraction_code and mu.code = r.code and mu.kind = 'EMISSION'
              left join emission_factor m on m.kind = mu.kind and m.material = mu.material and m.treatment = mu.treatment
                and m.superseded_at is null and r.weighed_on between m.valid_from and coalesce(m.valid_to, 'infinity')
              left join emission_factor_use vu on vu.fraction_code = a.fraction_code and vu.code = r.code and vu.kind = 'AVOIDED'
              left join emission_factor v on v.kind = vu.kind and v.material = vu.material and v.treatment = vu.treatment
                and v.superseded_at is null and r.weighed_on between v.valid_from and coalesce(v.valid_to, 'infinity')
              where r.basis = 'PROFILE' and r.facility_code = s.facility_code and r.number = s.number and r.weighed_at = s.weighed_at
            ) q
            """;

    private final JdbcClient database;

    SlipReport(JdbcClient database) {
        this.database = database;
    }

    /** Those among the columns that the viewer may see. */
    public static List<ReportColumn> visible(Viewer viewer, List<ReportColumn> columns) {
        return columns.stream()
                .filter(column -> viewer.seesAmounts() || !column.needsAmounts())
                .toList();
    }

    /** By what slips can be sorted: a number, or null for their time. */
    private static @Nullable String measure(Viewer viewer, Grouping.Sort sort) {
        return switch (sort) {
            case PERIOD -> null;
            case KG -> "s.net_kg";
            case AMOUNT -> {
                if (!viewer.seesAmounts()) throw Refusal.of("sort", "amount.lacking");
                yield "coalesce(s.amount, 0)";
            }
            default -> throw Refusal.of("sort", "statistics.unknown.sort", sort.key());
        };
    }

    /** @throws Refusal when slips cannot be sorted so, or not by this viewer */
    public ReportPage<SlipRow> page(
            Viewer viewer,
            List<ReportColumn> columns,
            SlipFilter filter,
            Period period,
            Grouping order,
            @Nullable String after) {
        var measure = measure(viewer, order.sort());
        var scope = Scope.of(viewer, filter, period);
        if (after != null) beginAfter(scope, measure, order.descending(), after);
        var rows = database.sql(
                        sql(viewer, columns, scope, measure, order.descending()) + " limit " + (ReportPage.SIZE + 1))
                .params(scope.parameters())
                .query((row, i) -> row(row, visible(viewer, columns), viewer.seesAmounts()))
                .list();
        return ReportPage.of(rows, SlipRow::next);
    }

    public void each(
            Viewer viewer,
            List<ReportColumn> columns,
            SlipFilter filter,
            Period period,
            Grouping order,
            Consumer<? super SlipRow> sink) {
        var scope = Scope.of(viewer, filter, period);
        var measure = measure(viewer, order.sort());
        try (var rows = database
                .sql(sql(viewer, columns, scope, measure, order.descending()))
                .params(scope.parameters())
                .withFetchSize(1000)
                .query((row, i) -> row(row, visible(viewer, columns), viewer.seesAmounts()))
                .stream()) {
            rows.forEach(sink);
        }
    }

    private static String sql(
            Viewer viewer, List<ReportColumn> columns, Scope scope, @Nullable String measure, boolean descending) {
        var suffix = Dimension.suffix(LocaleContextHolder.getLocale());
        var shown = visible(viewer, columns);
        var list = IntStream.range(0, shown.size())
                .mapToObj(i -> shown.get(i).sql(suffix) + " as c" + i)
                .collect(Collectors.joining(", "));
        var way = descending ? " desc" : "";
        var order = measure == null ? "s.weighed_at" + way : measure + way + ", s.weighed_at desc";
        var treatment = shown.stream().anyMatch(ReportColumn::isOfTreatment) ? TREATMENT : "";
        return "select " + list + FROM.formatted(measure == null ? "'-'" : measure) + treatment + scope.slips()
                + " order by " + order + ", s.facility_code, s.number";
    }

    /** A key is moment, value sorted by, facility and number: the last of the page before. */
    private static void beginAfter(Scope scope, @Nullable String measure, boolean descending, String after) {
        var parts = ReportPage.parts(after, 4);
        scope.parameter("facility_after", parts[2]);
        scope.parameter("number_after", parts[3]);
        var sign = descending ? " < " : " > ";
        var later = "(s.facility_code, s.number) > (:facility_after, :number_after)";
        if (measure == null) {
            scope.and(
                    "(s.weighed_at" + sign + ":at or s.weighed_at = :at and " + later + ")",
                    "at",
                    ReportPage.moment(parts[0]));
            scope.and("s.weighed_at" + sign.strip() + "= :at", "at", ReportPage.moment(parts[0]));
            return;
        }
        scope.parameter("value", number(parts[1]));
        scope.and(
                "(" + measure + sign + ":value or " + measure
                        + " = :value and (s.weighed_at < :at or s.weighed_at = :at and " + later + "))",
                "at",
                ReportPage.moment(parts[0]));
    }

    private static BigDecimal number(String text) {
        if (!text.matches("-?[0-9]{1,14}(\\.[0-9]{1,4})?")) throw new NotFound();
        return new BigDecimal(text);
    }

    private static SlipRow row(ResultSet row, List<ReportColumn> columns, boolean amounts) throws SQLException {
        var values = new ArrayList<@Nullable Object>(columns.size());
        for (int i = 0; i < columns.size(); i++) values.add(value(row, columns.get(i), "c" + i));
        var facility = row.getString("facility_code");
        var number = row.getString("number");
        var at = row.getObject("weighed_at", LocalDateTime.class);
        return new SlipRow(
                facility,
                number,
                at,
                row.getString("order_number"),
                values,
                amounts ? row.getString("invoice_here") : null,
                String.join(",", at.toString(), row.getString("sort_value"), facility, number));
    }

    private static @Nullable Object value(ResultSet row, ReportColumn column, String name) throws SQLException {
        return switch (column.kind()) {
            case DATE -> row.getObject(name, LocalDate.class);
            case WEIGHT, AMOUNT -> row.getBigDecimal(name);
            default -> row.getString(name);
        };
    }
}
