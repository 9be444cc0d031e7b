package no.kundeportal.schedule;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * When pickups are written ahead: each night on one node, and at start, before the portal says that it is ready, so that
 * a portal that was away for long has its plan.
 */
@Configuration
class PlanWriting {

    private static final Logger log = LoggerFactory.getLogger(PlanWriting.class);

    @Bean
    RecurringTask<Void> writePlan(PlanWriter writer) {
        return Tasks.recurring("plan-writing", Schedules.daily(ZoneId.of("Europe/Oslo"), LocalTime.of(2, 15)))
                .execute((instance, context) -> write(writer));
    }

    @Bean
    ApplicationRunner planIsWrittenAtStart(PlanWriter writer) {
        return arguments -> write(writer);
    }

    private static void write(PlanWriter writer) {
        log.info("{} planned pickups were written", writer.writeAll());
    }
}
