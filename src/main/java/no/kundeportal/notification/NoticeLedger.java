package no.kundeportal.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was told what. The database holds that nobody is told a thing twice by the same channel. */
@Component
class NoticeLedger {

    private final JdbcClient database;
    private final Clock clock;

    NoticeLedger(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param day for the reminder of a day, null for what has happened
     * @return the notice's id; empty where the person has been told before
     */
    Optional<Long> enter(Recipient to, NoticeKind kind, Channel channel, News news, @Nullable LocalDate day) {
        return database.sql("""
                        insert into notice (person_id, customer_number, pickup_number, kind, channel, event_id, day, at, waits)
                        values (:person, :customer, :pickup, :kind, :channel, :event, :day, :at, :waits)
                        on conflict do nothing returning id
                        """)
                .param("person", to.person())
                .param("customer", news.customer())
                .param("pickup", news.order())
                .param("kind", kind.name())
                .param("channel", channel.name())
                .param("event", day == null ? news.event() : null)
                .param("day", day)
                .param("at", OffsetDateTime.now(clock))
                .param("waits", kind.waits(news) && to.level().orders())
                .query(Long.class)
                .optional();
    }
}
