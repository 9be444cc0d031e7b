package no.kundeportal.statistics;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.customer.Customers;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.task.Kind;
import no.kundeportal.task.NewTask;
import no.kundeportal.task.Owner;
import no.kundeportal.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "The data I need is not there": a task of support's, with a deadline that both see. */
@Service
@Transactional
public class DataRequests {

    private static final Duration DEADLINE = Duration.ofHours(48);

    private final SavedReports reports;
    private final Customers customers;
    private final Tasks tasks;
    private final Clock clock;

    DataRequests(SavedReports reports, Customers customers, Tasks tasks, Clock clock) {
        this.reports = reports;
        this.customers = customers;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * @param report in which it is missing, or null
     * @return the number of the task
     */
    public String ask(Viewer viewer, @Nullable UUID report, String missing, String purpose) {
        var subject = report == null ? missing : reports.find(viewer, report).name();
        return tasks.ask(new NewTask(
                Kind.DATA_REQUEST,
                new Owner.Support(),
                viewer.customer(),
                null,
                viewer.person(),
                viewer.name(),
                subject.length() > 80 ? subject.substring(0, 79) + "…" : subject,
                purpose.isBlank() ? missing : missing + "\n\n" + purpose,
                null,
                Objects.requireNonNullElse(viewer.language(), "nb"),
                customers.find(viewer.customer()).map(Customers.Row::country).orElse("NO"),
                clock.instant().plus(DEADLINE)));
    }
}
