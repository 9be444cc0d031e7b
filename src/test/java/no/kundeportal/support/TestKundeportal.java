package no.kundeportal.support;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.kundeportal.Kundeportal;
import no.kundeportal.statistics.web.DemonstrationShares;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** The whole portal to try out: an embedded PostgreSQL, a mail server that keeps all, the demonstration, and one command. */
public class TestKundeportal {

    private static Database database;
    private static MailCatcher mail;

    public static void main(String[] arguments) throws IOException {
        var keep = Boolean.parseBoolean(System.getenv("PORTAL_DEMO_KEEP"));
        database = Database.in(Path.of("target", "demonstration").toAbsolutePath(), keep);
        mail = MailCatcher.started();
        var all = new ArrayList<>(List.of(arguments));
        database.settings(mail.url()).forEach((name, value) -> all.add("--" + name + "=" + value));
        SpringApplication.from(Kundeportal::main).with(TryOut.class).run(all.toArray(String[]::new));
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import({MailboxPages.class, MailboxPages.Door.class, DemonstrationShares.class})
    static class TryOut {

        @Bean(destroyMethod = "close")
        Database demonstrationDatabase() {
            return database;
        }

        @Bean
        MailCatcher mailCatcher() {
            return mail;
        }

        /** So that the connections are closed before the server they lead to. */
        @Bean
        static BeanFactoryPostProcessor connectionsCloseFirst() {
            return beans -> beans.getBeanDefinition("dataSource").setDependsOn("demonstrationDatabase");
        }

        @EventListener
        void sayHowToGetIn(ApplicationReadyEvent ready) {
            Environment environment = ready.getApplicationContext().getEnvironment();
            var port = environment.getProperty("local.server.port");
            var seconds = (System.currentTimeMillis()
                            - ManagementFactory.getRuntimeMXBean().getStartTime())
                    / 1000.0;
            System.out.printf(
                    """

                    Kundeportal is ready after %.1f seconds: http://localhost:%s
                      E-mails: http://localhost:%s/mailbox
                      Password of all: %s
                      fjordbygg-admin    administrator of Fjordbygg AS, five sites
                      fjordbygg-orderer  orders at one of its sites, sees no amounts
                      fjordbygg-reader   reads at two of its sites, sees amounts
                      kystmat-admin      administrator of Kystmat AS
                      hotell-admin       administrator of Hotell Havn AS, reads at Fjordbygg AS
                      samling-admin      administrator of three customers without weigh slips
                      anlegg-nord        staff of facility NORD
                      anlegg-sor         staff of facility SOR
                      support            support staff
                      drift              operator administrator
                      Shared without an account: http://localhost:%s/shared/%s
                      The same, expired:         http://localhost:%s/shared/%s
                    Ctrl-C stops it.

                    """,
                    seconds,
                    port,
                    port,
                    Demonstration.PASSWORD,
                    port,
                    DemonstrationShares.RUNNING,
                    port,
                    DemonstrationShares.EXPIRED);
        }
    }
}
