package no.kundeportal.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When people are told, on one node at a time. Tests, whose clock stands where they set it, tell by hand. */
@Configuration
@ConditionalOnBooleanProperty(name = "portal.notices.jobs", matchIfMissing = true)
class NoticeJobs {

    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    @Bean
    RecurringTask<Void> tellNews(Telling telling, NoticeRules rules) {
        return Tasks.recurring("notice-telling", FixedDelay.of(rules.pause()))
                .execute((instance, context) -> telling.tellAll());
    }

    @Bean
    RecurringTask<Void> tellAhead(Reminders reminders, NoticeRules rules) {
        return Tasks.recurring("notice-reminders", Schedules.daily(ZONE, rules.dayBefore()))
                .execute((instance, context) -> reminders.tellAll());
    }

    @Bean
    RecurringTask<Void> expireNotices(OldNotices old) {
        return Tasks.recurring("notice-expiry", Schedules.daily(ZONE, LocalTime.of(3, 50)))
                .execute((instance, context) -> old.expire());
    }
}
