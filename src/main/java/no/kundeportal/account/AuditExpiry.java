package no.kundeportal.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each night what is older than the rule allows leaves the record: comings and goings after a year, all else after five. */
@Configuration
class AuditExpiry {

    private static final Logger log = LoggerFactory.getLogger(AuditExpiry.class);

    @Bean
    RecurringTask<Void> expireAudit(JdbcClient database) {
        return Tasks.recurring("audit-expiry", Schedules.daily(ZoneId.of("Europe/Oslo"), LocalTime.of(3, 30)))
                .execute((instance, context) -> log.info("{} entries of the record have expired", expire(database)));
    }

    static long expire(JdbcClient database) {
        return database.sql("select expire_audit_entries()").query(Long.class).single();
    }
}
