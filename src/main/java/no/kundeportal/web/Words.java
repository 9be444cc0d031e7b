package no.kundeportal.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words of the interface in the viewer's language, for files and for what templates cannot look up themselves. */
@Component
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** In the language of somebody else than the viewer. */
    public String in(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The word of a constant, kept under "enum.Type.CONSTANT". */
    public String of(Enum<?> constant) {
        return of("enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
