package no.kundeportal.bench;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the blocks of weigh slips, their days and the indexes of both that a piece of work looks at: what time only shows blurred. */
public final class BlocksRead {

    /** The server counts for each connection by itself and adds up now and then; after this, when the transaction ends. */
    private static final String ADD_UP = "select pg_stat_force_next_flush()";

    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final Connection owner;

    public BlocksRead(ApplicationContext portal, Connection owner) {
        this.transaction = new TransactionTemplate(portal.getBean(PlatformTransactionManager.class));
        this.database = portal.getBean(JdbcClient.class);
        this.owner = owner;
    }

    public long by(Runnable work) throws SQLException {
        counted(() -> {});
        var before = soFar();
        counted(work);
        return soFar() - before;
    }

    private void counted(Runnable work) {
        transaction.executeWithoutResult(status -> {
            work.run();
            database.sql(ADD_UP).query(row -> {});
        });
    }

    private long soFar() throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(ADD_UP);
            try (var sum = statement.executeQuery("""
                    select sum(heap_blks_hit + heap_blks_read + coalesce(idx_blks_hit + idx_blks_read, 0))
                    from pg_statio_user_tables where relname ~ '^weigh_(slip_([0-9]+|other)|day|visit)$'
                    """)) {
                sum.next();
                return sum.getLong(1);
            }
        }
    }
}
