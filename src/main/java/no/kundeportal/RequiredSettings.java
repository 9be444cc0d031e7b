package no.kundeportal;

import java.util.LinkedHashMap;
import java.util.Map;
import no.kundeportal.mail.MailSettings;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Refuses to start, with one plain sentence for each setting that is missing or cannot be used. */
class RequiredSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put(
                "PORTAL_DB_URL",
                "the JDBC address of the PostgreSQL database, for example jdbc:postgresql://db/kundeportal");
        MEANINGS.put("PORTAL_DB_USER", "the application's own login in that database");
        MEANINGS.put("PORTAL_DB_PASSWORD", "the password of that login");
        MEANINGS.put("PORTAL_MAIL_URL", "the mail server, for example smtp://mail:25");
        MEANINGS.put("PORTAL_PUBLIC_URL", "the address that customers see, for example https://portal.example.com");
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var problems = problemsIn(event.getEnvironment());
        if (!problems.isEmpty()) throw new WrongSettings(problems);
    }

    /** One sentence a line, empty when all is well. */
    static String problemsIn(Environment environment) {
        var missing = MEANINGS.entrySet().stream()
                .filter(setting -> environment.getProperty(setting.getKey(), "").isBlank())
                .map(setting -> "%s is missing: set it to %s.".formatted(setting.getKey(), setting.getValue()))
                .toList();
        // What is missing is said first, and once.
        return String.join("\n", missing.isEmpty() ? MailSettings.problemsIn(environment) : missing);
    }

    static class WrongSettings extends RuntimeException {
        WrongSettings(String sentences) {
            super("The portal does not start.\n" + sentences, null, false, false);
        }
    }
}
