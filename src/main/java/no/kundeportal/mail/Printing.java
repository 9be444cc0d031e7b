package no.kundeportal.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A letter as the message that goes out: the same words as plain text and as HTML. */
@Component
class Printing {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Wording wording;
    private final SpringTemplateEngine templates;
    private final JavaMailSender server;
    private final MailSettings settings;
    private final Clock clock;

    Printing(
            Wording wording,
            SpringTemplateEngine templates,
            JavaMailSender server,
            MailSettings settings,
            Clock clock) {
        this.wording = wording;
        this.templates = templates;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    MimeMessage print(UUID id, Letter letter, @Nullable String path) {
        var words = wording.of(letter, path == null ? null : settings.addressOf(path));
        var message = server.createMimeMessage();
        try {
            message.setFrom(settings.from());
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
            message.setSubject(words.subject(), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            // The same when it is sent a second time, so that mail programs can show it once.
            message.setHeader("Message-ID", "<" + id + "@" + settings.host() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", words.language());
            message.setContent(
                    new MimeMultipart("alternative", part(words.text(), "plain"), part(html(words), "html")));
        } catch (MessagingException e) {
            throw new MailParseException(e);
        }
        return message;
    }

    private String html(Wording.Words words) {
        var context = new Context(words.locale());
        context.setVariable("words", words);
        return templates.process("mail/letter", context);
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }
}
