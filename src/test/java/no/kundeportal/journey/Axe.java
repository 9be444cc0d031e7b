package no.kundeportal.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Accessibility rules of WCAG 2.2 AA and good practice, asked of a page as it stands; in the dark those that colours decide. */
final class Axe {

    private static final String SOURCE = read();
    private static final String RUN = """
            async () => (await axe.run(document, {runOnly: matchMedia('(prefers-color-scheme: dark)').matches
                ? {type: 'rule', values: ['color-contrast', 'link-in-text-block']}
                : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}))
              .violations.map(v => v.id + ' at ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(', '))
            """;

    private Axe() {}

    /** A line for each rule that is broken, with the first places. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        // At the end of the page the bar at the foot of the phone covers nothing.
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
        if (!(Boolean) page.evaluate("'axe' in window")) page.evaluate(SOURCE);
        return (List<String>) page.evaluate(RUN);
    }

    private static String read() {
        try (var source = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
