package no.kundeportal.dispatch.web;

import java.util.Locale;
import no.kundeportal.dispatch.Stop;
import no.kundeportal.web.InTemplates;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Component;

/** What a driver reads of a stop, in short. */
@Component
@InTemplates
public class DispatchWords {

    private final Words words;

    DispatchWords(Words words) {
        this.words = words;
    }

    /** "Trevirke, bytte", of Annet what the customer has written. */
    public String what(Stop.Line line) {
        var article = line.article();
        if (article == null) return words.of("pickup.other") + ": " + line.description();
        return article + ", " + words.of(line.action()).toLowerCase(Locale.ROOT);
    }

    /** "10 m³ container, 1 stk."; empty where there is none. */
    public String containers(Stop.Line line) {
        var container = line.container();
        var count = line.containerCount();
        if (container == null) return "";
        return count == null ? container.toString() : container + ", " + words.of("pickup.pieces", count);
    }
}
