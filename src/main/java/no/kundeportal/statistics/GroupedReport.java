package no.kundeportal.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slips added up as the viewer cuts them: groups, their subtotals and the total in one statement, this period and the one
 * a year before in the same pass.
 */
@Service
@Transactional(readOnly = true)
public class GroupedReport {

    /** @param rows groups with their subtotals, a page of them; next: the key of the next page, null on the last */
    public record Page(
            List<GroupRow> rows, GroupRow total, @Nullable String next) {}

    private static final String DAYS = """
            from weigh_day s join article a on a.code = s.article_code left join waste_code w on w.code = a.waste_code
            """;

    /**
     * Orders that stand in several rows count once in each group: each is marked where it comes first, for every depth of the
     * cuts, and the marks are added up.
     */
    private static final String GROUPS = """
            with days as (
              select %1$s cut.now, sum(s.kg) kg, sum(s.slips) slips, sum(s.visits) visits, sum(s.invoiced) invoiced, sum(s.paid) paid
              %3$s cross join (values (true), (false)) as cut (now)
              %4$s and case when cut.now then s.weighed_on >= :begin else s.weighed_on < :beforeEnd end
              group by %2$s cut.now
            ), orders as (
              select %2$s %5$s from (
                select %1$s v.order_number
                %3$s join weigh_visit v on v.customer_number = s.customer_number and v.day_id = s.id and v.shared
                  cross join (values (true)) as cut (now)
                %4$s and s.weighed_on >= :begin) o
            ), parts as (
              select %2$s now, kg, slips, invoiced, paid, %6$s from days
              union all
              select %2$s true, 0, 0, 0, 0, %7$s from orders group by %2$s ()
            ), sums as (
              select %2$s %8$s as level,
                     coalesce(sum(kg) filter (where now), 0) as kg,
                     coalesce(sum(kg) filter (where not now), 0) as kg_before,
                     coalesce(sum(slips) filter (where now), 0) as slips,
                     coalesce(sum(slips) filter (where not now), 0) as slips_before,
                     coalesce((array[%9$s])[1 + %8$s], 0) as visits,
                     coalesce(sum(invoiced) filter (where now), 0) as invoiced,
                     coalesce(sum(paid) filter (where now), 0) as paid
              from parts group by grouping sets (%10$s)
            ), named as (
              select sums.*%11$s%12$s from sums%13$s
            ), ranked as (
              select named.*, row_number() over (order by %14$s) as place, %15$s as key from named
            )
            """;

    private final JdbcClient database;

    GroupedReport(JdbcClient database) {
        this.database = database;
    }

    /** @throws NotFound for a key that no page gave out */
    public Page page(Viewer viewer, SlipFilter filter, Period period, Grouping grouping, @Nullable String after) {
        return page(viewer, filter, period, grouping, after, ReportPage.SIZE);
    }

    /** All of it at once, for what is drawn; the caller sees to it that the cuts are few. */
    public Page whole(Viewer viewer, SlipFilter filter, Period period, Grouping grouping) {
        return page(viewer, filter, period, grouping, null, 10_000);
    }

    private Page page(
            Viewer viewer, SlipFilter filter, Period period, Grouping grouping, @Nullable String after, int size) {
        var scope = Scope.beside(viewer, filter, period);
        if (after != null) scope.parameter("after", after);
        var first = after == null ? "0" : "(select place from ranked where key = :after)";
        var rows = new ArrayList<>(database.sql(sql(grouping, scope) + """
                        (select * from ranked where level > 0 and place > %s order by place limit %d)
                        union all select * from ranked where level = 0
                        """.formatted(first, size + 1))
                .params(scope.parameters())
                .query((row, i) -> row(row, viewer.seesAmounts()))
                .list());
        var total = rows.removeLast();
        if (after != null && rows.isEmpty()) throw new NotFound();
        if (rows.size() <= size) return new Page(rows, total, null);
        var shown = List.copyOf(rows.subList(0, size));
        var last = shown.getLast();
        return new Page(shown, total, last.level() + "," + String.join(",", last.keys()));
    }

    /** The groups without parts, one after the other: no sum stands among what a spreadsheet will add up. */
    public void each(
            Viewer viewer, SlipFilter filter, Period period, Grouping grouping, Consumer<? super GroupRow> sink) {
        var scope = Scope.beside(viewer, filter, period);
        try (var rows = database
                .sql(sql(grouping, scope) + "select * from ranked where level = " + grouping.depth()
                        + " order by place")
                .params(scope.parameters())
                .withFetchSize(1000)
                .query((row, i) -> row(row, viewer.seesAmounts()))
                .stream()) {
            rows.forEach(sink);
        }
    }

    private static String sql(Grouping grouping, Scope scope) {
        return GROUPS.formatted(
                grouping.keys(),
                grouping.columns(),
                DAYS,
                scope.days(),
                grouping.visits("(row_number() over (partition by order_number%s) = 1)::int as v%d"),
                grouping.visits("visits as v%2$d"),
                grouping.visits("sum(v%2$d)"),
                grouping.level(),
                grouping.visits("sum(v%2$d) filter (where now)"),
                grouping.sets(),
                grouping.names(LocaleContextHolder.getLocale()),
                grouping.ranks(),
                grouping.joins(),
                grouping.order(),
                grouping.key());
    }

    private static GroupRow row(ResultSet row, boolean amounts) throws SQLException {
        var level = row.getInt("level");
        return new GroupRow(
                texts(row, "k", level),
                texts(row, "name", level),
                row.getBigDecimal("kg"),
                row.getBigDecimal("kg_before"),
                row.getLong("slips"),
                row.getLong("slips_before"),
                row.getLong("visits"),
                amounts ? row.getBigDecimal("invoiced") : null,
                amounts ? row.getBigDecimal("paid") : null);
    }

    private static List<String> texts(ResultSet row, String column, int count) throws SQLException {
        var texts = new ArrayList<String>();
        for (int i : IntStream.range(0, count).toArray()) texts.add(row.getString(column + i));
        return List.copyOf(texts);
    }
}
