package no.kundeportal.pickup;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.DisabledSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When promises are looked after, on one node at a time. Tests, whose clock stands where they set it, look by hand. */
@Configuration
class PromiseWatching {

    private static final Logger log = LoggerFactory.getLogger(PromiseWatching.class);

    @Bean
    RecurringTask<Void> watchPromises(BrokenPromises promises, PromiseRules rules) {
        var schedule = rules.watched() ? FixedDelay.of(Duration.ofMinutes(5)) : new DisabledSchedule();
        return Tasks.recurring("promise-watching", schedule).execute((instance, context) -> {
            var late = promises.writeAll();
            if (late > 0) log.info("{} promises were not kept", late);
        });
    }
}
