package no.kundeportal.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.mail.Letter;
import no.kundeportal.mail.Post;
import no.kundeportal.web.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What is told ahead of its day: the pickups of tomorrow, and those that a holiday has moved. A person gets one letter with
 * all that is new in it, so it may be told any number of times.
 */
@Service
class Reminders {

    private static final int PEOPLE = 200;

    /** @param day of the reminder; null for a move, which is an event of the history */
    private record Round(
            NoticeKind kind,
            LocalDate from,
            LocalDate to,
            boolean moved,
            @Nullable LocalDate day) {}

    private record Row(Recipient to, News news) {}

    private record Told(long notice, Recipient to, News news) {}

    private static final String PICKUPS = """
            from pickup p
            left join pickup_event e on e.pickup_number = p.number and e.kind = 'MOVED' and e.new_value = p.day::text
            """;

    private static final String CONDITION = """
             where p.status = 'CONFIRMED' and p.late_day is distinct from p.day and p.day between :from and :to and (not :moved or e.id is not null)
            """;

    private final JdbcClient database;
    private final NoticeLedger ledger;
    private final NoticeWords words;
    private final Formats formats;
    private final NoticeRules rules;
    private final Post post;
    private final TransactionOperations transactions;
    private final Clock clock;

    Reminders(
            JdbcClient database,
            NoticeLedger ledger,
            NoticeWords words,
            Formats formats,
            NoticeRules rules,
            Post post,
            TransactionOperations transactions,
            Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.words = words;
        this.formats = formats;
        this.rules = rules;
        this.post = post;
        this.transactions = transactions;
        this.clock = clock;
    }

    void tellAll() {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        tell(new Round(NoticeKind.CHANGED, tomorrow, tomorrow.plusDays(rules.movedDays() - 1L), true, null));
        tell(new Round(NoticeKind.DAY_BEFORE, tomorrow, tomorrow, false, tomorrow));
    }

    /** Some people at a time, each with all that concerns the person. */
    private void tell(Round round) {
        var reached = new UUID(0, 0);
        List<UUID> people;
        do {
            people = people(round, reached);
            if (people.isEmpty()) return;
            var some = people;
            transactions.executeWithoutResult(status -> tell(round, some));
            reached = people.getLast();
        } while (people.size() == PEOPLE);
    }

    private List<UUID> people(Round round, UUID after) {
        return query(
                        round,
                        "select distinct m.person_id " + PICKUPS + " join site s on s.number = p.site_number "
                                + Recipient.JOINS + CONDITION + " and m.person_id > :after order by 1 limit " + PEOPLE)
                .param("after", after)
                .query(UUID.class)
                .list();
    }

    private void tell(Round round, List<UUID> people) {
        var told = new LinkedHashMap<UUID, List<Told>>();
        for (var row : rows(round, people)) {
            var to = row.to();
            var news = row.news();
            if (to.hears(round.kind(), Channel.PORTAL, news))
                ledger.enter(to, round.kind(), Channel.PORTAL, news, round.day());
            if (!to.hears(round.kind(), Channel.EMAIL, news)) continue;
            ledger.enter(to, round.kind(), Channel.EMAIL, news, round.day())
                    .ifPresent(notice -> told.computeIfAbsent(to.person(), person -> new ArrayList<>())
                            .add(new Told(notice, to, news)));
        }
        told.values().forEach(all -> post.send(letter(round, all)));
    }

    private List<Row> rows(Round round, List<UUID> people) {
        return query(
                        round,
                        "select " + Recipient.COLUMNS + ", " + News.COLUMNS + PICKUPS + News.JOINS + Recipient.JOINS
                                + CONDITION
                                + " and m.person_id = any(:people) order by m.person_id, p.day, s.name, p.number")
                .param("people", people.toArray(UUID[]::new))
                .query((row, i) -> new Row(Recipient.row(row, i), News.row(row, i)))
                .list();
    }

    private JdbcClient.StatementSpec query(Round round, String sql) {
        return database.sql(sql)
                .params(Map.of(
                        "kind", round.kind().name(), "from", round.from(), "to", round.to(), "moved", round.moved()));
    }

    private Letter letter(Round round, List<Told> all) {
        var first = all.getFirst();
        var to = first.to();
        var path = all.size() == 1 ? "/notices/" + first.notice() : "/notices?kind=" + round.kind();
        var arguments = List.of(
                formats.in(to.locale(), () -> title(round, all)),
                formats.in(
                        to.locale(),
                        () -> String.join(
                                "\n\n",
                                all.stream()
                                        .map(each -> words.entry(each.news()))
                                        .toList())),
                formats.in(to.locale(), () -> words.intro(round.day())));
        return new Letter("notice", Objects.requireNonNull(to.email()), to.language(), arguments, path, null);
    }

    private String title(Round round, List<Told> all) {
        return all.size() == 1
                ? words.title(round.kind(), all.getFirst().news())
                : words.title(round.day(), all.size());
    }
}
