package no.kundeportal.support;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.kundeportal.Kundeportal;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** The whole portal to try out: an embedded PostgreSQL, the demonstration, and one command. */
public class TestKundeportal {

    private static Database database;

    public static void main(String[] arguments) throws IOException {
        var keep = Boolean.parseBoolean(System.getenv("PORTAL_DEMO_KEEP"));
        database = Database.in(Path.of("target", "demonstration").toAbsolutePath(), keep);
        var all = new ArrayList<>(List.of(arguments));
        database.settings("smtp://localhost:1025").forEach((name, value) -> all.add("--" + name + "=" + value));
        SpringApplication.from(Kundeportal::main).with(TryOut.class).run(all.toArray(String[]::new));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class TryOut {

        @Bean(destroyMethod = "close")
        Database demonstrationDatabase() {
            return database;
        }

        /** So that the connections are closed before the server they lead to. */
        @Bean
        static BeanFactoryPostProcessor connectionsCloseFirst() {
            return beans -> beans.getBeanDefinition("dataSource").setDependsOn("demonstrationDatabase");
        }

        @EventListener
        void sayHowToGetIn(ApplicationReadyEvent ready) {
            Environment environment = ready.getApplicationContext().getEnvironment();
            var seconds = (System.currentTimeMillis()
                            - ManagementFactory.getRuntimeMXBean().getStartTime())
                    / 1000.0;
            System.out.printf("""

                    Kundeportal is ready after %.1f seconds: http://localhost:%s
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
                    Ctrl-C stops it.

                    """, seconds, environment.getProperty("local.server.port"), Demonstration.PASSWORD);
        }
    }
}
