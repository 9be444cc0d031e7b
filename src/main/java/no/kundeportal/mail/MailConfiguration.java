package no.kundeportal.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration
class MailConfiguration {

    @Bean
    MailSettings mailSettings(Environment environment) {
        return MailSettings.of(environment);
    }

    @Bean
    JavaMailSender mailSender(MailSettings settings) {
        return settings.server().sender(settings.host());
    }

    /** One for each letter. It lives until the letter is sent or given up; a dead node's is taken over by another. */
    @Bean
    CustomTask<Void> letterSending(Postman postman) {
        return Tasks.custom("letter", Void.class)
                .execute((instance, context) -> postman.attempt(Round.parse(instance.getId()))
                        .map(MailConfiguration::again)
                        .orElseGet(OnCompleteRemove::new));
    }

    private static CompletionHandler<Void> again(Instant next) {
        return (complete, operations) -> operations.reschedule(complete, next);
    }
}
