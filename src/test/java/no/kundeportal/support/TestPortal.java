package no.kundeportal.support;

import java.time.ZoneId;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import no.kundeportal.statistics.web.DemonstrationShares;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What the tests put in place of the outer world: one database and one mail server for the whole run, and a clock that they set. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Visitors.class, Mailbox.class, DemonstrationShares.class})
public class TestPortal {

    private static final Database DATABASE = Database.forTests();
    private static final MailCatcher MAIL = MailCatcher.started();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(DATABASE::close));
    }

    /** Settings must stand before the first condition is looked at, so earlier than any bean. */
    static class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(DATABASE.settings(MAIL.url())).applyTo(context);
        }
    }

    /** Outlives the context: it is stopped with the run. */
    @Bean(destroyMethod = "")
    Database testDatabase() {
        return DATABASE;
    }

    @Bean(destroyMethod = "")
    MailCatcher mailCatcher() {
        return MAIL;
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock(ZoneId.of("Europe/Oslo"));
    }

    @Bean
    static Statements statements() {
        return new Statements();
    }

    /** Counts what reaches the database, whoever sends it. */
    @Bean
    static BeanPostProcessor countedStatements(Statements statements) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof DataSource source) || bean instanceof ProxyDataSource) return bean;
                return ProxyDataSourceBuilder.create(source)
                        .listener(statements)
                        .build();
            }
        };
    }
}
