package no.kundeportal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The drawings of Bootstrap Icons, written into the page: no font, no extra request, coloured by the text around them. */
@Component
@InTemplates
public class Icons {

    private static final String FOLDER = "META-INF/resources/webjars/bootstrap-icons/1.13.1/icons/";
    private final Map<String, String> drawn = new ConcurrentHashMap<>();

    /** The SVG element of an icon, hidden from screen readers since a word always stands beside it. */
    public String svg(String name) {
        return drawn.computeIfAbsent(name, Icons::read);
    }

    private static String read(String name) {
        try {
            var svg = new ClassPathResource(FOLDER + name + ".svg").getContentAsString(StandardCharsets.UTF_8);
            return svg.replaceFirst("class=\"[^\"]*\"", "class=\"icon\" aria-hidden=\"true\" focusable=\"false\"")
                    .replaceAll("\\s*\\n\\s*", "");
        } catch (IOException e) {
            throw new UncheckedIOException("no icon " + name, e);
        }
    }
}
