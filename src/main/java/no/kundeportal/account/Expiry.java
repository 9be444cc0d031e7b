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

/**
 * Each night what is older than the rule allows goes: from the record comings and goings after a year, all else after
 * five; from invitations and requests that came to nothing the names, after a year.
 */
@Configuration
class Expiry {

    private static final Logger log = LoggerFactory.getLogger(Expiry.class);

    @Bean
    RecurringTask<Void> expireAudit(JdbcClient database) {
        return Tasks.recurring("audit-expiry", Schedules.daily(ZoneId.of("Europe/Oslo"), LocalTime.of(3, 30)))
                .execute((instance, context) -> log.info("{} entries of the record have expired", expire(database)));
    }

    @Bean
    RecurringTask<Void> expireNames(JdbcClient database) {
        return Tasks.recurring("name-expiry", Schedules.daily(ZoneId.of("Europe/Oslo"), LocalTime.of(3, 35)))
                .execute((instance, context) -> forgetNames(database));
    }

    /** Those who came to nothing more than a year ago. */
    static void forgetNames(JdbcClient database) {
        database.sql("""
                        update invitation set name = '–', email = null
                        where accepted_at is null and email is not null and coalesce(withdrawn_at, invited_at) < now() - interval '12 months'
                        """).update();
        database.sql("""
                        with forgotten as (
                          update account_request set name = '–', email = '–', phone = ''
                          where decided_at < now() - interval '12 months' and email <> '–' returning task_number)
                        update task set asker_name = '–' where asker_id is null and number in (select task_number from forgotten)
                        """).update();
    }

    static long expire(JdbcClient database) {
        return database.sql("select expire_audit_entries()").query(Long.class).single();
    }
}
