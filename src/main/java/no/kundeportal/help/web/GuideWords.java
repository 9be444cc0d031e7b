package no.kundeportal.help.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.kundeportal.web.InTemplates;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Component;

/**
 * Sentences that name buttons and fields by the key of their message, in square brackets: what a guide calls a button is what
 * stands on it, in each language.
 */
@Component("guideWords")
@InTemplates
public class GuideWords {

    /** @param named whether it is what stands on a button or beside a field */
    public record Piece(String text, boolean named) {}

    private static final Pattern NAMED = Pattern.compile("\\[([a-zA-Z0-9.-]+)]");

    private final Words words;

    GuideWords(Words words) {
        this.words = words;
    }

    public List<Piece> pieces(String key) {
        var sentence = words.of(key);
        var pieces = new ArrayList<Piece>();
        var names = NAMED.matcher(sentence);
        int from = 0;
        while (names.find()) {
            pieces.add(new Piece(sentence.substring(from, names.start()), false));
            pieces.add(new Piece(words.of(names.group(1)), true));
            from = names.end();
        }
        pieces.add(new Piece(sentence.substring(from), false));
        return pieces;
    }
}
