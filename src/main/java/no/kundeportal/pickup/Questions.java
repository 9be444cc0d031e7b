package no.kundeportal.pickup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import no.kundeportal.kernel.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What facility and customer ask each other about an order. Each verb takes the version that the person saw; the same
 * form sent twice is one question.
 */
@Service
@Transactional
public class Questions {

    private final Pickups pickups;
    private final PickupRepository repository;
    private final Promises promises;
    private final Clock clock;

    Questions(Pickups pickups, PickupRepository repository, Promises promises, Clock clock) {
        this.pickups = pickups;
        this.repository = repository;
        this.promises = promises;
        this.clock = clock;
    }

    /** By either side; the other one owes the next word. */
    public void ask(Viewer viewer, String number, int version, String words) {
        say(
                viewer,
                number,
                version,
                words,
                PickupEvent.Kind.QUESTION_ASKED,
                (pickup, due) -> pickup.ask(words, viewer, clock.instant(), due));
    }

    /** By the side that was asked. The facility need not say anything to what the customer has answered. */
    public void answer(Viewer viewer, String number, int version, String words) {
        say(
                viewer,
                number,
                version,
                words,
                PickupEvent.Kind.QUESTION_ANSWERED,
                (pickup, due) -> pickup.answer(words, viewer, clock.instant(), due));
    }

    private interface Verb {
        void say(Pickup pickup, Instant due);
    }

    private void say(Viewer viewer, String number, int version, String words, PickupEvent.Kind kind, Verb verb) {
        // Two sendings wait for each other, so that the second sees what the first has made.
        repository.lock("pickup " + number);
        var pickup = pickups.find(viewer, number);
        if (pickup.currentVersion() == version + 1 && pickup.wasJust(viewer, words, kind)) return;
        if (pickup.currentVersion() != version) {
            var pages = viewer.serves(pickup.facility()) ? "/facility/orders/" : "/pickups/";
            throw OrderDesk.stale(pages, pickup, List.of(new Correction.Change("reason", "", words)));
        }
        verb.say(pickup, answerDue(viewer, pickup));
    }

    /** Both sides have the same time for an answer: until noon of the next working day, as an order has. */
    private Instant answerDue(Viewer viewer, Pickup pickup) {
        var country = pickups.siteOf(viewer, pickup).facility().country();
        return promises.answerDue(LocalDateTime.now(clock), country)
                .atZone(clock.getZone())
                .toInstant();
    }
}
