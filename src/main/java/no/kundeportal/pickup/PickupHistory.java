package no.kundeportal.pickup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.Weights.Slip;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has become of all orders that are over: site by site, the newest first, with what they weighed. */
@Service
@Transactional(readOnly = true)
public class PickupHistory {

    public static final int PAGE = 50;

    /** So many rows of a file learn their weights in one statement. */
    private static final int CHUNK = 500;

    /** @param next the key with which the next page begins, null on the last */
    public record Page(List<HistoryRow> rows, @Nullable String next) {

        public record Site(String number, String name, String address, List<HistoryRow> rows) {}

        public List<Site> sites() {
            var sites = new LinkedHashMap<String, Site>();
            rows.forEach(row -> sites.computeIfAbsent(
                            row.order().siteNumber(),
                            number -> new Site(
                                    number, row.order().siteName(), row.order().siteAddress(), new ArrayList<>()))
                    .rows()
                    .add(row));
            return List.copyOf(sites.values());
        }
    }

    private record Ended(
            PickupRow order, String correction, @Nullable Deviation found) {}

    private static final String ORDER =
            " order by %1$s.site_number, coalesce(%1$s.day, '-infinity') desc, %1$s.number desc, %1$s.position ";

    private final JdbcClient database;
    private final Weights weights;

    PickupHistory(JdbcClient database, Weights weights) {
        this.database = database;
        this.weights = weights;
    }

    /** @param after key of the last row of the page before; anything else is no page */
    public Page page(Viewer viewer, PickupFilter filter, @Nullable String after) {
        var query = new PickupList.Where(viewer, filter);
        if (after != null) goOn(query, after);
        var rows = select(PickupList.ROWS, query, "limit " + (PAGE + 1)).list();
        if (rows.size() <= PAGE) return new Page(weighed(viewer, rows), null);
        var last = rows.get(PAGE - 1).order();
        var key = last.siteNumber() + "," + (last.day() == null ? "-infinity" : last.day()) + "," + last.number();
        return new Page(weighed(viewer, rows.subList(0, PAGE)), key);
    }

    /** All lines of the filter's pickups, one after the other, without keeping them. */
    public void each(Viewer viewer, PickupFilter filter, Consumer<? super HistoryRow> sink) {
        var query = new PickupList.Where(viewer, filter);
        var chunk = new ArrayList<Ended>(CHUNK);
        try (var rows = select(PickupList.LINES, query, "").stream()) {
            rows.forEach(row -> {
                chunk.add(row);
                if (chunk.size() < CHUNK) return;
                weighed(viewer, chunk).forEach(sink);
                chunk.clear();
            });
        }
        weighed(viewer, chunk).forEach(sink);
    }

    private JdbcClient.MappedQuerySpec<Ended> select(String select, PickupList.Where query, String limit) {
        return database.sql("""
                        select o.*, d.deviation_kind, d.deviation_words, d.deviation_fee, coalesce((select e.reason from pickup_event e where e.pickup_number = o.number and e.kind = 'CORRECTED'
                                              order by e.id desc limit 1), '') correction
                        from (%s) o join pickup d on d.number = o.number
                        """.formatted(select
                                + query.sql()
                                + " and p.finished_at is not null"
                                + ORDER.formatted("p").replace("p.position", "l.position")
                                + limit)
                        + ORDER.formatted("o"))
                .params(query.parameters)
                .withFetchSize(CHUNK)
                .query((row, i) -> new Ended(PickupList.row(row, i), row.getString("correction"), found(row)));
    }

    private static @Nullable Deviation found(ResultSet row) throws SQLException {
        var kind = row.getString("deviation_kind");
        return kind == null
                ? null
                : Deviation.of(
                        DeviationKind.valueOf(kind),
                        row.getString("deviation_words"),
                        row.getBigDecimal("deviation_fee"));
    }

    private List<HistoryRow> weighed(Viewer viewer, List<Ended> rows) {
        var slips = rows.stream().flatMap(row -> slipsOf(row.order())).toList();
        Map<Slip, Weights.Weight> known = weights.of(viewer, slips);
        return rows.stream()
                .map(row -> new HistoryRow(
                        row.order(),
                        row.correction(),
                        row.found(),
                        slipsOf(row.order())
                                .map(known::get)
                                .filter(Objects::nonNull)
                                .reduce(Weights.Weight::with)
                                .orElse(null)))
                .toList();
    }

    private static Stream<Slip> slipsOf(PickupRow order) {
        return order.slips().stream().map(number -> new Slip(order.facilityCode(), number));
    }

    private static void goOn(PickupList.Where query, String key) {
        var parts = key.split(",", 3);
        if (parts.length != 3 || key.indexOf('\0') >= 0 || !isDay(parts[1])) throw new NotFound();
        query.and("p.site_number >= :afterSite", "afterSite", parts[0]);
        query.and("""
                (p.site_number > :afterSite
                  or (coalesce(p.day, '-infinity'), p.number) < (cast(:afterDay as date), :afterNumber))""", "afterDay", parts[1]);
        query.parameters.put("afterNumber", parts[2]);
    }

    private static boolean isDay(String text) {
        if (text.equals("-infinity")) return true;
        try {
            var year = LocalDate.parse(text).getYear();
            return year >= 1900 && year < 10_000;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
