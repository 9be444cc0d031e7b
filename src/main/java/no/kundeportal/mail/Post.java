package no.kundeportal.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters. What is rolled back was never written, so nobody hears of a change that did not happen. */
@Service
@Transactional
public class Post {

    private final LetterStore letters;
    private final SchedulerClient scheduler;
    private final CustomTask<Void> sending;
    private final Clock clock;

    Post(
            LetterStore letters,
            SchedulerClient scheduler,
            @Qualifier("letterSending") CustomTask<Void> sending,
            Clock clock) {
        this.letters = letters;
        this.scheduler = scheduler;
        this.sending = sending;
        this.clock = clock;
    }

    /**
     * Writes the letter down in the transaction at hand; a job sends it.
     *
     * @return its id
     */
    public UUID send(Letter letter) {
        var id = letters.create(letter);
        schedule(new Round(id, 1));
        return id;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Delivery> deliveries(Collection<UUID> letters) {
        return this.letters.deliveries(letters);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Delivery> deliveriesTo(String address, int most) {
        return letters.deliveriesTo(address, most);
    }

    /** Tries again at once a letter that waits or was given up. */
    public void retry(UUID letter) {
        letters.newRound(letter).ifPresent(this::schedule);
    }

    private void schedule(Round round) {
        scheduler.scheduleIfNotExists(sending.instance(round.toString()), clock.instant());
    }
}
