package no.kundeportal.mail;

import java.util.Optional;
import java.util.UUID;

/**
 * One-time links, made by whoever owns them. The letter asks for the address only when it is sent, so that no secret
 * waits in a table.
 */
public interface Links {

    /**
     * Called in the transaction that sends the letter, once for each try.
     *
     * @return the path with its secret, for example "/activation/…"; empty when the link no longer holds, so that the
     *     letter is not sent
     */
    Optional<String> freshPath(UUID link);
}
