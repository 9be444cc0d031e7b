package no.kundeportal.notification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.kundeportal.mail.Letter;
import no.kundeportal.mail.Post;
import no.kundeportal.web.Formats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells what has happened. The database keeps each act until it is told; here it is taken, told and struck off in one
 * transaction of its own, so that it is told once however many nodes do this, and again after a crash.
 */
@Service
class Telling {

    private static final Logger log = LoggerFactory.getLogger(Telling.class);

    private final JdbcClient database;
    private final NoticeLedger ledger;
    private final NoticeWords words;
    private final Formats formats;
    private final Post post;
    private final TransactionOperations transactions;

    Telling(
            JdbcClient database,
            NoticeLedger ledger,
            NoticeWords words,
            Formats formats,
            Post post,
            TransactionOperations transactions) {
        this.database = database;
        this.ledger = ledger;
        this.words = words;
        this.formats = formats;
        this.post = post;
        this.transactions = transactions;
    }

    /** All that is due, oldest first. What cannot be told waits for the next round and holds up nothing else. */
    void tellAll() {
        var reached = Optional.of(0L);
        while (reached.isPresent()) reached = tellNext(reached.get());
    }

    private Optional<Long> tellNext(long after) {
        var taken = new long[] {after};
        try {
            transactions.executeWithoutResult(status -> take(after).ifPresent(event -> {
                taken[0] = event;
                tell(event);
                database.sql("delete from notice_due where event_id = :event")
                        .param("event", event)
                        .update();
            }));
        } catch (RuntimeException e) {
            // Its message may name people.
            log.error(
                    "What happened at event {} could not be told: {}",
                    taken[0],
                    e.getClass().getName());
            if (taken[0] == after) throw e;
        }
        return taken[0] == after ? Optional.empty() : Optional.of(taken[0]);
    }

    private Optional<Long> take(long after) {
        return database.sql("""
                        select event_id from notice_due where event_id > :after order by event_id limit 1 for update skip locked
                        """).param("after", after).query(Long.class).optional();
    }

    private void tell(long event) {
        var news = database.sql("select " + News.COLUMNS
                        + " from pickup_event e join pickup p on p.number = e.pickup_number " + News.JOINS
                        + " where e.id = :event")
                .param("event", event)
                .query(News::row)
                .single();
        var kind = NoticeKind.of(news);
        if (news.isByCustomer() || kind.isPresent() && !kind.get().waits(news)) settle(news);
        kind.ifPresent(told -> recipientsOf(told, news).forEach(to -> tell(to, told, news)));
    }

    /** What waited for somebody before has been answered or overtaken. */
    private void settle(News news) {
        database.sql("update notice set waits = false where pickup_number = :pickup and waits and event_id < :event")
                .param("pickup", news.order())
                .param("event", news.event())
                .update();
    }

    /** A plan that an agreement takes back is news only to those who were told that the lorry comes. */
    private List<Recipient> recipientsOf(NoticeKind kind, News news) {
        return database.sql("select " + Recipient.COLUMNS + " from site s " + Recipient.JOINS + """
                         where s.number = :site and (not :withdrawn or exists (
                           select 1 from notice n where n.pickup_number = :pickup and n.person_id = m.person_id and n.day is not null))
                        """)
                .param("kind", kind.name())
                .param("site", news.site())
                .param("pickup", news.order())
                .param("withdrawn", news.withdrawn())
                .query(Recipient::row)
                .list();
    }

    private void tell(Recipient to, NoticeKind kind, News news) {
        if (to.hears(kind, Channel.PORTAL, news)) ledger.enter(to, kind, Channel.PORTAL, news, null);
        if (!to.hears(kind, Channel.EMAIL, news)) return;
        ledger.enter(to, kind, Channel.EMAIL, news, null)
                .ifPresent(notice -> post.send(letter(to, kind, news, notice)));
    }

    private Letter letter(Recipient to, NoticeKind kind, News news, long notice) {
        var arguments = List.of(
                formats.in(to.locale(), () -> words.title(kind, news)),
                formats.in(to.locale(), () -> String.join("\n", words.lines(kind, news))),
                formats.in(to.locale(), () -> words.place(news)));
        return new Letter(
                "notice", Objects.requireNonNull(to.email()), to.language(), arguments, "/notices/" + notice, null);
    }
}
