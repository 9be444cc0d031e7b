package no.kundeportal.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.DisabledSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * When people are told, on one node at a time. Whoever tells sends letters by jobs, so those are looked up when it is time. Tests, whose clock stands where they set it, tell by hand.
 */
@Configuration
class NoticeJobs {

    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    @Bean
    RecurringTask<Void> tellNews(ObjectProvider<Telling> telling, NoticeRules rules) {
        return Tasks.recurring("notice-telling", when(rules, FixedDelay.of(rules.pause())))
                .execute((instance, context) -> telling.getObject().tellAll());
    }

    @Bean
    RecurringTask<Void> tellAhead(ObjectProvider<Reminders> reminders, NoticeRules rules) {
        return Tasks.recurring("notice-reminders", when(rules, Schedules.daily(ZONE, rules.dayBefore())))
                .execute((instance, context) -> reminders.getObject().tellAll());
    }

    @Bean
    RecurringTask<Void> expireNotices(OldNotices old, NoticeRules rules) {
        return Tasks.recurring("notice-expiry", when(rules, Schedules.daily(ZONE, LocalTime.of(3, 50))))
                .execute((instance, context) -> old.expire());
    }

    private static Schedule when(NoticeRules rules, Schedule schedule) {
        return rules.jobs() ? schedule : new DisabledSchedule();
    }
}
