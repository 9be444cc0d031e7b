package no.kundeportal.weighing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Viewer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of weigh slips and of invoices: first a report, then a person decides. */
@Service
@Transactional
public class Intakes {

    private final IntakeStore store;
    private final SchedulerClient scheduler;
    private final OneTimeTask<Void> check;
    private final OneTimeTask<Void> take;
    private final Clock clock;

    Intakes(
            IntakeStore store,
            SchedulerClient scheduler,
            @Qualifier("intakeCheck") OneTimeTask<Void> check,
            @Qualifier("intakeTake") OneTimeTask<Void> take,
            Clock clock) {
        this.store = store;
        this.scheduler = scheduler;
        this.check = check;
        this.take = take;
        this.clock = clock;
    }

    /** Keeps the file and has it checked in the background. */
    public UUID begin(Viewer viewer, Intake.Content content, String fileName, InputStream file) throws IOException {
        var id = store.create(content, fileName, viewer.person());
        store.keep(id, file);
        scheduler.scheduleIfNotExists(check.instance(id.toString()), clock.instant());
        return id;
    }

    /** The person's decision: the good rows are taken in, in the background. */
    public void take(Viewer viewer, UUID id) {
        find(id);
        store.decidedBy(id, viewer.person());
        if (!store.move(id, Intake.State.CHECKED, Intake.State.TAKING_IN)) throw new Refusal("intake.notWaiting");
        scheduler.scheduleIfNotExists(take.instance(id.toString()), clock.instant());
    }

    /** Stops what is under way, or lets go of a file that waits for a decision. */
    public void cancel(Viewer viewer, UUID id) {
        find(id);
        store.decidedBy(id, viewer.person());
        if (store.move(id, Intake.State.CHECKED, Intake.State.CANCELLED))
            store.finish(id, Intake.State.CANCELLED, null, "");
        else store.askToCancel(id);
    }

    @Transactional(readOnly = true)
    public Intake find(UUID id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Intake> latest() {
        return store.latest();
    }

    /** By line and column, from behind the last one shown. */
    @Transactional(readOnly = true)
    public List<Problem> problems(UUID id, int afterLine, String afterColumn, int count) {
        return store.problems(id, afterLine, afterColumn, count);
    }
}
