package no.kundeportal.task;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.kundeportal.worktime.WorkingTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long people wait for a first answer of support, in the time in which somebody is there to give it. */
@Service
@Transactional(readOnly = true)
public class FirstAnswers {

    /**
     * @param asked those asked in the week
     * @param answered those of them that have got an answer
     * @param halfWithin working time by which half of the answered ones had it; null where none has
     */
    public record Week(
            LocalDate monday,
            int asked,
            int answered,
            @Nullable Duration halfWithin) {}

    private record Waited(
            LocalDate monday,
            String country,
            Instant askedAt,
            @Nullable Instant answeredAt) {}

    public static final int WEEKS = 8;

    private final JdbcClient database;
    private final WorkingTime time;
    private final Clock clock;

    FirstAnswers(JdbcClient database, WorkingTime time, Clock clock) {
        this.database = database;
        this.time = time;
        this.clock = clock;
    }

    /** The last weeks, the newest first. */
    public List<Week> byWeek() {
        var monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var waited = since(monday.minusWeeks(WEEKS - 1L)).stream().collect(Collectors.groupingBy(Waited::monday));
        var weeks = new ArrayList<Week>();
        for (int back = 0; back < WEEKS; back++) weeks.add(week(monday.minusWeeks(back), waited));
        return weeks;
    }

    private Week week(LocalDate monday, Map<LocalDate, List<Waited>> waited) {
        var asked = waited.getOrDefault(monday, List.of());
        var answered = asked.stream()
                .filter(each -> each.answeredAt() != null)
                .map(each -> time.between(each.askedAt(), Objects.requireNonNull(each.answeredAt()), each.country()))
                .sorted()
                .toList();
        return new Week(monday, asked.size(), answered.size(), middle(answered));
    }

    /** The one in the middle, between the two where their number is even. */
    private static @Nullable Duration middle(List<Duration> sorted) {
        if (sorted.isEmpty()) return null;
        var upper = sorted.get(sorted.size() / 2);
        return sorted.size() % 2 == 1
                ? upper
                : upper.plus(sorted.get(sorted.size() / 2 - 1)).dividedBy(2);
    }

    private List<Waited> since(LocalDate day) {
        return database.sql("""
                        select date_trunc('week', asked_at at time zone :zone)::date monday, country, asked_at, first_answer_at
                        from task where owner = 'SUPPORT' and merged_into is null and asked_at >= :from
                        """)
                .param("zone", clock.getZone().getId())
                .param("from", OffsetDateTime.from(day.atStartOfDay(clock.getZone())))
                .query((row, i) -> {
                    var answered = row.getObject("first_answer_at", OffsetDateTime.class);
                    return new Waited(
                            row.getObject("monday", LocalDate.class),
                            row.getString("country"),
                            row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                            answered == null ? null : answered.toInstant());
                })
                .list();
    }
}
