package no.kundeportal.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import no.kundeportal.kernel.PersonRemoved;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An address is kept no longer than it is of use: a year after the letter, and not when its owner has left. */
@Configuration
class OldLetters {

    private final JdbcClient database;

    OldLetters(JdbcClient database) {
        this.database = database;
    }

    /** What still waits is the news of leaving itself. */
    @EventListener
    void forget(PersonRemoved event) {
        if (event.email() == null) return;
        database.sql(
                        "update letter set to_address = '–', arguments = '{}' where lower(to_address) = lower(:email) and state <> 'WAITING'")
                .param("email", event.email())
                .update();
    }

    @Bean
    RecurringTask<Void> expireLetters() {
        return Tasks.recurring("letter-expiry", Schedules.daily(ZoneId.of("Europe/Oslo"), LocalTime.of(3, 40)))
                .execute((instance, context) -> expire(database));
    }

    static int expire(JdbcClient database) {
        return database.sql("delete from letter where state <> 'WAITING' and created_at < now() - interval '12 months'")
                .update();
    }
}
