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

    private static final String GROUPS = """
            with slips as (
              select %s s.net_kg, s.visit, s.amount, cut.now
              from current_weigh_slip s join article a on a.code = s.article_code left join waste_code w on w.code = a.waste_code
                cross join (values (true), (false)) as cut (now)
              %s and case when cut.now then s.weighed_at >= :begin else s.weighed_at < :beforeEnd end
            ), sums as (
              select %s %s as level,
                     coalesce(sum(net_kg) filter (where now), 0) as kg,
                     coalesce(sum(net_kg) filter (where not now), 0) as kg_before,
                     count(*) filter (where now) as slips,
                     count(*) filter (where not now) as slips_before,
                     count(distinct visit) filter (where now) as visits,
                     coalesce(sum(amount) filter (where now and amount > 0), 0) as invoiced,
                     coalesce(-sum(amount) filter (where now and amount < 0), 0) as paid
              from slips group by grouping sets (%s)
            ), named as (
              select sums.*%s%s from sums%s
            ), ranked as (
              select named.*, row_number() over (order by %s) as place, %s as key from named
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
                scope.where(),
                grouping.columns(),
                grouping.level(),
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
