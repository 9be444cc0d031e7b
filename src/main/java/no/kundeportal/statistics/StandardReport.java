package no.kundeportal.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import no.kundeportal.catalogue.Named;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The Standard report: every weigh slip of the selection, newest first. */
@Service
@Transactional(readOnly = true)
public class StandardReport {

    private final JdbcClient database;

    StandardReport(JdbcClient database) {
        this.database = database;
    }

    private static final String ROWS = """
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

    private static final String ORDER = " order by s.weighed_at desc, s.facility_code, s.number";

    /** Newest first. */
    public ReportPage<SlipRow> page(Viewer viewer, SlipFilter filter, Period period, @Nullable String after) {
        var scope = Scope.of(viewer, filter, period);
        if (after != null) {
            var parts = ReportPage.parts(after, 3);
            scope.and(
                    "(s.weighed_at < :at or s.weighed_at = :at and (s.facility_code, s.number) > (:facility, :number))",
                    "at",
                    ReportPage.moment(parts[0]));
            scope.and("s.weighed_at <= :at", "at", ReportPage.moment(parts[0]));
            scope.parameter("facility", parts[1]);
            scope.parameter("number", parts[2]);
        }
        var rows = database.sql(ROWS + scope.where() + ORDER + " limit " + (ReportPage.SIZE + 1))
                .params(scope.parameters())
                .query((row, i) -> row(row, viewer.seesAmounts()))
                .list();
        return ReportPage.of(rows, SlipRow::key);
    }

    public void each(Viewer viewer, SlipFilter filter, Period period, Consumer<? super SlipRow> sink) {
        var scope = Scope.of(viewer, filter, period);
        try (var rows = database
                .sql(ROWS + scope.where() + ORDER)
                .params(scope.parameters())
                .withFetchSize(1000)
                .query((row, i) -> row(row, viewer.seesAmounts()))
                .stream()) {
            rows.forEach(sink);
        }
    }

    private static SlipRow row(ResultSet row, boolean amounts) throws SQLException {
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
