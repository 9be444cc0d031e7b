package no.kundeportal.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.kundeportal.Kundeportal;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The one context of all tests: the whole portal on a free port, with the demonstration. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Kundeportal.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "db-scheduler.polling-interval=1s",
            "portal.notices.jobs=false",
            "portal.promise.watched=false"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestPortal.Settings.class)
@Import(TestPortal.class)
public @interface PortalContext {}
