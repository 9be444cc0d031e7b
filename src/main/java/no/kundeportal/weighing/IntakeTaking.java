package no.kundeportal.weighing;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the good rows of a checked delivery: all of them in one transaction, or none. */
@Component
class IntakeTaking {

    private final IntakeStore store;
    private final List<IntakeContent> contents;

    IntakeTaking(IntakeStore store, List<IntakeContent> contents) {
        this.store = store;
        this.contents = contents;
    }

    @Transactional
    public void take(UUID id) {
        var content = store.find(id).orElseThrow().contentAmong(contents);
        store.taken(id, content.take(id, (done, total) -> store.progress(id, done, total)));
        store.finish(id, Intake.State.TAKEN_IN, null, "");
    }
}
