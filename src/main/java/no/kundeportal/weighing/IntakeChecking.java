package no.kundeportal.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks a delivery without touching anything that stands: the rows that can be read are kept apart, and the content says
 * what is wrong with them and what they would change.
 */
@Component
class IntakeChecking {

    /** So many problems are kept to be shown; beyond that they are only counted. */
    static final int PROBLEMS_KEPT = 5_000;

    private static final int ROWS_A_STEP = 20_000;

    private final JdbcClient database;
    private final DataSource connections;
    private final IntakeStore store;
    private final List<IntakeContent> contents;

    IntakeChecking(JdbcClient database, DataSource connections, IntakeStore store, List<IntakeContent> contents) {
        this.database = database;
        this.connections = connections;
        this.store = store;
        this.contents = contents;
    }

    /** Where rows come from: a file, or the list of a machine. */
    interface Rows {
        void each(IntakeFile.Sink sink) throws Exception;
    }

    @Transactional(rollbackFor = Exception.class)
    public void check(UUID id, long total, Rows rows) throws Exception {
        var content = store.find(id).orElseThrow().contentAmong(contents);
        content.forget(id);
        database.sql("delete from intake_problem where intake_id = :id")
                .param("id", id)
                .update();
        var reading = new Reading(id, total, content);
        rows.each(reading);
        store.checked(id, content.check(id, reading.finish()));
    }

    /** One pass over the rows: good ones to the content, problems to a bounded list. */
    private class Reading implements IntakeFile.Sink {

        private final UUID id;
        private final long total;
        private final IntakeContent.Receiver receiver;
        private final IntakeColumn[] columns;
        private final List<Problem> problems = new ArrayList<>();
        private long unreadable;
        private long rows;
        private long characters;

        Reading(UUID id, long total, IntakeContent content) {
            this.id = id;
            this.total = total;
            this.receiver = content.receive(id, DataSourceUtils.getConnection(connections));
            this.columns = content.columns();
        }

        @Override
        public void row(int line, Function<IntakeColumn, String> cells) throws Exception {
            var wrong = receiver.row(line, cells);
            if (!wrong.isEmpty()) {
                unreadable++;
                if (problems.size() < PROBLEMS_KEPT) problems.addAll(wrong);
            }
            for (var column : columns) characters += cells.apply(column).length() + 1L;
            if (++rows % ROWS_A_STEP == 0) store.progress(id, Math.min(characters, total), total);
        }

        /** @return how many rows could not be read */
        long finish() throws Exception {
            receiver.finish();
            store.keep(id, problems);
            return unreadable;
        }
    }
}
