package no.kundeportal.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.kundeportal.mail.Delivery.State;
import no.kundeportal.mail.LetterStore.Waiting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings letters to the mail server, and writes down what became of them. */
@Component
public class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final LetterStore letters;
    private final Printing printing;
    private final ObjectProvider<Links> links;
    private final JavaMailSender server;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Postman(
            LetterStore letters,
            Printing printing,
            ObjectProvider<Links> links,
            JavaMailSender server,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.letters = letters;
        this.printing = printing;
        this.links = links;
        this.server = server;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Tries once; nothing happens to a letter that does not wait. */
    public void deliver(UUID letter) {
        attempt(letter, null);
    }

    /**
     * All that wait.
     *
     * @return how many were tried
     */
    public int deliverAll() {
        var waiting = letters.waiting();
        waiting.forEach(this::deliver);
        return waiting.size();
    }

    /** @return when to try again, empty when nothing is left to do */
    Optional<Instant> attempt(Round round) {
        return attempt(round.letter(), round.number());
    }

    private Optional<Instant> attempt(UUID id, @Nullable Integer round) {
        try {
            return inTransaction(id, round, this::attempt);
        } catch (RuntimeException e) {
            // A mistake of ours, in a text or a link. Where the database is away, this fails too, and the job is run
            // again.
            log.error("Letter {} could not be put together", id, e);
            return inTransaction(id, round, waiting -> failed(waiting, Failure.OURS));
        }
    }

    private interface Step {
        Optional<Instant> take(Waiting waiting);
    }

    private Optional<Instant> inTransaction(UUID id, @Nullable Integer round, Step step) {
        return transaction.execute(status -> letters.hold(id, round).flatMap(step::take));
    }

    private Optional<Instant> attempt(Waiting waiting) {
        try {
            var path = pathOf(waiting.letter());
            if (path.isEmpty() && waiting.letter().link() != null) return failed(waiting, Failure.LINK_GONE);
            server.send(printing.print(waiting.id(), waiting.letter(), path.orElse(null)));
            letters.sent(waiting.id());
            return Optional.empty();
        } catch (MailException e) {
            return failed(waiting, Failure.of(e));
        }
    }

    private Optional<String> pathOf(Letter letter) {
        var link = letter.link();
        if (link == null) return Optional.ofNullable(letter.path());
        return links.stream().findFirst().flatMap(owner -> owner.freshPath(link));
    }

    private Optional<Instant> failed(Waiting waiting, Failure failure) {
        var next = clock.instant().plus(pauseAfter(waiting.tries() + 1));
        if (failure.lasting() || next.isAfter(waiting.giveUpAt())) {
            letters.failed(waiting.id(), State.GIVEN_UP, failure.problem());
            log.error("Letter {} is given up: {}", waiting.id(), failure.problem());
            return Optional.empty();
        }
        letters.failed(waiting.id(), State.WAITING, failure.problem());
        log.warn("Letter {} waits until {}: {}", waiting.id(), next, failure.problem());
        return Optional.of(next);
    }

    static Duration pauseAfter(int tries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
