package no.kundeportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.github.kagkarlsson.scheduler.task.Task;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import no.kundeportal.support.Database;
import no.kundeportal.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ApplicationContext;

/** What the operator's handbook names is there, and what is there it names. */
@PortalTest
class HandbookTest {

    private static final Path HANDBOOK = Path.of("src/docs/handbook.md");

    /** Switches for tests; nobody runs a portal without its jobs. */
    private static final Set<String> SWITCHES = Set.of("PORTAL_PROMISE_WATCHED", "PORTAL_NOTICES_JOBS");

    @Autowired
    List<Task<?>> jobs;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Database database;

    @Test
    void namesEachJob() throws IOException {
        var handbook = Files.readString(HANDBOOK);
        assertThat(jobs).isNotEmpty().allSatisfy(job -> assertThat(handbook).contains("`" + job.getName() + "`"));
    }

    @Test
    void namesEachSettingWithItsDefault() throws IOException {
        var rows = Files.readAllLines(HANDBOOK).stream()
                .filter(line -> line.startsWith("| `PORTAL_"))
                .toList();
        var settings = portal.getBeansWithAnnotation(ConfigurationProperties.class).values().stream()
                .map(Object::getClass)
                .filter(rules -> rules.isRecord() && rules.getPackageName().startsWith("no.kundeportal"))
                .flatMap(rules -> Arrays.stream(rules.getRecordComponents()))
                .filter(setting -> !SWITCHES.contains(nameOf(setting)))
                .toList();
        assertThat(settings)
                .allSatisfy(setting -> assertThat(rows)
                        .as(nameOf(setting))
                        .anyMatch(row -> row.contains("`" + nameOf(setting) + "`")
                                && row.contains("`" + defaultOf(setting) + "`")));
    }

    /** As the owner, who is told to; and taken back. */
    @Test
    void givesSqlThatRuns() throws IOException, SQLException {
        var blocks = Pattern.compile("(?ms)^```sql\\n(.*?)^```").matcher(Files.readString(HANDBOOK));
        try (var connection = database.connectAsOwner();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            int run = 0;
            while (blocks.find()) {
                if (blocks.group(1).contains("\\prompt"))
                    continue; // psql asks; it needs an extension of the superuser too
                var sql = blocks.group(1);
                assertThatCode(() -> statement.execute(sql)).as(sql).doesNotThrowAnyException();
                run++;
            }
            assertThat(run).isGreaterThan(3);
            connection.rollback();
        }
    }

    private static String nameOf(RecordComponent setting) {
        var prefix = setting.getDeclaringRecord()
                .getAnnotation(ConfigurationProperties.class)
                .value();
        return (prefix + "_" + setting.getName()).replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String defaultOf(RecordComponent setting) {
        var parameters =
                setting.getDeclaringRecord().getDeclaredConstructors()[0].getParameters();
        return Arrays.stream(parameters)
                .filter(each -> each.getName().equals(setting.getName()))
                .map(each -> each.getAnnotation(DefaultValue.class).value()[0])
                .findFirst()
                .orElseThrow();
    }
}
