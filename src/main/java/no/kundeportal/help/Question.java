package no.kundeportal.help;

import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A question that customers ask. Its words stand with the messages: "question." + slug, and after that ".answer", ".way" (the
 * button that does it at once) and ".words" (what else people call it).
 *
 * @param slug its own address below /support/questions
 * @param path where it is done, filled in as far as it can be
 * @param right what doing it asks for
 */
public record Question(String slug, Section section, String path, Right right) {

    public String key() {
        return "question." + slug;
    }

    public boolean isOpenTo(@Nullable Viewer viewer) {
        return Ways.areOpen(right, viewer);
    }

    public String address() {
        return "/support/questions/" + slug;
    }
}
