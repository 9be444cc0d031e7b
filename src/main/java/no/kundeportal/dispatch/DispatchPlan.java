package no.kundeportal.dispatch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a facility drives: a day stop by stop, a week in figures. */
@Service
@Transactional(readOnly = true)
public class DispatchPlan {

    private static final String COUNTS = """
            select p.day, coalesce(v.vehicle_code, '') vehicle, count(*) stops, count(*) filter (where p.finished_at is not null) ended
            from pickup p
            left join stop v on v.pickup_number = p.number and v.day = p.day and v.facility_code = p.facility_code
            where p.facility_code = :facility and coalesce(p.day, 'infinity') between :monday and :sunday and p.status <> 'CANCELLED'
            """;

    private final Stops stops;
    private final Vehicles vehicles;
    private final JdbcClient database;

    DispatchPlan(Stops stops, Vehicles vehicles, JdbcClient database) {
        this.stops = stops;
        this.vehicles = vehicles;
        this.database = database;
    }

    /** @param filter of a certain day */
    public DayPlan day(Viewer viewer, PlanFilter filter) {
        return DayPlan.of(Objects.requireNonNull(filter.day()), stops.of(viewer, filter), vehicles.of(viewer));
    }

    /** The stops of the day in the order of the page, as many as the page shows. */
    public void each(Viewer viewer, PlanFilter filter, Consumer<? super Stop> sink) {
        day(viewer, filter).groups().forEach(group -> group.stops().forEach(sink));
    }

    /** Those of these pickups that the viewer's facility has, by day. */
    public List<Stop> numbered(Viewer viewer, Collection<String> numbers) {
        return stops.numbered(viewer, numbers).stream()
                .sorted(Comparator.comparing(Stop::day, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Stop::number))
                .toList();
    }

    /** The week of the filter's day. */
    public WeekPlan week(Viewer viewer, PlanFilter filter) {
        var monday = Objects.requireNonNull(filter.day()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var days = Stream.iterate(monday, day -> day.plusDays(1)).limit(7).toList();
        var counts = counts(viewer, filter, monday);
        var rows = new ArrayList<WeekPlan.Row>();
        if (filter.vehicle() == null || filter.vehicle().equals(PlanFilter.NONE)) rows.add(row(null, days, counts));
        for (var vehicle : vehicles.of(viewer)) {
            var wanted = filter.vehicle() == null || filter.vehicle().equals(vehicle.code());
            var busy = days.stream().anyMatch(day -> counts.containsKey(day + vehicle.code()));
            if (wanted && (vehicle.active() || busy)) rows.add(row(vehicle, days, counts));
        }
        return new WeekPlan(monday, days, rows);
    }

    private Map<String, WeekPlan.Count> counts(Viewer viewer, PlanFilter filter, LocalDate monday) {
        var counts = new HashMap<String, WeekPlan.Count>();
        var kind = filter.kind();
        database.sql(COUNTS + (kind == null ? "" : Stops.OF_KIND) + " group by p.day, coalesce(v.vehicle_code, '')")
                .param("facility", viewer.facility().value())
                .param("monday", monday)
                .param("sunday", monday.plusDays(6))
                .params(kind == null ? Map.of() : Map.of("kind", kind.name()))
                .query(row -> {
                    var day = row.getObject("day", LocalDate.class);
                    counts.put(
                            day + row.getString("vehicle"),
                            new WeekPlan.Count(day, row.getInt("stops"), row.getInt("ended")));
                });
        return counts;
    }

    private static WeekPlan.Row row(
            @Nullable Vehicle vehicle, List<LocalDate> days, Map<String, WeekPlan.Count> counts) {
        var key = vehicle == null ? "" : vehicle.code();
        return new WeekPlan.Row(
                vehicle,
                days.stream()
                        .map(day -> counts.getOrDefault(day + key, new WeekPlan.Count(day, 0, 0)))
                        .toList());
    }
}
