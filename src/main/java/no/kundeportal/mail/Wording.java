package no.kundeportal.mail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.kundeportal.web.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a letter says, in the language of whoever gets it. */
@Component
class Wording {

    /**
     * @param lead paragraphs
     * @param button the words on the button, null when there is none
     * @param address where the button leads, null when there is none
     * @param text the whole letter for those who read no HTML
     */
    record Words(
            Locale locale,
            String subject,
            String title,
            List<String> lead,
            @Nullable String button,
            @Nullable String address,
            String foot,
            String text) {

        String language() {
            return locale.getLanguage();
        }
    }

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    Words of(Letter letter, @Nullable String address) {
        var locale = Languages.localeOf(letter.language());
        var arguments = letter.arguments().toArray();
        var about = "mail." + letter.kind() + ".";
        var title = messages.getMessage(about + "title", arguments, locale);
        var lead = List.of(
                messages.getMessage(about + "lead", arguments, locale).strip().split("\\R\\s*\\R"));
        var action = address == null ? null : messages.getMessage(about + "action", arguments, locale);
        var foot = messages.getMessage(about + "foot", arguments, locale);
        return new Words(
                locale,
                oneLine(messages.getMessage(about + "subject", arguments, locale)),
                title,
                lead,
                action,
                address,
                foot,
                text(title, lead, action, address, foot, messages.getMessage("mail.layout.noReply", null, locale)));
    }

    private static String text(
            String title,
            List<String> lead,
            @Nullable String action,
            @Nullable String address,
            String foot,
            String noReply) {
        var button = action == null ? Stream.<String>of() : Stream.of(action + ":\n" + address);
        var parts = Stream.of(
                Stream.of("Kundeportal", title), lead.stream(), button, Stream.of("--\n" + foot + "\n" + noReply));
        return String.join("\n\n", parts.flatMap(part -> part).toList()) + "\n";
    }

    /** A line break in a name must not begin another header. */
    private static String oneLine(String subject) {
        var line = subject.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() <= 200 ? line : line.substring(0, 199) + "…";
    }
}
