package no.kundeportal.task;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One side has written to the other. Announced in the transaction.
 *
 * @param done whether the task is done with that
 * @param byOwner whether the owner's side wrote; otherwise it is the asker's reply
 */
public record TaskAnswered(
        String number, Kind kind, @Nullable UUID asker, String subject, String words, boolean done, boolean byOwner) {}
