package no.kundeportal.task;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kundeportal.kernel.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person has asked and answered, for the person's own file. */
@Component
class OwnTasks implements PersonalRecords {

    private final JdbcClient database;

    OwnTasks(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public List<Map<String, Object>> of(UUID person) {
        return database.sql("""
                        select e.task_number, e.at::text, e.kind, e.words from task_entry e
                        where e.person_id = :person order by e.id desc limit 5000
                        """).param("person", person).query().listOfRows();
    }
}
