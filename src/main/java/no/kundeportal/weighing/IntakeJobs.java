package no.kundeportal.weighing;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The long parts of an intake, run on one node; a node that dies is followed by another that begins the part anew. */
@Configuration
class IntakeJobs {

    private static final Logger log = LoggerFactory.getLogger(IntakeJobs.class);

    @Bean
    OneTimeTask<Void> intakeCheck(IntakeStore store, IntakeChecking checking, List<IntakeContent> contents) {
        return Tasks.oneTime("intake-check")
                .execute((instance, context) -> run(store, UUID.fromString(instance.getId()), id -> {
                    var intake = store.find(id).orElseThrow();
                    if (intake.state() != Intake.State.CHECKING) return;
                    checking.check(id, intake.total(), sink -> {
                        try (InputStream file = store.file(id)) {
                            IntakeFile.read(file, intake.contentAmong(contents).columns(), sink);
                        }
                    });
                }));
    }

    @Bean
    OneTimeTask<Void> intakeTake(IntakeStore store, IntakeTaking taking) {
        return Tasks.oneTime("intake-take")
                .execute((instance, context) -> run(store, UUID.fromString(instance.getId()), id -> {
                    if (store.find(id).orElseThrow().state() == Intake.State.TAKING_IN) taking.take(id);
                }));
    }

    private interface Part {
        void run(UUID id) throws Exception;
    }

    private static void run(IntakeStore store, UUID id, Part part) {
        try {
            part.run(id);
        } catch (IntakeCancelled e) {
            store.finish(id, Intake.State.CANCELLED, null, "");
        } catch (IntakeRefused e) {
            store.finish(id, Intake.State.REFUSED, e.reason(), e.detail());
        } catch (TransientDataAccessException
                | DataAccessResourceFailureException
                | CannotCreateTransactionException e) {
            // The database was away: the scheduler tries again, here or on another node.
            throw e;
        } catch (Exception e) {
            log.error("Intake {} failed", id, e);
            store.finish(id, Intake.State.REFUSED, "unexpected", id.toString().substring(0, 8));
        }
    }
}
