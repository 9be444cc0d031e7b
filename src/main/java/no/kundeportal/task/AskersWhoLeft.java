package no.kundeportal.task;

import no.kundeportal.kernel.PersonRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody asked stays; the name goes. What somebody had taken is free for the others again. */
@Component
class AskersWhoLeft {

    private final JdbcClient database;

    AskersWhoLeft(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void forget(PersonRemoved event) {
        database.sql("update task set asker_name = :name where asker_id = :person")
                .param("name", event.calledNow())
                .param("person", event.person())
                .update();
        database.sql(
                        "update task set assignee_id = null, version = version + 1 where assignee_id = :person and due_at is not null")
                .param("person", event.person())
                .update();
    }
}
