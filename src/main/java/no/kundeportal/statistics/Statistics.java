package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import no.kundeportal.catalogue.Named;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one calculation over weigh slips. Page, chart and file of a report read it from here. */
@Service
@Transactional(readOnly = true)
public class Statistics {

    public static final int PAGE = 50;
    private static final int LONGEST_YEARS = 12;

    /** @param next the key with which the next page begins, null on the last */
    public record Page<T>(List<T> rows, @Nullable String next) {}

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

    /** Total, months and fractions in one statement; this period and the one a year before in the same pass. */
    public Volume volume(Viewer viewer, SlipFilter filter, Period period) {
        var before = period.aYearBefore();
        var scope = new Scope(viewer, filter, before.from(), period.to());
        scope.parameter("begin", period.from().atStartOfDay());
        scope.parameter("beforeEnd", before.to().plusDays(1).atStartOfDay());
        var total = new Volume.Total[1];
        var months = new HashMap<YearMonth, Volume.Month>();
        var fractions = new ArrayList<Volume.Fraction>();
        database.sql("""
                        select month, f.code, f.name, f.name_en, f.name_sv, kg, measured_kg, kg_before, slips, visits, invoiced, paid
                        from (
                          select date_trunc('month', s.weighed_at + case when now then interval '0' else interval '1 year' end)::date as month,
                                 a.fraction_code,
                                 coalesce(sum(net_kg) filter (where now), 0) as kg,
                                 coalesce(sum(net_kg) filter (where now and weight_kind = 'measured'), 0) as measured_kg,
                                 coalesce(sum(net_kg) filter (where not now), 0) as kg_before,
                                 count(*) filter (where now) as slips,
                                 count(distinct visit) filter (where now) as visits,
                                 coalesce(sum(amount) filter (where now and amount > 0), 0) as invoiced,
                                 coalesce(-sum(amount) filter (where now and amount < 0), 0) as paid
                          from (select s.*, s.weighed_at >= :begin as now from current_weigh_slip s %s
                                  and (s.weighed_at >= :begin or s.weighed_at < :beforeEnd)) s
                          join article a on a.code = s.article_code
                          group by grouping sets ((), (1), (a.fraction_code))
                        ) sums left join fraction f on f.code = sums.fraction_code
                        """.formatted(scope.where())).params(scope.parameters()).query(row -> {
            if (row.getString("code") != null) fractions.add(fraction(row));
            else if (row.getDate("month") != null) {
                var month = YearMonth.from(row.getObject("month", LocalDate.class));
                months.put(month, new Volume.Month(month, row.getBigDecimal("kg"), row.getBigDecimal("kg_before")));
            } else total[0] = total(row, viewer.seesAmounts());
        });
        return new Volume(total[0], everyMonth(period, months), fractions);
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

    private static final String MINI = """
            select date_trunc('month', s.weighed_at)::date as month, s.site_number, i.name site_name, a.fraction_code,
                   f.name fraction, f.name_en, f.name_sv, array_agg(distinct s.article_code) articles, sum(s.net_kg) kg,
                   count(distinct s.visit) visits
            from current_weigh_slip s
            join site i on i.number = s.site_number
            join article a on a.code = s.article_code
            join fraction f on f.code = a.fraction_code
            %s
            group by 1, s.site_number, i.name, a.fraction_code, f.name, f.name_en, f.name_sv
            """;

    private static final String MINI_ORDER = " order by month desc, site_number, fraction_code";

    public Page<MiniRow> mini(Viewer viewer, SlipFilter filter, Period period, @Nullable String after) {
        var scope = Scope.of(viewer, filter, period);
        var sql = "select * from (" + MINI.formatted(scope.where()) + ") mini";
        if (after != null) {
            var parts = parts(after, 3);
            scope.parameter("month", day(parts[0]));
            scope.parameter("afterSite", parts[1]);
            scope.parameter("fraction", parts[2]);
            sql += " where month < :month or month = :month and (site_number, fraction_code) > (:afterSite, :fraction)";
        }
        var rows = database.sql(sql + MINI_ORDER + " limit " + (PAGE + 1))
                .params(scope.parameters())
                .query(Statistics::miniRow)
                .list();
        return page(rows, row -> row.month().atDay(1) + "," + row.siteNumber() + "," + row.fractionCode());
    }

    public void eachMini(Viewer viewer, SlipFilter filter, Period period, Consumer<? super MiniRow> sink) {
        var scope = Scope.of(viewer, filter, period);
        try (var rows = database
                .sql(MINI.formatted(scope.where()) + MINI_ORDER)
                .params(scope.parameters())
                .withFetchSize(1000)
                .query(Statistics::miniRow)
                .stream()) {
            rows.forEach(sink);
        }
    }

    private static final String SLIPS = """
            select s.facility_code, s.number, s.weighed_at, s.order_number, s.site_number, i.name site_name, s.article_code,
                   a.name article, a.name_en article_en, a.name_sv article_sv, f.name fraction, f.name_en fraction_en,
                   f.name_sv fraction_sv, a.waste_code, coalesce(w.hazardous, false) hazardous, a.material_code, s.net_kg,
                   s.weight_kind, s.unit_price, s.amount, s.invoice_number
            from current_weigh_slip s
            join site i on i.number = s.site_number
            join article a on a.code = s.article_code
            join fraction f on f.code = a.fraction_code
            left join waste_code w on w.code = a.waste_code
            """;

    private static final String SLIPS_ORDER = " order by s.weighed_at desc, s.facility_code, s.number";

    /** Newest first. */
    public Page<SlipRow> slips(Viewer viewer, SlipFilter filter, Period period, @Nullable String after) {
        var scope = Scope.of(viewer, filter, period);
        if (after != null) {
            var parts = parts(after, 3);
            scope.and(
                    "(s.weighed_at < :at or s.weighed_at = :at and (s.facility_code, s.number) > (:facility, :number))",
                    "at",
                    moment(parts[0]));
            scope.and("s.weighed_at <= :at", "at", moment(parts[0]));
            scope.parameter("facility", parts[1]);
            scope.parameter("number", parts[2]);
        }
        var rows = database.sql(SLIPS + scope.where() + SLIPS_ORDER + " limit " + (PAGE + 1))
                .params(scope.parameters())
                .query((row, i) -> slipRow(row, viewer.seesAmounts()))
                .list();
        return page(rows, SlipRow::key);
    }

    public void eachSlip(Viewer viewer, SlipFilter filter, Period period, Consumer<? super SlipRow> sink) {
        var scope = Scope.of(viewer, filter, period);
        try (var rows = database
                .sql(SLIPS + scope.where() + SLIPS_ORDER)
                .params(scope.parameters())
                .withFetchSize(1000)
                .query((row, i) -> slipRow(row, viewer.seesAmounts()))
                .stream()) {
            rows.forEach(sink);
        }
    }

    private static <T> Page<T> page(List<T> rows, java.util.function.Function<T, String> key) {
        return rows.size() <= PAGE
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, PAGE), key.apply(rows.get(PAGE - 1)));
    }

    /** A key that no page gave out leads to no page. */
    private static String[] parts(String key, int count) {
        var parts = key.split(",", count);
        if (parts.length != count || key.indexOf('\0') >= 0) throw new NotFound();
        return parts;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new NotFound();
        }
    }

    private static LocalDateTime moment(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new NotFound();
        }
    }

    private static List<Volume.Month> everyMonth(Period period, Map<YearMonth, Volume.Month> known) {
        var last = YearMonth.from(period.to());
        return java.util.stream.Stream.iterate(
                        YearMonth.from(period.from()), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> known.getOrDefault(month, new Volume.Month(month, BigDecimal.ZERO, BigDecimal.ZERO)))
                .toList();
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
                row.getBigDecimal("kg"),
                row.getBigDecimal("kg_before"));
    }

    private static MiniRow miniRow(ResultSet row, int number) throws SQLException {
        return new MiniRow(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("site_number"),
                row.getString("site_name"),
                row.getString("fraction_code"),
                new Named(row.getString("fraction"), row.getString("name_en"), row.getString("name_sv")),
                List.of((String[]) row.getArray("articles").getArray()),
                row.getBigDecimal("kg"),
                row.getLong("visits"));
    }

    private static SlipRow slipRow(ResultSet row, boolean amounts) throws SQLException {
        return new SlipRow(
                row.getString("facility_code"),
                row.getString("number"),
                row.getObject("weighed_at", LocalDateTime.class),
                row.getString("order_number"),
                row.getString("site_number"),
                row.getString("site_name"),
                row.getString("article_code"),
                new Named(row.getString("article"), row.getString("article_en"), row.getString("article_sv")),
                new Named(row.getString("fraction"), row.getString("fraction_en"), row.getString("fraction_sv")),
                row.getString("waste_code"),
                row.getBoolean("hazardous"),
                row.getString("material_code"),
                row.getBigDecimal("net_kg"),
                row.getString("weight_kind").equals("measured"),
                amounts ? row.getBigDecimal("unit_price") : null,
                amounts ? row.getBigDecimal("amount") : null,
                amounts ? row.getString("invoice_number") : null);
    }
}
