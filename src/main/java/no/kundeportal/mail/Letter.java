package no.kundeportal.mail;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One e-mail, put together when it is sent: all its words are messages under "mail." + kind.
 *
 * @param kind names the texts: mail.&lt;kind&gt;.subject, .title, .lead, .action, .foot; all get the same arguments
 * @param language "nb", "en" or "sv"; null is Bokmål
 * @param arguments texts for {0}, {1}, …
 * @param path the page its button opens, "/tasks/12", or null
 * @param link a one-time link whose secret is made at the moment of sending, or null; at most one of path and link
 */
public record Letter(
        String kind,
        String to,
        @Nullable String language,
        List<String> arguments,
        @Nullable String path,
        @Nullable UUID link) {

    public Letter {
        if (path != null && link != null) throw new IllegalArgumentException("a letter has one button");
        arguments = List.copyOf(arguments);
    }
}
