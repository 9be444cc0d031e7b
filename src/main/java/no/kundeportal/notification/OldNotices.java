package no.kundeportal.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kundeportal.kernel.PersonRemoved;
import no.kundeportal.kernel.PersonalRecords;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person was told: read by that person, and gone with time or with the person. The choices go with the membership. */
@Component
class OldNotices implements PersonalRecords {

    private final JdbcClient database;
    private final NoticeRules rules;
    private final Clock clock;

    OldNotices(JdbcClient database, NoticeRules rules, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
    }

    int expire() {
        return database.sql("delete from notice where at < :before")
                .param("before", OffsetDateTime.now(clock).minusDays(rules.keptDays()))
                .update();
    }

    @EventListener
    void forget(PersonRemoved event) {
        database.sql("delete from notice where person_id = :person")
                .param("person", event.person())
                .update();
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public List<Map<String, Object>> of(UUID person) {
        return database.sql("""
                        select at::text, kind, channel, customer_number, pickup_number, read_at::text from notice
                        where person_id = :person order by id desc limit 5000
                        """).param("person", person).query().listOfRows();
    }
}
