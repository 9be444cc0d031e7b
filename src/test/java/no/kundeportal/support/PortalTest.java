package no.kundeportal.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.annotation.Transactional;

/** A test against the whole portal that leaves nothing behind: its transaction is rolled back, and the clock runs again. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalContext
@Transactional
@ExtendWith(PortalTest.ClockRunsAgain.class)
public @interface PortalTest {

    class ClockRunsAgain implements AfterEachCallback {
        @Override
        public void afterEach(ExtensionContext test) {
            SpringExtension.getApplicationContext(test).getBean(TestClock.class).runs();
        }
    }
}
