package no.kundeportal.support;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * An e-mail as it arrived.
 *
 * @param message the whole of it, for a look at its headers
 */
public record Mail(String subject, String to, String text, String html, Instant sentAt, MimeMessage message) {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S*)");

    static Mail of(MimeMessage message) {
        try {
            var parts = (MimeMultipart) message.getContent();
            return new Mail(
                    message.getSubject(),
                    message.getRecipients(MimeMessage.RecipientType.TO)[0].toString(),
                    ((String) parts.getBodyPart(0).getContent()).replace("\r\n", "\n"),
                    (String) parts.getBodyPart(1).getContent(),
                    message.getSentDate().toInstant(),
                    message);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where its first link leads within the portal. */
    public String link() {
        var link = LINK.matcher(text);
        if (!link.find()) throw new AssertionError("no link in\n" + text);
        return link.group(1);
    }

    /** What tells it from all others. */
    public String id() {
        return header("Message-ID").replaceAll("^<|@.*$", "");
    }

    public String header(String name) {
        try {
            return message.getHeader(name, null);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
