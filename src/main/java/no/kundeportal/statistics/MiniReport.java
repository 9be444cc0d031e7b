package no.kundeportal.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import no.kundeportal.catalogue.Named;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The Mini report: kilograms and pickups by month, site and fraction. */
@Service
@Transactional(readOnly = true)
public class MiniReport {

    private final JdbcClient database;

    MiniReport(JdbcClient database) {
        this.database = database;
    }

    private static final String ROWS = """
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

    private static final String ORDER = " order by month desc, site_number, fraction_code";

    public ReportPage<MiniRow> page(Viewer viewer, SlipFilter filter, Period period, @Nullable String after) {
        var scope = Scope.of(viewer, filter, period);
        var sql = "select * from (" + ROWS.formatted(scope.where()) + ") mini";
        if (after != null) {
            var parts = ReportPage.parts(after, 3);
            scope.parameter("month", ReportPage.day(parts[0]));
            scope.parameter("afterSite", parts[1]);
            scope.parameter("fraction", parts[2]);
            sql += " where month < :month or month = :month and (site_number, fraction_code) > (:afterSite, :fraction)";
        }
        var rows = database.sql(sql + ORDER + " limit " + (ReportPage.SIZE + 1))
                .params(scope.parameters())
                .query(MiniReport::row)
                .list();
        return ReportPage.of(rows, row -> row.month().atDay(1) + "," + row.siteNumber() + "," + row.fractionCode());
    }

    public void each(Viewer viewer, SlipFilter filter, Period period, Consumer<? super MiniRow> sink) {
        var scope = Scope.of(viewer, filter, period);
        try (var rows = database
                .sql(ROWS.formatted(scope.where()) + ORDER)
                .params(scope.parameters())
                .withFetchSize(1000)
                .query(MiniReport::row)
                .stream()) {
            rows.forEach(sink);
        }
    }

    private static MiniRow row(ResultSet row, int number) throws SQLException {
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
}
